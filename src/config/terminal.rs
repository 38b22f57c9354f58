//! What the terminal says about its reader.
use crate::values::Language;

/// The terminal's language, as far as we speak it; English otherwise.
pub fn language() -> Language {
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .and_then(|value| value.get(..2)?.parse().ok());
    spoken.unwrap_or(Language::En)
}

//! Which language a reader gets: the address `?lang=`, then the person's own choice, then the cookie,
//! then what the browser says.
use crate::values::Language;

/// Remembers the language of somebody who is not signed in.
pub const LANGUAGE_COOKIE: &str = "lang";

/// The first of the four that names a language we speak; else English.
pub fn negotiate(
    address: Option<Language>,
    own_choice: Option<Language>,
    cookie: Option<Language>,
    accept_language: Option<&str>,
) -> Language {
    address.or(own_choice).or(cookie).or_else(|| accepted(accept_language?)).unwrap_or(Language::En)
}

/// The best language of an `Accept-Language` header; the first of equals.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for part in header.split(',').take(20) {
        let (tag, parameters) = part.split_once(';').unwrap_or((part, "q=1"));
        let quality: f32 =
            parameters.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).unwrap_or(0.0);
        let language = tag.trim().get(..2).and_then(|tag| tag.to_lowercase().parse().ok());
        if let Some(language) = language
            && quality > best.map_or(0.0, |(quality, _)| quality)
        {
            best = Some((quality, language));
        }
    }
    best.map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn the_address_beats_the_choice_beats_the_cookie_beats_the_browser() {
        assert_eq!(negotiate(Some(En), Some(Nl), Some(Nl), Some("nl")), En);
        assert_eq!(negotiate(None, Some(Nl), Some(En), Some("en")), Nl);
        assert_eq!(negotiate(None, None, Some(Nl), Some("en")), Nl);
        assert_eq!(negotiate(None, None, None, Some("nl-BE,en;q=0.5")), Nl);
        assert_eq!(negotiate(None, None, None, None), En);
    }

    #[test]
    fn a_browser_is_read_by_its_qualities() {
        assert_eq!(accepted("de, en;q=0.3, nl;q=0.7"), Some(Nl));
        assert_eq!(accepted("fr"), None);
        assert_eq!(accepted("nl;q=0, en;q=0.1"), Some(En));
        assert_eq!(accepted("é,;;q=x"), None);
    }
}

//! What all typed text has in common: trimmed, in one Unicode form, nothing hidden in it, not too long.
use super::Wrong;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// Prose – names, addresses – as it is kept: NFC, single spaces, 1 to `max` characters.
///
/// # Errors
/// `missing`, `control-characters`, `hidden-characters`, `too-long` (max).
pub(super) fn prose(text: &str, max: usize) -> Result<String, Wrong> {
    let words: Vec<&str> = clean(text)?.split_whitespace().collect();
    let composed: String = words.join(" ").nfc().collect();
    within(composed, max)
}

/// Technical text – codes, addresses on the net – as it is kept: trimmed, 1 to `max` characters.
///
/// # Errors
/// `missing`, `control-characters`, `hidden-characters`, `too-long` (max).
pub(super) fn plain(text: &str, max: usize) -> Result<String, Wrong> {
    within(clean(text)?.to_owned(), max)
}

fn clean(text: &str) -> Result<&str, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Wrong::missing());
    }
    if text.chars().any(char::is_control) {
        return Err(Wrong::new("control-characters"));
    }
    if text.chars().any(is_hidden) || has_stray_joiner(text) {
        return Err(Wrong::new("hidden-characters"));
    }
    Ok(text)
}

fn within(text: String, max: usize) -> Result<String, Wrong> {
    if text.chars().count() > max { Err(Wrong::new("too-long").with("max", max)) } else { Ok(text) }
}

/// Invisible characters that make two names look alike, or turn a text around (Unicode TR 36, 2.5 and 3.7).
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The text without what cannot be seen, in one Unicode form, its white space single.
pub fn visible(text: &str) -> String {
    let seen = |c: char| {
        if c.is_whitespace() { Some(' ') } else { (!c.is_control() && !is_hidden(c)).then_some(c) }
    };
    let seen: String = text.chars().filter_map(seen).nfc().collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The joiners are ordinary inside Persian and Hindi words, and nowhere else.
fn has_stray_joiner(text: &str) -> bool {
    let is_joiner = |c: char| matches!(c, '\u{200c}' | '\u{200d}');
    let mut before = ' ';
    for character in text.chars() {
        if is_joiner(character) && (before.is_ascii() || is_joiner(before)) {
            return true;
        }
        if is_joiner(before) && !character.is_alphanumeric() {
            return true;
        }
        before = character;
    }
    is_joiner(before)
}

/// A value that may be left out: nothing typed is `None`, anything else must be right.
///
/// # Errors
/// Whatever the value itself has to say, except `missing`.
pub fn optional<T: FromStr<Err = Wrong>>(text: &str) -> Result<Option<T>, Wrong> {
    if text.trim().is_empty() { Ok(None) } else { text.parse().map(Some) }
}

/// The newtype over a string: how it is kept, read and compared. `kept` leaves `Display` and `TryFrom` to the file.
macro_rules! text_value {
    (kept $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The text as it is kept.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
    (shown $name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
    (parsed $name:ident) => {
        impl TryFrom<String> for $name {
            type Error = $crate::values::Wrong;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
    };
    ($(#[$doc:meta])* $name:ident) => {
        $crate::values::text::text_value!(kept $(#[$doc])* $name);
        $crate::values::text::text_value!(shown $name);
        $crate::values::text::text_value!(parsed $name);
    };
}
pub(super) use text_value;

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        prose(text, 10).unwrap_err().code()
    }

    #[test]
    fn prose_is_trimmed_composed_and_single_spaced() {
        assert_eq!(prose("  Zo\u{65}\u{308} \u{a0} K.\u{3000}", 10).unwrap(), "Zo\u{eb} K.");
        assert_eq!(prose("1234567890", 10).unwrap(), "1234567890");
    }

    #[test]
    fn composing_twice_changes_nothing() {
        for text in ["A\u{30a}", "\u{212b}ngstr\u{f6}m", "\u{1100}\u{1161}", "e\u{301}\u{323}"] {
            let once = prose(text, 20).unwrap();
            assert_eq!(prose(&once, 20).unwrap(), once);
        }
    }

    #[test]
    fn blanks_are_missing() {
        for text in ["", " ", "\t\n", "\u{a0}\u{3000}"] {
            assert_eq!(code(text), "missing");
        }
    }

    #[test]
    fn controls_are_refused() {
        for text in ["a\0b", "a\tb", "a\r\nb", "a\u{7f}", "a\u{9b}b"] {
            assert_eq!(code(text), "control-characters");
        }
    }

    #[test]
    fn hidden_characters_are_refused_and_ordinary_joiners_are_not() {
        for text in [
            "a\u{202e}b",
            "a\u{200b}b",
            "\u{feff}a",
            "a\u{2066}b",
            "a\u{200d}b",
            "a\u{200c}",
            "\u{e0041}",
        ] {
            assert_eq!(code(text), "hidden-characters", "{text:?}");
        }
        assert!(prose("\u{645}\u{6cc}\u{200c}\u{62e}", 10).is_ok());
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(prose("12345678901", 10).unwrap_err(), Wrong::new("too-long").with("max", 10));
        assert!(plain("\u{e9}\u{e9}\u{e9}", 3).is_ok());
    }
}

//! A few words that somebody writes to somebody else.
use super::{Description, Wrong, text::text_value};
use std::str::FromStr;

text_value!(
    /// A few words of 1 to 500 characters, a line a paragraph: why something is asked for, or not given.
    Note
);

const MAX: usize = 500;

impl Note {
    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }
}

/// Errors: those of all text (max 500), line breaks aside; `say-why` where nothing was typed.
impl FromStr for Note {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // What is much too long has the same fault, and is told the same length.
        match text.parse::<Description>() {
            Ok(kept) if kept.as_str().chars().count() <= MAX => Ok(Self(kept.into())),
            Err(wrong) if wrong.is_missing() => Err(Wrong::new("say-why")),
            Err(wrong) if wrong.code() != "too-long" => Err(wrong),
            Ok(_) | Err(_) => Err(Wrong::new("too-long").with("max", MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_and_what_is_refused() {
        let note: Note = " I look after  the mail. \r\n\nTom".parse().unwrap();
        assert_eq!(note.paragraphs().collect::<Vec<_>>(), ["I look after the mail.", "Tom"]);
        assert!("\u{e9}".repeat(500).parse::<Note>().is_ok());
        for long in [501, 3000] {
            let wrong = "x".repeat(long).parse::<Note>().unwrap_err();
            assert_eq!(wrong, Wrong::new("too-long").with("max", 500));
        }
        assert_eq!(" \n ".parse::<Note>(), Err(Wrong::new("say-why")));
        assert_eq!("a\u{7}".parse::<Note>().unwrap_err().code(), "control-characters");
    }
}

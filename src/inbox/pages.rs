//! The inbox and one of its letters.
use crate::{mail::Kept, platform::web::Frame, values::Token};
use askama::Template;

/// The newest letters.
#[derive(Template)]
#[template(path = "inbox/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// Newest first.
    pub letters: Vec<Kept>,
    /// The letter after which there are more, if there are.
    pub last: Option<String>,
}

/// One letter.
#[derive(Template)]
#[template(path = "inbox/letter.html")]
pub struct LetterPage {
    /// The frame.
    pub frame: Frame,
    /// The letter.
    pub letter: Kept,
    /// Its text in pieces; those that are links have an address.
    pub pieces: Vec<Piece>,
}

/// A piece of a letter's text.
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Where it leads, if it is a link of ours.
    pub href: Option<String>,
}

/// A letter's text with the portal's own links made clickable, or their secrets hidden.
pub fn pieces(text: &str, base_url: &str, hides_secrets: bool) -> Vec<Piece> {
    let lines = text.split_inclusive('\n');
    lines
        .map(|line| match line.trim_end().strip_prefix(base_url) {
            Some(path) if hides_secrets && holds_secret(path) => {
                let kept = path.rsplit_once('/').map_or("", |(kept, _)| kept);
                Piece { text: format!("{base_url}{kept}/…\n"), href: None }
            }
            Some(path) if path.starts_with('/') => {
                Piece { text: line.to_owned(), href: Some(path.to_owned()) }
            }
            _ => Piece { text: line.to_owned(), href: None },
        })
        .collect()
}

/// Whether a link opens something by itself: its last part is a token.
fn holds_secret(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(Token::is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_hidden_and_the_rest_stays() {
        let text = "Hello\nhttp://localhost:1/confirm-contact/ttc_secret\nBye\n";
        let hidden = pieces(text, "http://localhost:1", true);
        assert!(hidden.iter().all(|piece| !piece.text.contains("secret") && piece.href.is_none()));
        let shown = pieces(text, "http://localhost:1", false);
        assert_eq!(shown[1].href.as_deref(), Some("/confirm-contact/ttc_secret"));
        assert_eq!(shown.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
    }
}

//! New passwords: long, and not what everybody would try first.
use super::{Secret, Wrong};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// Fewest characters (NIST SP 800-63B-4: 15 where a password may be the only factor).
const MIN: usize = 15;

/// Most bytes after normalisation: room for any sentence, and a bound on the work of hashing. Never cut.
const MAX: usize = 128;

/// A password that may be taken: normalised and strong enough. Cannot be printed by accident.
#[derive(Clone)]
pub struct NewPassword(String);

impl NewPassword {
    /// Takes a password, exactly as typed apart from Unicode's spelling (NFKC): no trimming, no rules on kinds of characters.
    /// `own_words` are what others know of this person: company, account, user name, first and last name, the product.
    ///
    /// # Errors
    /// `missing`, `password-short` (min), `password-long` (max), `password-own-words`, `password-common`.
    pub fn parse(typed: &Secret, own_words: &[&str]) -> Result<Self, Wrong> {
        let password = normalized(typed);
        if password.is_empty() {
            return Err(Wrong::missing());
        }
        if password.chars().count() < MIN {
            return Err(Wrong::new("password-short").with("min", MIN));
        }
        if password.len() > MAX {
            return Err(Wrong::new("password-long").with("max", MAX));
        }
        let words = pieces(own_words);
        if is_mostly(&password, &words) {
            return Err(Wrong::new("password-own-words"));
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if zxcvbn(&password, &words).score() < Score::Three {
            Err(Wrong::new("password-common"))
        } else {
            Ok(Self(password))
        }
    }

    /// The normalised text, for hashing.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// The spelling that is hashed and verified: NFKC, so that another keyboard's `é` is the same letter.
/// Every check of a typed password goes through here.
pub fn normalized(typed: &Secret) -> String {
    // Far beyond any password that could match; it keeps a megabyte of text from being normalised.
    typed.expose().chars().take(4 * MAX).nfkc().collect()
}

/// Own words and the words within them, lower-case, longest first; shorter than three letters they prove nothing.
fn pieces(own_words: &[&str]) -> Vec<String> {
    let whole = own_words.iter().map(|words| words.to_lowercase());
    let parts = own_words
        .iter()
        .flat_map(|words| words.split(|c: char| !c.is_alphanumeric()))
        .map(str::to_lowercase);
    let mut pieces: Vec<String> =
        whole.chain(parts).filter(|piece| piece.chars().count() >= 3).collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces.dedup();
    pieces
}

/// Whether more than half of the password is own words.
fn is_mostly(password: &str, words: &[String]) -> bool {
    let whole = password.to_lowercase();
    let rest = words.iter().fold(whole.clone(), |rest, word| rest.replace(word.as_str(), ""));
    rest.chars().count() * 2 < whole.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &[&str] = &["Fabrikam Cloud", "fabrikam", "sanne", "Sanne", "de Vries", "Twotier"];

    fn code(typed: &str) -> &'static str {
        NewPassword::parse(&Secret::from(typed), OWN).map_or_else(|wrong| wrong.code(), |_| "fine")
    }

    #[test]
    fn long_and_unusual_is_fine() {
        for typed in [
            "correct horse battery staple",
            "purple teapot gallops north",
            "  kT9#vwq2Lm8$xRz  ",
            "zonder paraplu door de regen lopen",
            "私の猫は毎朝七時に魚を食べるのが好き",
        ] {
            assert_eq!(code(typed), "fine", "{typed}");
        }
    }

    #[test]
    fn length_has_two_ends() {
        assert_eq!(code(""), "missing");
        assert_eq!(code("kT9#vwq2Lm8$xR"), "password-short");
        let wrong = NewPassword::parse(&Secret::from("short"), &[]).unwrap_err();
        assert_eq!(wrong, Wrong::new("password-short").with("min", 15));
        let long: String = "kT9#vwq2Lm8$xRz ".repeat(8);
        assert_eq!((long.len(), code(&long)), (128, "fine"));
        assert_eq!(code(&format!("{long}x")), "password-long");
        assert_eq!(code(&"é".repeat(65)), "password-long");
        assert_eq!(code(&"a".repeat(1_000_000)), "password-long");
    }

    #[test]
    fn what_everybody_tries_is_common() {
        for typed in [
            "passwordpassword",
            "aaaaaaaaaaaaaaaaaaa",
            "123456789012345678",
            "qwertyuiopasdfghjkl",
            "abcabcabcabcabcabc",
            "letmeinletmeinletmein",
        ] {
            assert_eq!(code(typed), "password-common", "{typed}");
        }
    }

    #[test]
    fn own_words_protect_nothing() {
        for typed in [
            "fabrikamcloud2026",
            "Sanne de Vries Fabrikam",
            "FabrikamTwotier1!",
            "twotier twotier 12",
        ] {
            assert_eq!(code(typed), "password-own-words", "{typed}");
        }
        assert_eq!(code("sanne eats 14 purple teapots daily"), "fine");
    }

    #[test]
    fn spelling_is_unicodes_but_nothing_is_cut() {
        assert_eq!(normalized(&Secret::from("e\u{301}")), "é");
        assert_eq!(normalized(&Secret::from(" a ")), " a ");
        let taken =
            NewPassword::parse(&Secret::from("  cafe\u{301} gallops north twice "), &[]).unwrap();
        assert_eq!(taken.expose(), "  café gallops north twice ");
        assert_eq!(format!("{taken:?}"), "…");
    }
}

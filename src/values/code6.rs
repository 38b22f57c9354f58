//! Six digits that were mailed.
use super::{
    Wrong,
    text::plain,
    token::{hex, same},
};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// A one-time code of six digits (feature map, B3: 3 tries, 15 minutes). Cannot be printed by accident.
#[derive(Clone)]
pub struct Code6(String);

impl Code6 {
    /// A fresh code from a cryptographic generator; all million are equally likely.
    #[expect(clippy::new_without_default, reason = "a fresh code is not a default")]
    pub fn new() -> Self {
        Self(format!("{:06}", rand::random_range(0..1_000_000)))
    }

    /// The six digits for the letter.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the database keeps: SHA-256 over salt and digits, 64 hexadecimal digits.
    /// A million codes are soon tried, so the salt must hold a secret of the portal beside the code's id.
    pub fn hash(&self, salt: &str) -> String {
        hex(&Sha256::new().chain_update(salt).chain_update(":").chain_update(&self.0).finalize())
    }

    /// Whether this is the code that was hashed, compared in constant time.
    pub fn matches(&self, salt: &str, hash: &str) -> bool {
        same(&self.hash(salt), hash)
    }
}

/// Reads `123456`, `123 456` and `123-456`. Errors: those of all text, `code-format` (digits).
impl FromStr for Code6 {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: String =
            plain(text, 64)?.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let is_formed = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_formed { Ok(Self(digits)) } else { Err(Wrong::new("code-format").with("digits", 6)) }
    }
}

impl fmt::Debug for Code6 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_code_can_be_typed() {
        for _ in 0..100 {
            let code = Code6::new();
            assert_eq!(code.expose().parse::<Code6>().unwrap().expose(), code.expose());
        }
    }

    #[test]
    fn blanks_and_hyphens_do_not_matter() {
        for text in ["012345", " 012 345 ", "012-345"] {
            assert_eq!(text.parse::<Code6>().unwrap().expose(), "012345");
        }
    }

    #[test]
    fn anything_else_is_no_code() {
        for text in ["12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(
                text.parse::<Code6>().unwrap_err(),
                Wrong::new("code-format").with("digits", 6),
                "{text}"
            );
        }
        assert!("".parse::<Code6>().unwrap_err().is_missing());
    }

    #[test]
    fn a_hash_belongs_to_code_and_salt() {
        let code: Code6 = "123456".parse().unwrap();
        let hash = code.hash("salt");
        assert_eq!(hash.len(), 64);
        assert!(code.matches("salt", &hash));
        assert!(!code.matches("pepper", &hash));
        assert!(!"123457".parse::<Code6>().unwrap().matches("salt", &hash));
    }

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Code6::new()), "…");
    }
}

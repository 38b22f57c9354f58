//! Tokens that open a door: what is mailed is random, what is kept is its hash.
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};
use subtle::ConstantTimeEq;

/// 32 random bytes behind a prefix that says what they open: `ttc_` and 43 characters. Cannot be printed by accident.
#[derive(Clone)]
pub struct Token(String);

/// 32 bytes in base64url without padding.
const LENGTH: usize = 43;

impl Token {
    /// A fresh token from the operating system's randomness (by way of `ThreadRng`, a cryptographic generator).
    pub fn new(prefix: &str) -> Self {
        Self(format!("{prefix}_{}", URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())))
    }

    /// Reads a token of one kind. Nothing for everything else: who guesses is told nothing.
    pub fn parse(text: &str, prefix: &str) -> Option<Self> {
        let text = text.trim();
        let secret = text.strip_prefix(prefix)?.strip_prefix('_')?;
        let is_whole = secret.len() == LENGTH && URL_SAFE_NO_PAD.decode(secret).is_ok();
        is_whole.then(|| Self(text.to_owned()))
    }

    /// Whether a text looks like a token of any kind, whole or not: then it is shown to nobody.
    pub fn is_one(text: &str) -> bool {
        let parts = text.strip_prefix("tt").and_then(|rest| rest.split_once('_'));
        parts.is_some_and(|(kind, secret)| kind.len() == 1 && !secret.is_empty())
    }

    /// The text for the letter or the cookie.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What the database keeps: SHA-256, 64 hexadecimal digits. No salt is needed, as 256 random bits cannot be tried.
    pub fn hash(&self) -> String {
        hex(&Sha256::digest(self.0.as_bytes()))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Compares in the same time for all inputs of one length.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_again_by_its_text() {
        let token = Token::new("ttc");
        assert_eq!(token.expose().len(), 47);
        assert!(token.expose().starts_with("ttc_") && Token::is_one(token.expose()));
        let again = Token::parse(&format!(" {}\n", token.expose()), "ttc").unwrap();
        assert_eq!(again.hash(), token.hash());
    }

    #[test]
    fn no_two_are_alike() {
        assert_ne!(Token::new("ttc").hash(), Token::new("ttc").hash());
    }

    #[test]
    fn the_hash_is_sha_256_of_the_text() {
        let token = Token("abc".to_owned());
        assert_eq!(
            token.hash(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn other_texts_are_no_tokens() {
        let token = Token::new("ttc");
        let text = token.expose();
        let short: String = text.chars().take(46).collect();
        for (text, prefix) in [
            (text, "ttl"),
            (text, "tt"),
            (&short, "ttc"),
            ("", "ttc"),
            ("ttc_", "ttc"),
            ("ttc", "ttc"),
        ] {
            assert!(Token::parse(text, prefix).is_none(), "{prefix}");
        }
        assert!(Token::parse(&format!("{text}A"), "ttc").is_none());
        assert!(Token::parse(&format!("ttc_{}", "é".repeat(43)), "ttc").is_none());
        assert!(Token::parse(&format!("ttc_{}", "+".repeat(43)), "ttc").is_none());
    }

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Token::new("ttc")), "…");
    }

    #[test]
    fn same_is_equality() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd"));
        assert!(!same("abc", "abcd"));
    }
}

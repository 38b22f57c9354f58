//! Numbers that people read to each other over the telephone.
use super::{
    Wrong,
    text::{plain, text_value},
};
use rand::seq::IndexedRandom;
use std::str::FromStr;

text_value!(
    /// A reference such as `TT-7K3M-Q9XA`: easily read aloud, too many to guess by chance (30⁸), but no secret.
    Reference
);

/// Without 0 O 1 I L, which look alike, and U, which makes words.
const ALPHABET: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 8;

impl Reference {
    /// A fresh reference. Whoever keeps it makes sure that it is the only one.
    #[expect(clippy::new_without_default, reason = "a fresh reference is not a default")]
    pub fn new() -> Self {
        let mut random = rand::rng();
        let letters: String = (0..LENGTH)
            .filter_map(|_| ALPHABET.choose(&mut random))
            .copied()
            .map(char::from)
            .collect();
        Self(grouped(&letters))
    }
}

fn grouped(letters: &str) -> String {
    let half = |skip| letters.chars().skip(skip).take(LENGTH / 2).collect::<String>();
    format!("TT-{}-{}", half(0), half(LENGTH / 2))
}

/// Case, blanks, hyphens and the leading TT do not matter. Errors: those of all text, `reference-format` (example).
impl FromStr for Reference {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_sign = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‑' | '.');
        let bare = plain(text, 64)?
            .chars()
            .filter(|&c| !is_sign(c))
            .collect::<String>()
            .to_ascii_uppercase();
        let letters =
            if bare.len() > LENGTH { bare.strip_prefix("TT").unwrap_or(&bare) } else { &bare };
        let is_formed =
            letters.len() == LENGTH && letters.bytes().all(|byte| ALPHABET.contains(&byte));
        let wrong = || Wrong::new("reference-format").with("example", "TT-7K3M-Q9XA");
        is_formed.then(|| Self(grouped(letters))).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_reference_can_be_read_again() {
        for _ in 0..100 {
            let reference = Reference::new();
            assert_eq!(reference.as_str().len(), 12);
            assert_eq!(reference.as_str().parse(), Ok(reference));
        }
        assert_ne!(Reference::new(), Reference::new());
    }

    #[test]
    fn people_spell_it_their_own_way() {
        for text in [
            "TT-7K3M-Q9XA",
            "tt-7k3m-q9xa",
            " 7K3M Q9XA ",
            "tt7k3mq9xa",
            "TT–7K3M–Q9XA",
            "T T 7 K 3 M Q 9 X A",
        ] {
            assert_eq!(text.parse::<Reference>().unwrap().as_str(), "TT-7K3M-Q9XA", "{text}");
        }
        assert_eq!("TTAB-CDEF".parse::<Reference>().unwrap().as_str(), "TT-TTAB-CDEF");
    }

    #[test]
    fn anything_else_is_none() {
        for text in [
            "TT",
            "TT-7K3M-Q9X",
            "TT-7K3M-Q9XAB",
            "TT-7K3M-Q9X0",
            "TT-7K3M-Q9XI",
            "XX-7K3M-Q9XA",
            "7k3m-q9xé",
        ] {
            assert_eq!(text.parse::<Reference>().unwrap_err().code(), "reference-format", "{text}");
        }
        assert_eq!(" ".parse::<Reference>(), Err(Wrong::missing()));
    }
}

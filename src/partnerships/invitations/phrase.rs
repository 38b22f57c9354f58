//! A phrase by which two people on the telephone find out whether they look at the same invitation.

/// Words that are written alike in English and in Dutch, and mean the same.
const WORDS: &str = include_str!("words.txt");

/// The phrase of an invitation, made of bytes that only this portal can make of its id: `winter-474-park`.
pub fn phrase(bytes: &[u8; 32]) -> String {
    let words: Vec<&str> = WORDS.lines().collect();
    let number = |from: usize| {
        let two = bytes.iter().skip(from).take(2);
        two.fold(0_usize, |all, byte| all * 256 + usize::from(*byte))
    };
    let word =
        |from: usize| words.get(number(from) % words.len().max(1)).copied().unwrap_or_default();
    format!("{}-{}-{}", word(0), 100 + number(2) % 900, word(4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn other_bytes_are_another_phrase() {
        assert_eq!(phrase(&[7; 32]), phrase(&[7; 32]));
        let all: BTreeSet<String> = (0..=255).map(|byte| phrase(&[byte; 32])).collect();
        assert_eq!(all.len(), 256);
    }

    #[test]
    fn the_words_are_many_and_each_once() {
        let words: BTreeSet<&str> = WORDS.lines().collect();
        assert!(words.len() >= 128 && words.len() == WORDS.lines().count());
        assert!(words.iter().all(|word| word.chars().all(|sign| sign.is_ascii_lowercase())));
    }
}

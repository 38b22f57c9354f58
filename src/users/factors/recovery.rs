//! Recovery codes: each opens the door once, without the app.
use crate::platform::secrets::hex;
use sha2::{Digest, Sha256};

/// How many somebody is given.
pub const HOW_MANY: usize = 10;
/// How many digits each has: too many to guess within any budget, and typed on a keypad.
pub const DIGITS: usize = 16;

/// New codes, as they are shown once.
pub fn fresh() -> Vec<String> {
    (0..HOW_MANY).map(|_| code()).collect()
}

fn code() -> String {
    let number = rand::random_range(0..10_u64.pow(16));
    format!("{number:016}")
}

/// A code in groups of four.
pub fn in_groups(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// What the database keeps of somebody's code.
pub fn hash(user: &str, code: &str) -> String {
    hex(&Sha256::digest(format!("{user} {code}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_another_and_all_have_their_digits() {
        let codes = fresh();
        let once: std::collections::BTreeSet<&String> = codes.iter().collect();
        assert_eq!(once.len(), HOW_MANY);
        assert!(codes.iter().all(|code| code.len() == DIGITS));
        assert_eq!(in_groups("0123456789012345"), "0123 4567 8901 2345");
        assert_ne!(hash("a", "1"), hash("b", "1"));
    }
}

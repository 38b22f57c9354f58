//! Texts that have a word in them.

/// The sign before a sign that means itself: `column.like(containing(word)).escape(ESCAPE)`. Named, since
/// SQLite knows none by itself.
pub const ESCAPE: char = '\\';

/// The pattern of texts with this word in them. What means something to LIKE means itself.
pub fn containing(word: &str) -> String {
    format!("%{}%", meant(word))
}

/// The pattern of texts with a word in them that begins so, where each word stands after a blank.
pub fn beginning(word: &str) -> String {
    format!("% {}%", meant(word))
}

fn meant(word: &str) -> String {
    let mut meant = String::with_capacity(word.len());
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | ESCAPE) {
            meant.push(ESCAPE);
        }
        meant.push(sign);
    }
    meant
}

#[cfg(test)]
mod tests {
    use super::{beginning, containing};

    #[test]
    fn every_sign_means_itself() {
        assert_eq!(containing("kade"), "%kade%");
        assert_eq!(containing("100% a_b\\"), r"%100\% a\_b\\%");
        assert_eq!(beginning("a_b"), r"% a\_b%");
    }
}

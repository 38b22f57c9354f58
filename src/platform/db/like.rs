//! Texts that have a word in them.

/// The sign before a sign that means itself: `column.like(containing(word)).escape(ESCAPE)`. Named, since
/// SQLite knows none by itself.
pub const ESCAPE: char = '\\';

/// The pattern of texts with this word in them. What means something to LIKE means itself.
pub fn containing(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for sign in word.chars() {
        if matches!(sign, '%' | '_' | ESCAPE) {
            pattern.push(ESCAPE);
        }
        pattern.push(sign);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::containing;

    #[test]
    fn every_sign_means_itself() {
        assert_eq!(containing("kade"), "%kade%");
        assert_eq!(containing("100% a_b\\"), r"%100\% a\_b\\%");
    }
}

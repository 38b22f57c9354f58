//! What somebody types to find something in a list.
use super::{search_key, text::visible};

/// The longest search; the rest is cut off.
const LONGEST: usize = 200;
/// More words than this nobody types on purpose.
const MOST: usize = 8;

/// What was typed, without what cannot be seen: no name holds that, and PostgreSQL refuses to look for a zero.
pub fn searched(typed: &str) -> String {
    let seen: String = visible(typed).chars().take(LONGEST).collect();
    seen.trim_end().to_owned()
}

/// Its words, folded as texts are searched.
pub fn search_words(typed: &str) -> Vec<String> {
    let folded = search_key(typed);
    folded.split(' ').filter(|word| !word.is_empty()).take(MOST).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_means_is_left_out() {
        assert_eq!(searched(" Caf\u{0}é\t & co \n"), "Café & co");
        assert_eq!(searched(&"é".repeat(300)).chars().count(), LONGEST);
        assert_eq!(searched(" \u{7}\u{feff}"), "");
        // As it comes from a spreadsheet.
        assert_eq!(searched("Kiel\tGmbH\r\nBonn"), "Kiel GmbH Bonn");
        assert_eq!(searched(&format!("{}x", " ".repeat(300))), "x");
    }

    #[test]
    fn words_are_folded_and_few() {
        assert_eq!(search_words("Zoë & co"), ["zoe", "&", "co"]);
        assert!(search_words(" \t").is_empty());
        assert_eq!(search_words(&"a ".repeat(99)).len(), MOST);
    }
}

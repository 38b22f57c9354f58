//! By which words a company is found in a list: by the beginning of any of them.
use super::{EmailAddress, search_key};
use std::collections::BTreeSet;

/// Shorter ones are not looked for.
const SHORTEST: usize = 2;
/// So much of a word is kept, and looked for.
const LONGEST: usize = 40;
/// More words than this nobody types on purpose.
const MOST: usize = 8;

/// The words of a name: each as it stands there, and its parts.
pub fn of_name(name: &str) -> BTreeSet<String> {
    let key = search_key(name);
    let whole = key.split(' ').map(trimmed);
    let parts = key.split(|sign: char| !sign.is_alphanumeric());
    kept(whole.chain(parts))
}

/// The words of a domain: all of it, and its labels but the last, which thousands have.
pub fn of_domain(domain: &str) -> BTreeSet<String> {
    let key = search_key(domain);
    let labels = key.rsplit('.').skip(1);
    kept(labels.chain([key.as_str()]))
}

/// By what an invitation is found: each word of the company's name and of the address, after a blank.
pub fn of_invited(company: &str, email: &EmailAddress) -> String {
    let mut found = of_name(company);
    found.extend(of_name(&email.key()));
    found.extend(of_domain(email.domain()));
    found.extend(of_domain(&email.domain_for_people()));
    found.iter().flat_map(|word| [" ", word]).collect()
}

/// Every beginning of these words that can be looked for.
pub fn beginnings(words: &BTreeSet<String>) -> BTreeSet<String> {
    let each = |word: &String| {
        let ends = word.char_indices().map(|(at, sign)| at + sign.len_utf8());
        ends.skip(SHORTEST - 1).map(|end| word[..end].to_owned()).collect::<Vec<_>>()
    };
    words.iter().flat_map(each).collect()
}

/// What is looked for: each of these words has to begin one of the company's.
pub fn asked(typed: &str) -> Vec<String> {
    let key = search_key(typed);
    let words = key.split(' ').map(trimmed).filter(|word| is_long_enough(word));
    words.take(MOST).map(cut).collect()
}

fn kept<'a>(words: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    words.filter(|word| is_long_enough(word)).map(cut).collect()
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

fn is_long_enough(word: &str) -> bool {
    word.chars().count() >= SHORTEST
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &BTreeSet<String>) -> Vec<&str> {
        words.iter().map(String::as_str).collect()
    }

    #[test]
    fn a_name_is_found_by_its_words_and_their_parts() {
        assert_eq!(
            all(&of_name("Noord-Licht ICT (B.V.)")),
            ["b.v", "ict", "licht", "noord", "noord-licht"]
        );
        assert_eq!(all(&of_name("Café Ö")), ["cafe"]);
        assert_eq!(all(&of_domain("mail.nuage.example")), ["mail", "mail.nuage.example", "nuage"]);
        assert_eq!(of_name(&"x".repeat(200)).first().map(String::len), Some(LONGEST));
    }

    #[test]
    fn a_word_is_found_by_its_beginnings() {
        let words = ["nord".to_owned(), "éa".to_owned()].into();
        assert_eq!(all(&beginnings(&words)), ["no", "nor", "nord", "éa"]);
    }

    #[test]
    fn what_is_typed_is_folded_and_short_words_are_left_out() {
        assert_eq!(asked(" Café  a B.V. (x) 70"), ["cafe", "b.v", "70"]);
        assert!(asked("a ! -- \t").is_empty());
        assert_eq!(asked(&"ab ".repeat(99)).len(), MOST);
    }
}

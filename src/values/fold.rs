//! Names in plain a–z, for suggestions, and texts as they are searched.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text in lower-case ASCII as far as it can be: accents off, `ß` as `ss`. What has no plain form becomes a blank.
pub(super) fn ascii(text: &str) -> String {
    folded(text)
        .chars()
        .map(|character| if character.is_ascii() { character } else { ' ' })
        .collect()
}

/// The text as it is searched and sorted: lower-case, accents off, single blanks. Letters of other scripts stay.
pub fn search_key(text: &str) -> String {
    folded(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for character in lower.nfkd().filter(|&character| !is_combining_mark(character)) {
        match spelled(character) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(character),
        }
    }
    folded
}

/// Letters that Unicode does not take apart, as their countries spell them in mail addresses.
fn spelled(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        '\'' | '’' | '‘' | 'ʼ' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_special_letters() {
        for (text, folded) in [
            ("José", "jose"),
            ("Łukasz", "lukasz"),
            ("Strauß", "strauss"),
            ("Ærø", "aero"),
            ("Zoë Brontë", "zoe bronte"),
            ("İpek Yıldız", "ipek yildiz"),
            ("ĳsbrand", "ijsbrand"),
            ("O’Brien", "obrien"),
            ("D'Arcy", "darcy"),
            ("ﬁrma", "firma"),
        ] {
            assert_eq!(ascii(text), folded, "{text}");
        }
    }

    #[test]
    fn what_has_no_plain_form_is_blank() {
        assert_eq!(ascii("東京").trim(), "");
        assert_eq!(ascii("Жanna").trim(), "anna");
    }

    #[test]
    fn a_search_key_keeps_other_scripts() {
        assert_eq!(search_key("  Zoë\tBrontë & Søn "), "zoe bronte & son");
        assert_eq!(search_key("Афины 東京"), search_key("афины  東京"));
        assert_eq!(search_key(" "), "");
    }
}

//! A tiny notation for numbers that have a shape: `9` a digit, `a` a letter, `*` either, anything else itself,
//! `|` between alternatives. `9999 aa` is a Dutch postal code, `LV-9999` a Latvian one.

/// The shape of a number. What is typed may leave out or misplace blanks, dots, hyphens and slashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pattern(pub &'static str);

impl Pattern {
    /// The number in the pattern's own spelling, or nothing where it has another shape.
    /// `country` is what people like to write before it (`NL-1234 AB`, `D-10115`); letters that belong may be left out.
    pub fn tidy(self, text: &str, country: &str) -> Option<String> {
        let typed = bare(text);
        let initial: String = country.chars().take(1).collect();
        let without = |prefix: &str| typed.strip_prefix(prefix).map(str::to_owned);
        let spellings = [Some(typed.clone()), without(country), without(&initial)];
        spellings
            .into_iter()
            .flatten()
            .find_map(|typed| self.0.split('|').find_map(|shape| fit(shape, &typed)))
    }

    /// A number of this shape, to show what is meant: `1234 AB`.
    pub fn example(self) -> String {
        let (mut digits, mut letters) = (('1'..='9').cycle(), ('A'..='Z').cycle());
        let shape = self.0.split('|').next().unwrap_or_default();
        let fill = |slot| match slot {
            '9' | '*' => digits.next().unwrap_or('1'),
            'a' => letters.next().unwrap_or('A'),
            other => other,
        };
        shape.chars().map(fill).collect()
    }
}

/// Letters and digits alone, upper-case.
pub(super) fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !".-/–".contains(*c))
        .collect::<String>()
        .to_uppercase()
}

/// Lays the typed characters into the shape's slots; its signs and its leading letters come of themselves.
fn fit(shape: &str, typed: &str) -> Option<String> {
    let lead: String = shape.chars().take_while(char::is_ascii_uppercase).collect();
    let typed = if typed.starts_with(&lead) { typed.to_owned() } else { format!("{lead}{typed}") };
    let mut typed = typed.chars();
    let mut tidy = String::new();
    for slot in shape.chars() {
        let character =
            if slot.is_ascii_alphanumeric() || slot == '*' { typed.next()? } else { slot };
        if !may_stand(character, slot) {
            return None;
        }
        tidy.push(character);
    }
    typed.next().is_none().then_some(tidy)
}

fn may_stand(character: char, slot: char) -> bool {
    match slot {
        '9' => character.is_ascii_digit(),
        'a' => character.is_ascii_uppercase(),
        '*' => character.is_ascii_uppercase() || character.is_ascii_digit(),
        literal => character == literal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(pattern: &'static str, text: &str, country: &str) -> Option<String> {
        Pattern(pattern).tidy(text, country)
    }

    #[test]
    fn case_and_blanks_come_right() {
        for text in ["1234ab", "1234 AB", " 12 34-aB", "NL-1234ab", "nl 1234 AB"] {
            assert_eq!(tidy("9999 aa", text, "NL").as_deref(), Some("1234 AB"), "{text}");
        }
    }

    #[test]
    fn prefixes_are_added_and_taken_off() {
        assert_eq!(tidy("LV-9999", "1010", "LV").as_deref(), Some("LV-1010"));
        assert_eq!(tidy("LV-9999", "lv1010", "LV").as_deref(), Some("LV-1010"));
        assert_eq!(tidy("CHE-999.999", "123456", "CH").as_deref(), Some("CHE-123.456"));
        assert_eq!(tidy("99999", "D-10115", "DE").as_deref(), Some("10115"));
        assert_eq!(tidy("99999", "X-10115", "DE"), None);
    }

    #[test]
    fn alternatives() {
        for (text, tidied) in [("94016", "94016"), ("940161234", "94016-1234")] {
            assert_eq!(tidy("99999|99999-9999", text, "US").as_deref(), Some(tidied));
        }
        assert_eq!(tidy("99999|99999-9999", "9401", "US"), None);
    }

    #[test]
    fn other_shapes_do_not_fit() {
        for text in [
            "",
            "1234",
            "1234 A",
            "1234 ABC",
            "12345 AB",
            "ABCD 12",
            "１２３４ AB",
            "1234 ÄB",
            "1234_AB",
        ] {
            assert_eq!(tidy("9999 aa", text, "NL"), None, "{text}");
        }
    }

    #[test]
    fn examples_fit_their_own_pattern() {
        for (pattern, example) in
            [("9999 aa", "1234 AB"), ("a99 ****", "A12 3456"), ("LV-9999|99", "LV-1234")]
        {
            assert_eq!(Pattern(pattern).example(), example);
            assert_eq!(tidy(pattern, example, "NL").as_deref(), Some(example));
        }
    }
}

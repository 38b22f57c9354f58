//! A few sentences that somebody writes about their company.
use super::{
    Wrong,
    text::{prose, text_value},
};
use std::str::FromStr;

text_value!(
    /// Free text of 1 to 2000 characters, a line a paragraph. Which language it is in stands beside it.
    Description
);

const MAX: usize = 2000;

impl Description {
    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }
}

/// Empty lines go. Errors: those of all text (max 2000), line breaks aside.
impl FromStr for Description {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let kept: Vec<String> = lines.map(|line| prose(line, MAX)).collect::<Result<_, _>>()?;
        let kept = kept.join("\n");
        match kept.chars().count() {
            0 => Err(Wrong::missing()),
            1..=MAX => Ok(Self(kept)),
            _ => Err(Wrong::new("too-long").with("max", MAX)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_paragraph() {
        let text: Description =
            " One  distributor. \r\n\r\n\n Two\twords? No".replace('\t', " ").parse().unwrap();
        assert_eq!(text.paragraphs().collect::<Vec<_>>(), ["One distributor.", "Two words? No"]);
    }

    #[test]
    fn what_is_refused() {
        assert_eq!(" \n ".parse::<Description>(), Err(Wrong::missing()));
        let long = "x".repeat(1500) + "\n" + &"y".repeat(500);
        assert_eq!(long.parse::<Description>().unwrap_err().code(), "too-long");
        assert_eq!("a\u{7}".parse::<Description>().unwrap_err().code(), "control-characters");
    }
}

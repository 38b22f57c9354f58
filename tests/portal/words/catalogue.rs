//! The Fluent files of a language as a list of texts.
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser,
};
use std::collections::BTreeSet;
use twotier::{platform::i18n, values::Language};

/// A text: where it is given, what it says and what it needs.
#[derive(Debug, Default)]
pub struct Text {
    pub file: String,
    pub id: String,
    /// All its words, of every variant; white space collapsed, facts as `{$fact}`.
    pub said: String,
    /// Whether there are words besides the facts.
    pub has_words: bool,
    pub facts: BTreeSet<String>,
    /// The facts by which it chooses between variants.
    pub selectors: BTreeSet<String>,
}

/// Every text of a language. Fails on a file that does not parse.
pub fn texts(language: Language) -> Vec<Text> {
    let files = i18n::sources(language);
    files.iter().flat_map(|(path, source)| texts_of(path, source)).collect()
}

fn texts_of(path: &str, source: &str) -> Vec<Text> {
    let parsed = parser::parse(source);
    let parsed = parsed.unwrap_or_else(|(_, problems)| panic!("{path}: {problems:?}"));
    let file = path.rsplit('/').next().unwrap_or(path);
    let messages = parsed.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(Text::of(file, message)),
        Entry::Term(_) | Entry::Junk { .. } => panic!("{path}: {entry:?} is no text"),
        _ => None,
    });
    messages.collect()
}

impl Text {
    fn of(file: &str, message: &Message<&str>) -> Self {
        let mut text = Self { file: file.into(), id: message.id.name.into(), ..Self::default() };
        message.value.iter().for_each(|value| text.read(value));
        assert!(message.attributes.is_empty(), "{}: nothing reads attributes", text.id);
        text.said = text.said.split_whitespace().collect::<Vec<_>>().join(" ");
        text
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.has_words |= value.contains(char::is_alphabetic);
                    self.said.push_str(value);
                }
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.selectors.insert(id.name.into());
                }
                self.read_inline(selector);
                for variant in variants {
                    self.said.push(' ');
                    self.read(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.facts.insert(id.name.into());
                self.said.extend(["{$", id.name, "}"]);
            }
            InlineExpression::StringLiteral { value } => self.said.push_str(value),
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            other => panic!("{}: {other:?} is neither fact nor literal", self.id),
        }
    }
}

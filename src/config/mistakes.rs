//! What is wrong with the options: all of it, before anything is begun.
use crate::{platform::i18n::Words, values::Wrong};

/// One option that cannot be understood or used.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// The option, as it is written.
    pub option: &'static str,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// Everything that is wrong.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mistakes(pub Vec<Mistake>);

impl Mistakes {
    /// Keeps what was understood, or remembers what is wrong with the option.
    pub fn take<T>(&mut self, option: &'static str, understood: Result<T, Wrong>) -> Option<T> {
        understood.map_err(|wrong| self.0.push(Mistake { option, wrong })).ok()
    }

    /// One more.
    pub fn add(&mut self, option: &'static str, code: &'static str) {
        self.0.push(Mistake { option, wrong: Wrong::new(code) });
    }

    /// A line each.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let line = |mistake: &Mistake| {
            format!("{}: {}", mistake.option, words.wrong("option", &mistake.wrong))
        };
        self.0.iter().map(line).collect()
    }
}

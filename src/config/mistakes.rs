//! What is wrong with the options: all of it, before anything is begun.
use crate::{
    platform::{csv::WrongCell, i18n::Words},
    values::Wrong,
};

/// One option that cannot be understood or used.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// The option, as it is written.
    pub option: &'static str,
    /// What is wrong with it.
    pub wrong: Wrong,
    /// Where in the file that it names: line and column.
    pub place: Option<(u64, String)>,
}

impl Mistake {
    /// An option that is wrong as a whole.
    pub fn new(option: &'static str, wrong: Wrong) -> Self {
        Self { option, wrong, place: None }
    }

    fn say(&self, words: &Words) -> String {
        let Some((line, column)) = self.place.clone() else {
            return words.wrong("option", &self.wrong);
        };
        WrongCell { line, column, wrong: self.wrong.clone() }.say(words)
    }
}

/// Everything that is wrong.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mistakes(pub Vec<Mistake>);

impl Mistakes {
    /// Keeps what was understood, or remembers what is wrong with the option.
    pub fn take<T>(&mut self, option: &'static str, understood: Result<T, Wrong>) -> Option<T> {
        understood.map_err(|wrong| self.0.push(Mistake::new(option, wrong))).ok()
    }

    /// One more.
    pub fn add(&mut self, option: &'static str, code: &'static str) {
        self.0.push(Mistake::new(option, Wrong::new(code)));
    }

    /// All that is wrong in the file that an option names.
    pub fn in_file(&mut self, option: &'static str, cells: Vec<WrongCell>) {
        let mistake = |cell: WrongCell| {
            let place = Some((cell.line, cell.column));
            Mistake { option, wrong: cell.wrong, place }
        };
        self.0.extend(cells.into_iter().map(mistake));
    }

    /// A line each.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let line = |mistake: &Mistake| format!("{}: {}", mistake.option, mistake.say(words));
        self.0.iter().map(line).collect()
    }
}

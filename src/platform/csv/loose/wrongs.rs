//! What is wrong with a list: as much of it as anybody reads, and how much more.
use super::WrongCell;

/// So much of what is wrong is told at once.
const TOLD: usize = 20;

/// What is wrong with a list.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wrongs {
    /// The first of it.
    pub first: Vec<WrongCell>,
    /// How much more there is.
    pub more: u32,
}

impl Wrongs {
    /// One more.
    pub fn add(&mut self, wrong: WrongCell) {
        if self.first.len() < TOLD {
            self.first.push(wrong);
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    /// What was read, if nothing is wrong with it.
    pub(super) fn or<T>(self, read: T) -> Result<T, Self> {
        if self.first.is_empty() { Ok(read) } else { Err(self) }
    }
}

impl Extend<WrongCell> for Wrongs {
    fn extend<I: IntoIterator<Item = WrongCell>>(&mut self, wrongs: I) {
        wrongs.into_iter().for_each(|wrong| self.add(wrong));
    }
}

impl FromIterator<WrongCell> for Wrongs {
    fn from_iter<I: IntoIterator<Item = WrongCell>>(wrongs: I) -> Self {
        let mut all = Self::default();
        all.extend(wrongs);
        all
    }
}

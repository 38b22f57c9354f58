//! The only reader of flags and environment. Every mistake is reported at once, by its option.
mod mistakes;
mod options;
mod parse;
mod settings;
mod site;
mod terminal;

pub use mistakes::{Mistake, Mistakes};
pub use options::{Cli, Command, Import, LostFactor, NewStaff, Operator, Options};
pub use settings::{LogFormat, Settings};
pub use terminal::language as terminal_language;

//! What a company types or uploads when it invites many.
mod terms;

pub use terms::TermsForm;

use super::{entry::Entry, group::Group, table::entries, terms::Terms};
use crate::{
    customers::Parties,
    partnerships::invitations::Here,
    platform::{
        csv::{Wrongs, decoded},
        web::FormErrors,
    },
    values::{Language, Wrong},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// *Invite many*.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ManyForm {
    /// The lines, as pasted.
    pub lines: String,
    /// What all of them have in common, as typed.
    pub terms: TermsForm,
}

/// What came with a form.
#[derive(Debug, Default)]
pub struct Upload {
    /// The file, where one was chosen.
    pub file: Option<Vec<u8>>,
    /// The field in which more came than a list may have, if there is one.
    pub too_large: Option<&'static str>,
}

/// The lines that came with a form.
#[derive(Debug)]
pub struct Lines {
    content: Result<Vec<u8>, (&'static str, &'static str)>,
    field: &'static str,
    /// Whether the encoding of the file was only guessed.
    pub is_guessed: bool,
}

/// Why a form makes no list.
#[derive(Debug, Default)]
pub struct Faults {
    /// What is wrong with its fields.
    pub errors: FormErrors,
    /// What is wrong with the lines.
    pub cells: Wrongs,
}

/// What stands after the `?` of a list's address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    show: String,
    after: String,
}

impl ManyForm {
    /// As it is before anything is typed.
    pub fn usual(with: &str, language: Language, today: NaiveDate) -> Self {
        Self { lines: String::new(), terms: TermsForm::usual(with, language, today) }
    }

    /// Takes a field of the form that a browser sent.
    pub fn take(&mut self, name: &str, value: String) {
        match name {
            "lines" => self.lines = value,
            "with" => self.terms.with = value,
            "language" => self.terms.language = value,
            "days" => self.terms.days = value,
            "role" => self.terms.role.push(value),
            "until" => self.terms.until = value,
            "access_for" => self.terms.access_for.push(value),
            "text" => self.terms.text = value,
            _ => {}
        }
    }

    /// Takes the lines that came. Those of a file stand in the form from now on, to be corrected there and kept with all
    /// the rest: no browser chooses a file a second time.
    pub fn receive(&mut self, upload: Upload) -> Lines {
        let not = |field, code| Lines { content: Err((field, code)), field, is_guessed: false };
        match (upload.too_large, upload.file, self.lines.trim().is_empty()) {
            (Some(field), ..) => not(field, "list-large"),
            (None, Some(_), false) => not("file", "list-twice"),
            (None, None, true) => not("file", "list-missing"),
            (None, Some(file), true) => self.receive_file(file),
            (None, None, false) => Lines {
                content: Ok(self.lines.clone().into_bytes()),
                field: "lines",
                is_guessed: false,
            },
        }
    }

    fn receive_file(&mut self, file: Vec<u8>) -> Lines {
        let (content, is_guessed) = decoded(file);
        let field = str::from_utf8(&content).map_or("file", |text| {
            text.trim_start_matches('\u{feff}').clone_into(&mut self.lines);
            "lines"
        });
        Lines { content: Ok(content), field, is_guessed }
    }

    /// The form without lines that are more than can be kept.
    pub fn keepable(&self, lines: &Lines) -> Self {
        let mut form = self.clone();
        if lines.content == Err(("lines", "list-large")) {
            form.lines.clear();
        }
        form
    }

    /// What all have in common, and the lines; or what is wrong with either. `whom` customers are asked to authorize, if it
    /// is customers, or what is wrong with that.
    pub fn parse(
        &self,
        lines: &Lines,
        whom: Option<Result<Parties, Wrong>>,
        here: Here,
    ) -> Result<(Terms, Vec<Entry>), Faults> {
        let mut faults = Faults::default();
        let terms = self.terms.parse(whom, here, &mut faults.errors);
        let read = match &lines.content {
            Ok(content) => entries(content).map_err(|cells| (lines.field, "list-wrong", cells)),
            Err((field, code)) => Err((*field, *code, Wrongs::default())),
        };
        match (terms, read) {
            (Some(terms), Ok(entries)) => Ok((terms, entries)),
            (_, Ok(_)) => Err(faults),
            (_, Err((field, code, cells))) => {
                faults.errors.add(field, Wrong::new(code));
                Err(Faults { cells, ..faults })
            }
        }
    }
}

impl Search {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which lines are looked at.
    pub fn group(&self) -> Group {
        Group::find(&self.show)
    }

    /// After which the page begins.
    pub fn after(&self) -> i32 {
        self.after.parse().unwrap_or_default()
    }
}

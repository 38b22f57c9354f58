//! What a provider types or uploads when it invites many.
use super::{
    entry::{Common, Entry},
    store::Group,
    table::entries,
};
use crate::{
    partnerships::invitations::forms::{Here, InviteForm},
    platform::{
        csv::{Wrongs, decoded},
        web::FormErrors,
    },
    values::{Language, Wrong, optional},
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
    pub common: InviteForm,
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
    pub fn usual(language: Language, today: NaiveDate) -> Self {
        Self { lines: String::new(), common: InviteForm::usual(language, today) }
    }

    /// Takes a field of the form that a browser sent.
    pub fn take(&mut self, name: &str, value: String) {
        match name {
            "lines" => self.lines = value,
            "language" => self.common.language = value,
            "days" => self.common.days = value,
            "role" => self.common.role.push(value),
            "until" => self.common.until = value,
            "text" => self.common.text = value,
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

    /// What all have in common, and the lines; or what is wrong with either.
    pub fn parse(&self, lines: &Lines, here: Here) -> Result<(Common, Vec<Entry>), Faults> {
        let mut faults = Faults::default();
        let common = self.common(here, &mut faults.errors);
        let read = match &lines.content {
            Ok(content) => entries(content).map_err(|cells| (lines.field, "list-wrong", cells)),
            Err((field, code)) => Err((*field, *code, Wrongs::default())),
        };
        match (common, read) {
            (Some(common), Ok(entries)) => Ok((common, entries)),
            (_, Ok(_)) => Err(faults),
            (_, Err((field, code, cells))) => {
                faults.errors.add(field, Wrong::new(code));
                Err(Faults { cells, ..faults })
            }
        }
    }

    fn common(&self, here: Here, errors: &mut FormErrors) -> Option<Common> {
        let language = errors.field("language", self.common.language.parse::<Language>());
        let days = errors.field("days", self.common.days());
        let access = self.common.access(here, errors);
        let text = errors.field("text", optional(&self.common.text));
        Some(Common { language: language?, days: days?, access: access?, text: text? })
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

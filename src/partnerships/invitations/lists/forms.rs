//! What a provider types or uploads when it invites many.
use super::{
    entry::{Common, Entry},
    store::Group,
    table::entries,
};
use crate::{
    partnerships::invitations::forms::{Here, InviteForm},
    platform::{csv::WrongCell, web::FormErrors},
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
    /// Whether more came than a list may have.
    pub is_too_large: bool,
}

/// Why a form makes no list.
#[derive(Debug, Default)]
pub struct Faults {
    /// What is wrong with its fields.
    pub errors: FormErrors,
    /// What is wrong with the lines.
    pub cells: Vec<WrongCell>,
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

    /// What all have in common, and the lines; or what is wrong with either. The lines of a file stand
    /// in the form then, to be corrected there.
    pub fn parse(&mut self, upload: Upload, here: Here) -> Result<(Common, Vec<Entry>), Faults> {
        let mut faults = Faults::default();
        let common = self.common(here, &mut faults.errors);
        match (common, self.entries(upload)) {
            (Some(common), Ok(entries)) => Ok((common, entries)),
            (_, Ok(_)) => Err(faults),
            (_, Err((field, wrong, cells))) => {
                faults.errors.add(field, wrong);
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

    fn entries(
        &mut self,
        upload: Upload,
    ) -> Result<Vec<Entry>, (&'static str, Wrong, Vec<WrongCell>)> {
        let one = |field, code| (field, Wrong::new(code), vec![]);
        if upload.is_too_large {
            return Err(one("file", "list-large"));
        }
        let file = match (upload.file, self.lines.trim().is_empty()) {
            (Some(_), false) => return Err(one("file", "list-twice")),
            (None, true) => return Err(one("file", "list-missing")),
            (Some(file), true) => file,
            (None, false) => self.lines.clone().into_bytes(),
        };
        let found = entries(&file);
        // No file is chosen by itself again: what it holds stands on the page, should that be shown once more.
        let field = String::from_utf8(file).map_or("file", |text| {
            text.trim_start_matches('\u{feff}').clone_into(&mut self.lines);
            "lines"
        });
        found.map_err(|cells| (field, Wrong::new("list-wrong"), cells))
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

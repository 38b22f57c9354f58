//! What people type about themselves.
use crate::{
    platform::web::FormErrors,
    users::User,
    values::{EmailAddress, Language, PersonName, Wrong},
};
use serde::{Deserialize, Serialize};

/// First and last name.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct NameForm {
    /// As typed.
    pub first_name: String,
    /// As typed.
    pub last_name: String,
    /// Of the person, as the page showed them.
    pub version: String,
}

/// A language, or nothing for what the browser asks for.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct LanguageForm {
    /// As chosen.
    pub language: String,
    /// Of the person, as the page showed them.
    pub version: String,
}

/// What was typed on the page: one of its forms.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The form for the name.
    pub name: Option<NameForm>,
    /// The form for the language.
    pub language: Option<LanguageForm>,
}

/// Another address.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    /// As typed.
    pub email: String,
}

impl NameForm {
    /// Filled in with what is kept.
    pub fn of(user: &User, version: i64) -> Self {
        Self {
            first_name: user.first_name.to_string(),
            last_name: user.last_name.to_string(),
            version: version.to_string(),
        }
    }

    /// The name, unless it is none.
    pub fn parse(&self) -> Result<(PersonName, PersonName), FormErrors> {
        let mut errors = FormErrors::default();
        let first = errors.field("first_name", self.first_name.parse());
        let last = errors.field("last_name", self.last_name.parse());
        first.zip(last).ok_or(errors)
    }
}

impl LanguageForm {
    /// Filled in with what is kept.
    pub fn of(user: &User, version: i64) -> Self {
        let language = user.language.map(Language::as_str).unwrap_or_default();
        Self { language: language.to_owned(), version: version.to_string() }
    }

    /// The language, or none.
    pub fn parse(&self) -> Result<Option<Language>, FormErrors> {
        if self.language.is_empty() {
            return Ok(None);
        }
        self.language.parse().map(Some).map_err(|wrong| FormErrors::one("language", wrong))
    }
}

/// The version that a page carried; one that was never given out is none that there is.
pub fn version(typed: &str) -> i64 {
    typed.parse().unwrap_or_default()
}

impl EmailForm {
    /// The address, unless it is none, has no mailbox, or is the one there is.
    pub fn parse(
        &self,
        current: &EmailAddress,
        account_domain: &str,
    ) -> Result<EmailAddress, FormErrors> {
        let wrong = |wrong| FormErrors::one("email", wrong);
        let email: EmailAddress = self.email.parse().map_err(wrong)?;
        if email.is_at(account_domain) {
            let domain = email.domain_for_people();
            return Err(wrong(Wrong::new("email-account-domain").with("domain", domain)));
        }
        if email == *current { Err(wrong(Wrong::new("email-same"))) } else { Ok(email) }
    }

    /// What is wrong when too much was mailed.
    pub fn too_many() -> FormErrors {
        FormErrors::one("email", Wrong::new("too-many-mails"))
    }
}

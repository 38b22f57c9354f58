//! What the operator looks for, and what it types.
use super::{
    actions::Shown,
    filter::{Filter, Place},
};
use crate::{
    partnerships::{NewProvider, one_provider},
    platform::web::FormErrors,
    values::{Note, OrganizationId, Wrong, searched},
};
use serde::{Deserialize, Serialize};

/// What stands after the `?` of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    standing: String,
    country: String,
    suspended: String,
    after: String,
    before: String,
}

/// Why an organization is suspended or restored.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ReasonForm {
    /// The organization's version as the page showed it.
    pub version: String,
    /// As typed.
    pub reason: String,
}

/// A provider: the columns of `providers.csv`.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ProviderForm {
    pub name: String,
    pub account_name: String,
    pub country: String,
    pub city: String,
    pub website: String,
    pub contact_email: String,
    pub phone: String,
    pub description_en: String,
    pub description_nl: String,
    pub services: Vec<String>,
    pub serves_countries: String,
    pub accepting_resellers: String,
    pub admin_first_name: String,
    pub admin_last_name: String,
    pub admin_email: String,
}

impl Search {
    /// Reads a query string. What makes no sense was not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What is looked for.
    pub fn filter(&self) -> Filter {
        Filter {
            q: searched(&self.q),
            standing: self.standing.parse().ok(),
            country: self.country.parse().ok(),
            is_suspended: !self.suspended.is_empty(),
        }
    }

    /// From where on.
    pub fn place(&self) -> Option<Place> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

impl ReasonForm {
    /// The organization as the page showed it. No version is older than any.
    pub fn shown(&self, id: OrganizationId) -> Shown {
        Shown { id, version: self.version.parse().unwrap_or_default() }
    }

    /// Why, or what is wrong with it.
    pub fn parse(&self) -> Result<Note, FormErrors> {
        self.reason.parse().map_err(|wrong| FormErrors::one("reason", wrong))
    }
}

impl ProviderForm {
    /// Whether a service was ticked.
    pub fn has(&self, service: &str) -> bool {
        self.services.iter().any(|ticked| ticked == service)
    }

    /// The provider, by the rules of the import; or what is wrong with each field.
    pub fn parse(&self) -> Result<NewProvider, FormErrors> {
        let services = self.services.join(";");
        one_provider(&self.cells(&services)).map_err(|wrongs| {
            let mut errors = FormErrors::default();
            for (field, wrong) in wrongs {
                let is_no_country = field == "country" && wrong.is_missing();
                errors
                    .add(field, if is_no_country { Wrong::new("provider-country") } else { wrong });
            }
            errors
        })
    }

    /// What stands in each column.
    fn cells<'a>(&'a self, services: &'a str) -> [(&'static str, &'a str); 15] {
        let accepting = if self.accepting_resellers.is_empty() { "no" } else { "yes" };
        [
            ("name", &self.name),
            ("account_name", &self.account_name),
            ("country", &self.country),
            ("city", &self.city),
            ("website", &self.website),
            ("contact_email", &self.contact_email),
            ("phone", &self.phone),
            ("description_en", &self.description_en),
            ("description_nl", &self.description_nl),
            ("services", services),
            ("serves_countries", &self.serves_countries),
            ("accepting_resellers", accepting),
            ("admin_first_name", &self.admin_first_name),
            ("admin_last_name", &self.admin_last_name),
            ("admin_email", &self.admin_email),
        ]
    }

    /// Somebody else has the account name.
    pub fn name_taken() -> FormErrors {
        FormErrors::one("account_name", Wrong::new("account-name-taken"))
    }
}

//! A page of the directory, as it is typed: the columns of `providers.csv`.
use super::actions::{Kept, NewPage, Shown};
use crate::{
    partnerships::directory::{ProviderProfile, one_listing},
    platform::web::FormErrors,
    values::{Country, Language, OrganizationId},
};
use serde::{Deserialize, Serialize};

/// As typed.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct PageForm {
    pub version: String,
    /// Typed by the operator alone.
    pub name: String,
    pub city: String,
    pub website: String,
    pub contact_email: String,
    pub phone: String,
    pub description_en: String,
    pub description_nl: String,
    pub services: Vec<String>,
    pub serves_countries: String,
    pub accepting_resellers: String,
}

impl PageForm {
    /// As the page is now.
    pub fn of(kept: &Kept) -> Self {
        let ProviderProfile { name, listing, .. } = &kept.profile;
        let about = |language| {
            listing.descriptions.get(&language).map_or_else(String::new, ToString::to_string)
        };
        let countries: Vec<_> = listing.serves.iter().map(Country::code).collect();
        let services = listing.services.iter().map(|service| service.as_str().to_owned());
        Self {
            version: kept.version.to_string(),
            name: name.to_string(),
            city: listing.city.to_string(),
            website: listing.website.to_string(),
            contact_email: listing.contact_email.to_string(),
            phone: listing.phone.to_string(),
            description_en: about(Language::En),
            description_nl: about(Language::Nl),
            services: services.collect(),
            serves_countries: countries.join("; "),
            accepting_resellers: if listing.is_accepting { "yes" } else { "" }.to_owned(),
        }
    }

    /// Whether a service is ticked.
    pub fn has(&self, service: &str) -> bool {
        self.services.iter().any(|ticked| ticked == service)
    }

    /// The page as the form showed it. No version is older than any.
    pub fn shown(&self, provider: OrganizationId) -> Shown {
        Shown { provider, version: self.version.parse().unwrap_or_default() }
    }

    /// What the page is to say, by the rules of the import; or what is wrong with each field.
    pub fn parse(&self, known: &ProviderProfile, says_name: bool) -> Result<NewPage, FormErrors> {
        let mut errors = FormErrors::default();
        let services = self.services.join(";");
        let listing = one_listing(&self.cells(known.country.code(), &services));
        let listing = listing.map_err(|wrongs| {
            for (field, wrong) in wrongs {
                errors.add(field, wrong);
            }
        });
        let name = says_name.then(|| errors.field("name", self.name.parse()));
        match (listing, name) {
            (Ok(listing), None) => Ok(NewPage { name: None, listing }),
            (Ok(listing), Some(Some(name))) => Ok(NewPage { name: Some(name), listing }),
            _ => Err(errors),
        }
    }

    /// What stands in each column.
    fn cells<'a>(&'a self, country: &'a str, services: &'a str) -> [(&'static str, &'a str); 10] {
        let accepting = if self.accepting_resellers.is_empty() { "no" } else { "yes" };
        [
            ("country", country),
            ("city", &self.city),
            ("website", &self.website),
            ("contact_email", &self.contact_email),
            ("phone", &self.phone),
            ("description_en", &self.description_en),
            ("description_nl", &self.description_nl),
            ("services", services),
            ("serves_countries", &self.serves_countries),
            ("accepting_resellers", accepting),
        ]
    }
}

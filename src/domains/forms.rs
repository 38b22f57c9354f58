//! The domain that somebody types.
use crate::{
    platform::web::FormErrors,
    values::{CompanyDomain, Wrong},
};
use serde::{Deserialize, Serialize};

/// A domain, as typed.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct NewDomainForm {
    /// The part of mail addresses after the `@`.
    pub mail_domain: String,
}

impl NewDomainForm {
    /// The domain, unless no company can have it for itself.
    pub fn parse(&self, account_domain: &str) -> Result<CompanyDomain, FormErrors> {
        let domain = CompanyDomain::parse(&self.mail_domain, account_domain);
        domain.map_err(|wrong| FormErrors::one("mail_domain", wrong))
    }

    /// What is wrong when there are `max` domains already.
    pub fn too_many(max: i64) -> FormErrors {
        FormErrors::one("mail_domain", Wrong::new("domain-too-many").with("max", max))
    }
}

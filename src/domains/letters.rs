//! What an organization's global admins are written about its domains.
use super::claim::Claim;
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// A domain needs attention. `what` ends the ids of its texts: `missed`, `lost` or `taken-over`.
pub struct AboutDomain {
    to: Recipient,
    company: String,
    domain: String,
    record: String,
    path: String,
    what: &'static str,
}

impl AboutDomain {
    /// For one global admin of the organization.
    pub fn new<S>(
        admin: &User,
        organization: &Organization,
        claim: &Claim<S>,
        what: &'static str,
    ) -> Self {
        Self {
            to: admin.recipient(organization.language),
            company: organization.name.to_string(),
            domain: claim.domain.for_people(),
            record: claim.record().name,
            path: format!("/settings/domains/{}", claim.id),
            what,
        }
    }
}

impl Letter for AboutDomain {
    const NAME: &'static str = "domain";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("domain", &self.domain).say(format!("mail-domain-{}-subject", self.what))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let telling = words
            .with("domain", &self.domain)
            .with("company", &self.company)
            .with("record", &self.record);
        Body {
            opening: vec![telling.say(format!("mail-domain-{}-opening", self.what))],
            closing: vec![
                telling.say(format!("mail-domain-{}-next", self.what)),
                site.link(&self.path),
            ],
            ..Body::default()
        }
    }
}

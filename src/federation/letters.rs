//! What an organization's global admins are written about its identity provider.
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// What was done with the identity provider.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// It was entered, or changed.
    Entered,
    /// People sign in through it.
    TurnedOn,
    /// They do not any more.
    TurnedOff,
    /// It is forgotten.
    Removed,
}

/// Something was done with the identity provider.
pub struct ProviderNews {
    to: Recipient,
    organization: String,
    who: String,
    issuer: String,
    what: What,
}

impl What {
    /// The middle of its texts' ids.
    fn as_str(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::TurnedOn => "on",
            Self::TurnedOff => "off",
            Self::Removed => "removed",
        }
    }
}

impl ProviderNews {
    /// To one of those who answer for the organization.
    pub fn new(
        admin: &User,
        organization: &Organization,
        who: &str,
        issuer: &str,
        what: What,
    ) -> Self {
        Self {
            to: admin.recipient(organization.language),
            organization: organization.name.to_string(),
            who: who.to_owned(),
            issuer: issuer.to_owned(),
            what,
        }
    }
}

impl Letter for ProviderNews {
    const NAME: &'static str = "identity-provider";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-idp-{}-subject", self.what.as_str());
        words.with("organization", &self.organization).say(id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let what = self.what.as_str();
        let telling = words
            .with("organization", &self.organization)
            .with("who", &self.who)
            .with("issuer", &self.issuer);
        Body {
            opening: vec![telling.say(format!("mail-idp-{what}-opening"))],
            closing: vec![
                telling.say(format!("mail-idp-{what}-next")),
                site.link("/settings/identity-provider"),
            ],
            ..Body::default()
        }
    }
}

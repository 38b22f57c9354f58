//! What is written when there is another security contact.
use crate::{
    mail::{Body, Letter, Recipient},
    organizations::{Organization, SecurityContact},
    platform::{i18n::Words, web::Site},
    users::User,
    values::EmailAddress,
};

/// Whoever is told.
#[derive(Debug, Clone)]
pub enum Reader {
    /// The contact from now on.
    New(SecurityContact),
    /// The contact until now, whose address it is no more.
    Former(SecurityContact),
    /// Somebody who answers for the organization.
    Admin(User),
}

/// There is another security contact.
pub struct Changed {
    to: Recipient,
    organization: String,
    contact: SecurityContact,
    part: &'static str,
}

impl Reader {
    /// Where it goes.
    pub fn email(&self) -> &EmailAddress {
        match self {
            Self::New(contact) | Self::Former(contact) => &contact.email,
            Self::Admin(user) => &user.email,
        }
    }

    fn recipient(&self, organization: &Organization) -> Recipient {
        let (name, language) = match self {
            Self::New(contact) | Self::Former(contact) => (contact.name(), None),
            Self::Admin(user) => (user.name(), user.language),
        };
        let language = language.unwrap_or(organization.language);
        Recipient { name, email: self.email().clone(), language }
    }

    /// The end of its texts' ids.
    fn part(&self) -> &'static str {
        match self {
            Self::New(_) => "new",
            Self::Former(_) => "former",
            Self::Admin(_) => "admin",
        }
    }
}

impl Changed {
    /// To one of those who are told.
    pub fn new(reader: &Reader, organization: &Organization, contact: &SecurityContact) -> Self {
        Self {
            to: reader.recipient(organization),
            organization: organization.name.to_string(),
            contact: contact.clone(),
            part: reader.part(),
        }
    }
}

impl Letter for Changed {
    const NAME: &'static str = "security-contact";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("organization", &self.organization).say("mail-security-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let told = words
            .with("organization", &self.organization)
            .with("contact", self.contact.name())
            .with("email", &self.contact.email);
        Body {
            opening: vec![told.say(format!("mail-security-{}", self.part))],
            closing: vec![told.say(format!("mail-security-{}-next", self.part))],
            ..Body::default()
        }
    }
}

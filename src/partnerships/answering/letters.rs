//! What a provider is written about the answer to its invitation.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::Note,
};

/// A company says no.
pub struct Declined {
    to: Recipient,
    company: String,
    reason: Option<Note>,
}

impl Declined {
    /// For somebody of the provider.
    pub fn new(
        provider: &Organization,
        company: &Organization,
        host: &User,
        reason: Option<Note>,
    ) -> Self {
        let to = host.recipient(provider.language);
        Self { to, company: company.name.to_string(), reason }
    }
}

impl Letter for Declined {
    const NAME: &'static str = "partnership-declined";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-partnership-declined-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("company", &self.company);
        let mut opening = vec![told.say("mail-partnership-declined-opening")];
        if let Some(reason) = &self.reason {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        let label = words.say("nav-resellers");
        let action = Action {
            label,
            url: site.link("/resellers/invitations"),
            until: words.say("mail-partnership-see"),
        };
        Body { opening, action: Some(action), ..Body::default() }
    }
}

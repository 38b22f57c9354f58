//! What people are written about requests: those at the provider who invite, and whoever asked.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::{Note, RequestId},
};

/// A reseller asks to be invited.
pub struct Asked {
    to: Recipient,
    company: String,
    country: crate::values::Country,
    id: RequestId,
    message: Note,
}

/// The provider does not invite.
pub struct Ignored {
    to: Recipient,
    provider: String,
    reason: Note,
}

impl Asked {
    /// For somebody at the provider who invites.
    pub fn new(
        provider: &Organization,
        reader: &User,
        company: &Organization,
        id: RequestId,
        message: &Note,
    ) -> Self {
        let (to, message) = (reader.recipient(provider.language), message.clone());
        Self { to, company: company.name.to_string(), country: company.country, id, message }
    }
}

impl Ignored {
    /// For whoever asked.
    pub fn new(home: &Organization, asker: &User, provider: &str, reason: &Note) -> Self {
        Self {
            to: asker.recipient(home.language),
            provider: provider.to_owned(),
            reason: reason.clone(),
        }
    }
}

impl Letter for Asked {
    const NAME: &'static str = "partnership-requested";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("company", &self.company).say("mail-partnership-requested-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("company", &self.company);
        let told = told.with("country", words.country(&self.country));
        let mut opening = vec![told.say("mail-partnership-requested-opening")];
        opening.extend(self.message.paragraphs().map(str::to_owned));
        let action = Action {
            label: words.say("mail-partnership-requested-action"),
            url: site.link(&format!("/resellers/requests/{}", self.id)),
            until: words.say("mail-partnership-requested-until"),
        };
        Body { opening, action: Some(action), ..Body::default() }
    }
}

impl Letter for Ignored {
    const NAME: &'static str = "partnership-request-ignored";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("provider", &self.provider).say("mail-partnership-ignored-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("provider", &self.provider);
        let mut opening = vec![told.say("mail-partnership-ignored-opening")];
        opening.push(words.say("mail-partnership-because"));
        opening.extend(self.reason.paragraphs().map(str::to_owned));
        let action = Action {
            label: words.say("provider-connect-others"),
            url: site.link("/providers?accepting=yes"),
            until: words.say("mail-partnership-ignored-others"),
        };
        Body { opening, action: Some(action), ..Body::default() }
    }
}

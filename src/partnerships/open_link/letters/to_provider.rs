//! What those at the provider are written who can say yes or no.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::{Side, letters::Reader},
    platform::{i18n::Words, web::Site},
    users::User,
    values::InvitationId,
};
use chrono::{DateTime, Utc};

/// A company has consented, and the provider has the last word.
pub struct Waits {
    reader: Reader,
    id: InvitationId,
    until: DateTime<Utc>,
}

/// Whoever consented has thought better of it.
pub struct Withdrawn(Reader);

impl Waits {
    /// For somebody at the provider who can say yes or no.
    pub fn new(
        provider: &Organization,
        company: &Organization,
        reader: &User,
        (id, until): (InvitationId, DateTime<Utc>),
    ) -> Self {
        Self { reader: Reader::new(reader, Side::Provider, provider, company), id, until }
    }
}

impl Withdrawn {
    /// For somebody at the provider who could have said yes or no.
    pub fn new(provider: &Organization, company: &Organization, reader: &User) -> Self {
        Self(Reader::new(reader, Side::Provider, provider, company))
    }
}

impl Letter for Waits {
    const NAME: &'static str = "partnership-answer-waits";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-answer-waits-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.reader.facts(words).with("until", words.moment(self.until));
        let action = Action {
            label: words.say("mail-partnership-answer-waits-action"),
            url: site.link(&format!("/resellers/open-link/answers/{}", self.id)),
            until: words.say("mail-partnership-requested-until"),
        };
        let opening = vec![told.say("mail-partnership-answer-waits-opening")];
        Body { opening, action: Some(action), ..Body::default() }
    }
}

impl Letter for Withdrawn {
    const NAME: &'static str = "partnership-answer-withdrawn";

    fn recipient(&self) -> &Recipient {
        &self.0.to
    }

    fn subject(&self, words: &Words) -> String {
        self.0.facts(words).say("mail-partnership-answer-withdrawn-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let opening = vec![self.0.facts(words).say("mail-partnership-answer-withdrawn-opening")];
        Body { opening, ..Body::default() }
    }
}

//! What whoever consented is written.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::{Side, letters::Reader},
    platform::{i18n::Words, web::Site},
    users::User,
    values::{InvitationId, Note},
};
use chrono::{DateTime, Utc};

/// Consent waits for the provider's word.
pub struct Sent {
    reader: Reader,
    id: InvitationId,
    until: DateTime<Utc>,
}

/// The provider says no.
pub struct Refused {
    reader: Reader,
    reason: Note,
}

/// The provider said nothing in time.
pub struct Lapsed(Reader);

impl Sent {
    /// For whoever consented.
    pub fn new(
        provider: &Organization,
        company: &Organization,
        reader: &User,
        (id, until): (InvitationId, DateTime<Utc>),
    ) -> Self {
        Self { reader: Reader::new(reader, Side::Reseller, company, provider), id, until }
    }
}

impl Refused {
    /// For whoever consented.
    pub fn new(
        provider: &Organization,
        company: &Organization,
        reader: &User,
        reason: &Note,
    ) -> Self {
        let reader = Reader::new(reader, Side::Reseller, company, provider);
        Self { reader, reason: reason.clone() }
    }
}

impl Lapsed {
    /// For whoever consented.
    pub fn new(provider: &Organization, company: &Organization, reader: &User) -> Self {
        Self(Reader::new(reader, Side::Reseller, company, provider))
    }
}

impl Letter for Sent {
    const NAME: &'static str = "partnership-answer-sent";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-answer-sent-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.reader.facts(words).with("until", words.moment(self.until));
        let action = Action {
            label: words.say("mail-partnership-answer-sent-action"),
            url: site.link(&format!("/invitations/{}", self.id)),
            until: words.say("mail-partnership-answer-sent-until"),
        };
        Body {
            opening: vec![told.say("mail-partnership-answer-sent-opening")],
            action: Some(action),
            closing: vec![words.say("mail-partnership-unexpected")],
            ..Body::default()
        }
    }
}

impl Letter for Refused {
    const NAME: &'static str = "partnership-answer-refused";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-answer-refused-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let told = self.reader.facts(words);
        let mut opening = vec![told.say("mail-partnership-answer-refused-opening")];
        opening.push(words.say("mail-partnership-because"));
        opening.extend(self.reason.paragraphs().map(str::to_owned));
        Body { opening, ..Body::default() }
    }
}

impl Letter for Lapsed {
    const NAME: &'static str = "partnership-answer-lapsed";

    fn recipient(&self) -> &Recipient {
        &self.0.to
    }

    fn subject(&self, words: &Words) -> String {
        self.0.facts(words).say("mail-partnership-answer-lapsed-subject")
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let opening = vec![self.0.facts(words).say("mail-partnership-answer-lapsed-opening")];
        Body { opening, ..Body::default() }
    }
}

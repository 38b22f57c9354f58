//! What the people of both companies are written when administrator access ends by itself: the partnership may stay.
use super::Reader;
use crate::{
    mail::{Body, Letter, Recipient},
    partnerships::Side,
    platform::{i18n::Words, web::Site},
    users::{grants::Grant, role_names},
    values::Note,
};

/// It was taken away, or given up.
pub struct AccessRemoved {
    reader: Reader,
    grant: Grant,
    by: Side,
    stays: bool,
}

/// The operator ended it.
pub struct AccessStopped {
    reader: Reader,
    stop: Stop,
}

/// What the operator ended, and why.
#[derive(Clone)]
pub struct Stop {
    /// What it was.
    pub grant: Grant,
    /// Why.
    pub reason: Note,
    /// Whether the two go on working together.
    pub stays: bool,
}

impl AccessRemoved {
    /// For somebody of either side: which of them did it, and whether the partnership stays.
    pub fn new(reader: Reader, grant: &Grant, by: Side, stays: bool) -> Self {
        Self { reader, grant: grant.clone(), by, stays }
    }
}

impl AccessStopped {
    /// For somebody of either side.
    pub fn new(reader: Reader, stop: Stop) -> Self {
        Self { reader, stop }
    }
}

impl Letter for AccessRemoved {
    const NAME: &'static str = "partnership-access-removed";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-access-removed-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let side = self.reader.side.as_str();
        let told = self.reader.facts(words).with("roles", role_names(words, &self.grant.roles));
        let act = if self.by == Side::Provider { "given-up" } else { "removed" };
        let stays = self.stays.then(|| words.say("mail-partnership-access-removed-stays"));
        Body {
            opening: vec![told.say(format!("mail-partnership-access-{act}-{side}"))],
            closing: stays.into_iter().collect(),
            action: Some(self.reader.action(words, site)),
            ..Body::default()
        }
    }
}

impl Letter for AccessStopped {
    const NAME: &'static str = "partnership-access-stopped";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-access-removed-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told =
            self.reader.facts(words).with("roles", role_names(words, &self.stop.grant.roles));
        let told = told.with("operator", &site.operator_name);
        let side = self.reader.side.as_str();
        let mut opening = vec![told.say(format!("mail-partnership-access-stopped-{side}"))];
        opening.push(words.say("mail-partnership-because"));
        opening.extend(self.stop.reason.paragraphs().map(str::to_owned));
        let mut closing = vec![];
        closing.extend(self.stop.stays.then(|| words.say("mail-partnership-access-removed-stays")));
        closing.push(told.say("mail-partnership-access-stopped-next"));
        Body {
            opening,
            closing,
            action: self.reader.action_with_account(words, site),
            ..Body::default()
        }
    }
}

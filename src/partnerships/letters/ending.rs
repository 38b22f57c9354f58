//! What the people of both companies are written about an end.
use super::Reader;
use crate::{
    mail::{Body, Letter, Recipient},
    partnerships::{End, Side, UNDO_FOR},
    platform::{i18n::Words, web::Site},
    users::{grants::Grant, role_names},
};

/// One side ended it.
pub struct Ended {
    reader: Reader,
    end: End,
    had_access: bool,
}

/// The side that ended it took that back.
pub struct Restored {
    reader: Reader,
    by: Side,
}

/// Administrator access was taken away.
pub struct AccessRemoved {
    reader: Reader,
    grant: Grant,
}

impl Ended {
    /// For somebody of either side; whether there was administrator access that could end with it.
    pub fn new(reader: Reader, end: &End, had_access: bool) -> Self {
        Self { reader, end: end.clone(), had_access }
    }
}

impl Restored {
    /// For somebody of either side.
    pub fn new(reader: Reader, by: Side) -> Self {
        Self { reader, by }
    }
}

impl AccessRemoved {
    /// For somebody of either side.
    pub fn new(reader: Reader, grant: &Grant) -> Self {
        Self { reader, grant: grant.clone() }
    }
}

impl Letter for Ended {
    const NAME: &'static str = "partnership-ended";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-ended-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.reader.facts(words).with("at", words.moment(self.end.at));
        let did = self.reader.did(self.end.by);
        let mut opening = vec![told.say(format!("mail-partnership-ended-{did}"))];
        opening.push(words.say("mail-partnership-ended-because"));
        opening.extend(self.end.reason.paragraphs().map(str::to_owned));
        let access = if self.end.keeps_access { "kept" } else { "ends" };
        let mut closing = vec![words.say("mail-partnership-ended-means")];
        if self.had_access {
            closing.push(words.say(format!("mail-partnership-ended-access-{access}")));
        }
        if did == "own" && !self.end.is_sooner {
            let until = words.moment(self.end.at + UNDO_FOR);
            closing.push(words.with("until", until).say("mail-partnership-ended-undo"));
        }
        Body { opening, closing, action: Some(self.reader.action(words, site)), ..Body::default() }
    }
}

impl Letter for Restored {
    const NAME: &'static str = "partnership-restored";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-restored-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let did = self.reader.did(self.by);
        Body {
            opening: vec![self.reader.facts(words).say(format!("mail-partnership-restored-{did}"))],
            closing: vec![words.say("mail-partnership-restored-access")],
            action: Some(self.reader.action(words, site)),
            ..Body::default()
        }
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
        Body {
            opening: vec![told.say(format!("mail-partnership-access-removed-{side}"))],
            closing: vec![words.say("mail-partnership-access-removed-stays")],
            action: Some(self.reader.action(words, site)),
            ..Body::default()
        }
    }
}

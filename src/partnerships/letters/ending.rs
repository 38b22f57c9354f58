//! What the people of both companies are written about an end.
use super::Reader;
use crate::{
    mail::{Body, Letter, Recipient},
    partnerships::{End, Side, UNDO_FOR},
    platform::{i18n::Words, web::Site},
};
use chrono::{DateTime, Utc};

/// One side ended it.
pub struct Ended {
    reader: Reader,
    end: End,
    had_access: bool,
}

/// The side that ended it took that back; the other one may have said a later end before.
pub struct Restored {
    reader: Reader,
    by: Side,
    ends_at: Option<DateTime<Utc>>,
}

impl Ended {
    /// For somebody of either side; whether there was administrator access that could end with it.
    pub fn new(reader: Reader, end: &End, had_access: bool) -> Self {
        Self { reader, end: end.clone(), had_access }
    }
}

impl Restored {
    /// For somebody of either side.
    pub fn new(reader: Reader, by: Side, ends_at: Option<DateTime<Utc>>) -> Self {
        Self { reader, by, ends_at }
    }
}

impl Restored {
    /// The middle of texts that depend on whether another end counts again.
    fn then(&self) -> &'static str {
        if self.ends_at.is_some() { "-sooner" } else { "" }
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
        if did == "own" {
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
        let then = self.then();
        self.reader.facts(words).say(format!("mail-partnership-restored{then}-subject"))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let (did, then) = (self.reader.did(self.by), self.then());
        let at = self.ends_at.map(|at| words.moment(at)).unwrap_or_default();
        let told = self.reader.facts(words).with("at", at);
        Body {
            opening: vec![told.say(format!("mail-partnership-restored{then}-{did}"))],
            closing: vec![words.say("mail-partnership-restored-access")],
            action: Some(self.reader.action(words, site)),
            ..Body::default()
        }
    }
}

//! A subscription was changed.
use super::see;
use crate::{
    mail::{Body, Letter, Recipient},
    orders::{actions::NewChange, parties::Reader},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    subscriptions::{Act, Subscription},
    values::Note,
};

/// What those are called whom the letter names.
#[derive(Debug, Clone)]
pub struct Names {
    /// Who looks after it.
    pub provider: String,
    /// Who has it.
    pub customer: String,
    /// The reseller of record as it is now, if there is one.
    pub reseller: Option<String>,
}

/// A subscription was changed: to whoever did it, to the reseller of record and to the customer.
pub struct Changed {
    reader: Reader,
    was: Subscription,
    is: Subscription,
    act: Act,
    reason: Option<Note>,
    names: Names,
}

impl Changed {
    /// For somebody of one of the companies.
    pub fn new(
        reader: Reader,
        (was, is): (&Subscription, &Subscription),
        new: &NewChange,
        names: Names,
    ) -> Self {
        let (act, reason) = (new.change.act(), new.reason.clone());
        Self { reader, was: was.clone(), is: is.clone(), act, reason, names }
    }

    fn told(&self, words: &Words) -> Telling {
        words
            .with("provider", &self.names.provider)
            .with("customer", &self.names.customer)
            .with("reseller", self.names.reseller.clone().unwrap_or_default())
            .with("offer", self.is.item.name(words.language))
            .with("before", words.number(self.was.quantity))
            .with("after", words.number(self.is.quantity))
    }

    /// What happened, as the end of its texts' ids. Who took its place is no business of the reseller before.
    fn what(&self) -> &'static str {
        match self.act {
            Act::Reseller if !self.is.concerns(self.reader.company) => "reseller-before",
            Act::Reseller if self.names.reseller.is_none() => "no-reseller",
            act => act.as_str(),
        }
    }
}

impl Letter for Changed {
    const NAME: &'static str = "subscription-changed";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.told(words).say(format!("mail-subscription-subject-{}", self.what()))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.told(words);
        let mut opening = vec![told.say(format!("mail-subscription-{}", self.what()))];
        if let Some(reason) = &self.reason {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        let page = format!("/subscriptions/{}", self.is.id);
        let closing = vec![told.say(format!("mail-subscription-means-{}", self.what()))];
        // Whoever is its reseller of record no more does not see it any more.
        let is_seen = self.is.concerns(self.reader.company);
        let action = is_seen.then(|| see(words, site, ("subscription-see", &page)));
        Body { opening, action, closing, ..Body::default() }
    }
}

//! The page of the link, and of who waits for the provider's word.
use super::{PAGE, access, begins, counted};
use crate::{
    partnerships::{
        invitations::{Invitation, Place, Terms},
        open_link::{DeadLink, Standing, mail::Mail},
        store::Consent,
    },
    platform::{picture::Picture, web::Frame},
    values::Language,
};
use askama::Template;

/// The link, and who waits for the provider's word.
#[derive(Template)]
#[template(path = "partnerships/open_link/link.html")]
pub struct LinkPage {
    /// The frame.
    pub frame: Frame,
    /// The link, if there is one.
    pub live: Option<Shown>,
    /// How many answers wait, up to one more than are counted.
    pub waiting: usize,
    /// A page of them.
    pub answers: Vec<Waiting>,
    /// Where those are that were begun before these.
    pub earlier: Option<Place>,
    /// Where those are that were begun after these.
    pub later: Option<Place>,
}

/// An answer that waits for the provider's word.
pub struct Waiting {
    /// The answer.
    pub invitation: Invitation,
    /// What was consented to.
    pub consent: Consent,
    /// Which person consented: name and address.
    pub consenter: (String, String),
}

/// A live link as its provider sees it.
pub struct Shown {
    /// The link and its uses.
    pub standing: Standing,
    /// Who answers for it.
    pub inviter: String,
    /// Its address.
    pub url: String,
    /// The address as a picture.
    pub picture: Option<Picture>,
    /// The mail with which it can be sent.
    pub mail: Mail,
    /// The language of that mail.
    pub language: Language,
    /// What both sides can compare on the telephone.
    pub phrase: String,
}

impl LinkPage {
    /// Why the link leads nowhere at the moment, if it does not.
    fn dead(&self, shown: &Shown) -> Option<DeadLink> {
        shown.standing.dead(self.frame.now)
    }

    /// How the link stands, as the end of its texts' ids.
    fn state(&self, shown: &Shown) -> &'static str {
        self.dead(shown).map_or("link-live", DeadLink::as_str)
    }

    fn tone(&self, shown: &Shown) -> &'static str {
        if self.dead(shown).is_none() { "chip--good" } else { "chip--warn" }
    }

    /// Why it leads nowhere, and what can be done about that.
    fn why(&self, shown: &Shown) -> Option<String> {
        let id = format!("open-{}-text", self.dead(shown)?.as_str());
        Some(self.frame.with("name", &shown.inviter).say(id))
    }

    /// Whether somebody else can answer for it.
    fn can_keep(&self, shown: &Shown) -> bool {
        self.dead(shown) == Some(DeadLink::Orphaned)
    }

    /// Whether a link with the same terms could stand in its place.
    fn can_rotate(&self, shown: &Shown) -> bool {
        !self.dead(shown).is_some_and(DeadLink::is_spent)
    }

    fn approval(&self, shown: &Shown) -> String {
        let is_on = if shown.standing.link.needs_approval { "on" } else { "off" };
        self.frame.say(format!("open-link-approval-{is_on}"))
    }

    fn uses(&self, shown: &Shown) -> String {
        let uses = u32::try_from(shown.standing.uses).unwrap_or(u32::MAX);
        let told = self.frame.count("uses", uses);
        match shown.standing.link.most_uses {
            Some(most) => told.with("most", most).say("open-link-uses-of"),
            None => told.say("open-link-uses"),
        }
    }

    /// What is asked for, as far as it is still given.
    fn access(&self, terms: &Terms) -> String {
        let frame = &self.frame;
        access(frame, &terms.still(frame.site.admin_access, frame.now))
    }

    /// What begins with a yes.
    fn begins(&self, waiting: &Waiting) -> String {
        begins(&self.frame, &waiting.invitation.terms, &waiting.consent)
    }

    fn count(&self) -> String {
        match counted(self.waiting) {
            Some(count) => self.frame.with("count", count).say("open-link-answers-count"),
            None => self.frame.say("open-link-answers-many"),
        }
    }

    fn address(place: &Place) -> String {
        match place {
            Place::After(id) => format!("{PAGE}?after={id}"),
            Place::Before(id) => format!("{PAGE}?before={id}"),
        }
    }
}

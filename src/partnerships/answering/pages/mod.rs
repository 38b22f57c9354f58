//! What a reseller sees of an invitation.
mod answer;
mod told;

pub use answer::{AnswerPage, receipt};
pub use told::Told;

use super::{Host, OpenDoor, Scene};
use crate::{partnerships::store::Consent, platform::web::Frame};
use askama::Template;
use chrono::{DateTime, Utc};

/// Who invites, for whoever came by the link.
#[derive(Template)]
#[template(path = "partnerships/answering/door.html")]
pub struct DoorPage {
    /// The frame.
    pub frame: Frame,
    host: Host,
    /// Until when it can be answered, where that has an end.
    until: Option<DateTime<Utc>>,
    /// Whether administrator access is asked for, too.
    asks_access: bool,
    /// What *Continue* names: the page, not whatever else was opened meanwhile.
    key: String,
    /// Who is signed in: their name, and their company's.
    who: Option<(String, String)>,
    /// Whether it is open to all: whoever has not signed in reads the name of nobody at the provider.
    is_open: bool,
}

/// The link, or the invitation, leads no further.
#[derive(Template)]
#[template(path = "partnerships/answering/dead.html")]
pub struct DeadPage {
    /// The frame.
    pub frame: Frame,
    /// Why, and how to go on.
    pub told: Told,
}

/// What was consented to, to keep or to print.
#[derive(Template)]
#[template(path = "partnerships/answering/receipt.html")]
pub struct ReceiptPage {
    /// The frame.
    pub frame: Frame,
    /// The invitation.
    pub scene: Scene,
    /// The consent.
    pub consent: Consent,
    /// The company that gave it.
    pub company: String,
    /// Who gave it.
    pub person: String,
}

impl DoorPage {
    /// For whoever was invited by name.
    pub fn named(frame: Frame, scene: Scene, who: Option<(String, String)>) -> Self {
        Self {
            frame,
            host: scene.host,
            until: Some(scene.invitation.expires_at),
            asks_access: scene.invitation.terms.access().is_some(),
            key: scene.invitation.id.to_string(),
            who,
            is_open: false,
        }
    }

    /// For whoever holds a link that is open to all.
    pub fn open(frame: Frame, door: OpenDoor, who: Option<(String, String)>) -> Self {
        let link = door.standing.link;
        Self {
            frame,
            host: door.host,
            until: link.ends_at,
            asks_access: link.terms.access().is_some(),
            key: link.id.to_string(),
            who,
            is_open: true,
        }
    }

    /// Who invites, by name, for whoever may read it.
    fn inviter(&self) -> Option<&str> {
        (!self.is_open || self.who.is_some()).then_some(self.host.inviter.as_str())
    }

    fn told(&self, id: &str) -> String {
        let told = self.frame.with("provider", &self.host.provider.name);
        told.with("inviter", &self.host.inviter).say(id)
    }

    fn place(&self) -> String {
        place(&self.frame, &self.host)
    }
}

impl ReceiptPage {
    /// What stood beside the boxes that were ticked.
    fn sentences(&self) -> Vec<&str> {
        self.consent.text.lines().collect()
    }

    fn place(&self) -> String {
        place(&self.frame, &self.scene.host)
    }
}

/// Where a provider sits, as far as its page in the directory says so, and the domain that it has proven.
fn place(frame: &Frame, host: &Host) -> String {
    let country = frame.country(&host.provider.country);
    let city = host.listing.as_ref().map(|profile| profile.listing.city.to_string());
    let place = [city, Some(country)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    match &host.domain {
        Some(domain) => {
            frame.with("place", place).with("domain", domain).say("answering-place-proven")
        }
        None => place,
    }
}

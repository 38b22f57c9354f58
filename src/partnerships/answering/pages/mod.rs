//! What a reseller sees of an invitation.
mod answer;
mod told;

pub use answer::{AnswerPage, receipt};
pub use told::Told;

use super::{Scene, View};
use crate::{partnerships::store::Consent, platform::web::Frame};
use askama::Template;

/// Who invites, for whoever came by the link.
#[derive(Template)]
#[template(path = "partnerships/answering/door.html")]
pub struct DoorPage {
    /// The frame.
    pub frame: Frame,
    /// The invitation.
    pub scene: Scene,
    /// Who is signed in: their name, and their company's.
    pub who: Option<(String, String)>,
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
    fn told(&self, id: &str) -> String {
        let told = self.frame.with("provider", &self.scene.provider.name);
        told.with("inviter", &self.scene.inviter).say(id)
    }

    fn until(&self) -> String {
        self.frame.moment(self.scene.invitation.expires_at)
    }

    fn place(&self) -> String {
        place(&self.frame, &self.scene)
    }
}

impl ReceiptPage {
    /// What stood beside the boxes that were ticked.
    fn sentences(&self) -> Vec<&str> {
        self.consent.text.lines().collect()
    }

    fn place(&self) -> String {
        place(&self.frame, &self.scene)
    }
}

/// Where a provider sits, as far as its page in the directory says so, and the domain that it has proven.
fn place(frame: &Frame, scene: &Scene) -> String {
    let country = frame.country(&scene.provider.country);
    let city = scene.listing.as_ref().map(|profile| profile.listing.city.to_string());
    let place = [city, Some(country)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    match &scene.domain {
        Some(domain) => {
            frame.with("place", place).with("domain", domain).say("answering-place-proven")
        }
        None => place,
    }
}

/// The name of a view's company.
fn home_of(view: Option<&View>) -> String {
    view.map(|view| view.company.name.to_string()).unwrap_or_default()
}

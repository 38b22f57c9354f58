//! What a customer sees of an invitation.
mod answer;
mod told;

pub use answer::AnswerPage;
pub use told::{told, unknown};

use super::{Consent, View};
use crate::{
    partnerships::{Side, answering::Told},
    platform::web::Frame,
};
use askama::Template;

/// Who invites, for whoever came by the link.
#[derive(Template)]
#[template(path = "customers/answering/door.html")]
pub struct DoorPage {
    /// The frame.
    pub frame: Frame,
    /// The invitation.
    pub view: View,
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
#[template(path = "customers/answering/receipt.html")]
pub struct ReceiptPage {
    /// The frame.
    pub frame: Frame,
    /// The invitation.
    pub view: View,
    /// The consents that the reader may see.
    pub consents: Vec<Consent>,
    /// The customer that gave them.
    pub customer: String,
    /// Who gave them.
    pub person: String,
}

impl DoorPage {
    fn told(&self, id: &str) -> String {
        names(&self.frame, &self.view).with("sender", &self.view.sender).say(id)
    }

    /// Who asks for whom.
    fn title(&self) -> String {
        self.told(&format!("authorizing-door-title-{}", self.view.cast.who()))
    }

    fn place(&self) -> String {
        place(&self.frame, &self.view)
    }
}

impl ReceiptPage {
    /// About whom a consent is.
    fn partner(&self, consent: &Consent) -> String {
        let all = self.view.cast.partners();
        let of = all.into_iter().find(|(_, partner)| partner.id == consent.partner);
        of.map(|(_, partner)| partner.name.to_string()).unwrap_or_default()
    }

    /// As what.
    fn side(&self, consent: &Consent) -> &'static str {
        let side = self.view.invitation.content.parties.side_of(consent.partner);
        side.map_or("", Side::as_str)
    }
}

/// Who invites, and whom the customer is asked to authorize.
pub fn names(frame: &Frame, view: &View) -> crate::platform::i18n::Telling {
    let name = |side: Side| view.cast.on(side).map(|it| it.name.to_string()).unwrap_or_default();
    let told = frame.with("inviter", &view.cast.inviter.name);
    told.with("reseller", name(Side::Reseller)).with("provider", name(Side::Provider))
}

/// Where the inviting company sits, and the domain that it has proven.
pub fn place(frame: &Frame, view: &View) -> String {
    let place = frame.country(&view.cast.inviter.country);
    match &view.domain {
        Some(domain) => {
            frame.with("place", place).with("domain", domain).say("answering-place-proven")
        }
        None => place,
    }
}

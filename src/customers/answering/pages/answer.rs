//! *Authorize your partners?*
use super::{names, place, told};
use crate::{
    customers::answering::{
        Card, Receipt, View,
        forms::{AnswerForm, access_field},
    },
    organizations::Organization,
    partnerships::{Side, answering::Told},
    platform::web::{FormErrors, Frame},
};
use askama::Template;

/// What is asked for, and the boxes.
#[derive(Template)]
#[template(path = "customers/answering/answer.html")]
pub struct AnswerPage {
    frame: Frame,
    view: View,
    receipt: Receipt,
    /// What stands in the way, if anything does.
    told: Option<Told>,
    can_decline: bool,
    form: AnswerForm,
    errors: FormErrors,
    /// What changed since the page was opened, as the middle of its texts' ids: `late`, or `moved`.
    change: Option<&'static str>,
}

impl AnswerPage {
    /// For somebody of the customer, with what they typed.
    pub fn new(frame: Frame, view: View, form: AnswerForm, errors: FormErrors) -> Self {
        let now = frame.now;
        let receipt = receipt(&frame, &view);
        let obstacle = view.obstacle(now);
        Self {
            told: obstacle.map(|obstacle| told(&frame, obstacle, Some(&view))),
            can_decline: view.can_decline(now),
            form: form.on(&receipt.digest()),
            receipt,
            view,
            frame,
            errors,
            change: None,
        }
    }

    /// The same, where other terms were shown than there are now.
    #[must_use]
    pub fn late(self) -> Self {
        Self { change: Some("late"), ..self }
    }

    /// The same, where somebody was faster.
    #[must_use]
    pub fn moved(self) -> Self {
        Self { change: Some("moved"), ..self }
    }

    fn told(&self, id: &str) -> String {
        let home = self.view.reading.as_ref().map(|it| it.company.name.to_string());
        let told = names(&self.frame, &self.view).with("sender", &self.view.sender);
        let told = told.with("home", home.unwrap_or_default());
        told.with("until", self.frame.moment(self.view.invitation.expires_at)).say(id)
    }

    /// Who is to be authorized.
    fn title(&self) -> String {
        self.told(&format!("authorizing-title-{}", self.view.cast.who()))
    }

    fn place(&self) -> String {
        place(&self.frame, &self.view)
    }

    fn address(&self, act: &str) -> String {
        format!("/authorizations/{}/{act}", self.view.invitation.id)
    }

    fn partner(&self, card: &Card) -> Option<&Organization> {
        self.view.cast.on(card.side)
    }

    /// Where a partner sits, and how it is reached: what is known of that.
    fn whereabouts(&self, card: &Card) -> Vec<&str> {
        let known = self.view.whereabouts.iter().filter(|(side, _)| *side == card.side);
        let parts = known.flat_map(|(_, it)| [it.address.as_str(), it.phone.as_str()]);
        parts.filter(|part| !part.is_empty()).collect()
    }

    fn is_ticked(&self, card: &Card) -> bool {
        self.form.ticks(card.side).relationship
    }

    fn is_access_ticked(&self, card: &Card) -> bool {
        self.form.ticks(card.side).access
    }

    fn access_field(card: &Card) -> &'static str {
        access_field(card.side)
    }

    /// Those whom it names and who work for the customer already.
    fn already(&self) -> Vec<(Side, &Organization)> {
        let active = self.view.active();
        let all = self.view.cast.partners().into_iter();
        all.filter(|(_, partner)| active.contains(&partner.id)).collect()
    }
}

/// What stands beside the boxes, in the reader's language.
pub fn receipt(frame: &Frame, view: &View) -> Receipt {
    let asked = view.invitation.content.still(frame.site.admin_access, frame.now);
    Receipt::of(frame, (view.invitation.id, &view.cast), asked, view.active())
}

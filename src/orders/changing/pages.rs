//! The page of a change.
use super::forms::{ChangeForm, asks_why};
use crate::{
    orders::{checklist::Checklist, list::SubscriptionScene, ordering::NOBODY, pages::cost_of},
    organizations::Organization,
    platform::web::{FormErrors, Frame},
    subscriptions::Act,
};
use askama::Template;

/// Something that is done with a subscription.
#[derive(Template)]
#[template(path = "orders/change.html")]
pub struct ChangePage {
    /// The frame.
    pub frame: Frame,
    /// The subscription.
    pub scene: SubscriptionScene,
    /// What is done.
    pub act: Act,
    /// Who can be the reseller of record.
    pub candidates: Vec<Organization>,
    /// What was typed.
    pub form: ChangeForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// What keeps it from being done, if something does.
    pub checklist: Option<Checklist>,
    /// Whether somebody was faster.
    pub is_late: bool,
}

impl ChangePage {
    fn told(&self, what: &str) -> String {
        let it = &self.scene.it;
        let told = self.frame.with("offer", it.item.name(self.frame.language));
        let told = told.with("customer", self.scene.names.of(&it.customer));
        let told = told.with("least", self.frame.number(it.seats.least()));
        let told = told.with("most", self.frame.number(it.seats.most()));
        told.say(format!("subscription-{}-{what}", self.act.as_str()))
    }

    fn asks_why(&self) -> bool {
        asks_why(self.act)
    }

    fn is_dangerous(&self) -> bool {
        matches!(self.act, Act::Suspend | Act::Cancel)
    }

    /// What all seats cost now, each time they are paid for.
    fn cost(&self) -> String {
        cost_of(&self.frame, &self.scene.it)
    }

    fn is_reseller(&self, it: &Organization) -> bool {
        self.form.reseller == it.id.to_string()
    }
}

//! One subscription.
use crate::{
    audit::Row,
    orders::{
        list::scene::SubscriptionScene,
        pages::{cost_of, reseller},
    },
    platform::web::Frame,
    subscriptions::Act,
    users::{Permission, SignedIn},
};
use askama::Template;

/// One subscription: what it is of, how it stands, what can be done, and what happened.
#[derive(Template)]
#[template(path = "orders/subscription.html")]
pub struct SubscriptionPage {
    frame: Frame,
    scene: SubscriptionScene,
    acts: Vec<Act>,
    sees_prices: bool,
}

impl SubscriptionPage {
    /// For somebody whom it concerns.
    pub fn new(me: SignedIn, scene: SubscriptionScene) -> Self {
        let may = |what| me.person.may(what);
        let is_own = me.person.home.id == scene.it.provider;
        let is_operator = may(Permission::SeeOrganizations);
        let can = |act: &Act| is_own && may(Permission::PlaceOrders) && scene.it.can(*act);
        Self {
            acts: Act::ALL.into_iter().filter(can).collect(),
            sees_prices: may(Permission::SeeCatalogue) && (is_own || is_operator),
            frame: me.frame,
            scene,
        }
    }

    fn reseller(&self) -> String {
        reseller(&self.frame, self.scene.names.of_any(self.scene.it.reseller.as_ref()))
    }

    /// What all seats cost each time they are paid for.
    fn cost(&self) -> String {
        cost_of(&self.frame, &self.scene.it)
    }

    fn what(&self, row: &Row) -> String {
        let names = ["offer", "before", "after"];
        let empty = self.frame.with("provider", self.scene.names.of(&self.scene.it.provider));
        let told = names.into_iter().fold(empty, |told, name| {
            told.with(name, row.facts.get(name).cloned().unwrap_or_default())
        });
        told.say(format!("event-{}", row.event.replace(['.', '_'], "-")))
    }
}

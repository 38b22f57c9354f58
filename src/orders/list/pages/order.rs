//! One order.
use crate::{
    orders::{
        list::scene::OrderScene,
        order::OrderLine,
        pages::{cost, reseller},
    },
    platform::web::Frame,
    users::{Permission, SignedIn},
};
use askama::Template;

/// One order: what was ordered, for whom, and what became of it.
#[derive(Template)]
#[template(path = "orders/order.html")]
pub struct OrderPage {
    frame: Frame,
    scene: OrderScene,
    sees_prices: bool,
}

impl OrderPage {
    /// For somebody whom it concerns.
    pub fn new(me: SignedIn, scene: OrderScene) -> Self {
        let is_own = me.person.home.id == scene.order.provider;
        let may = me.person.may(Permission::SeeCatalogue);
        let sees_prices = may && (is_own || me.person.may(Permission::SeeOrganizations));
        Self { frame: me.frame, scene, sees_prices }
    }

    fn reseller(&self) -> String {
        reseller(&self.frame, self.scene.names.of_any(self.scene.order.reseller.as_ref()))
    }

    fn cycle(&self, line: &OrderLine) -> String {
        self.frame.say(format!("order-cycle-{}", line.item.cycle.as_str()))
    }

    /// What all seats of a line cost each time they are paid for.
    fn cost(&self, line: &OrderLine) -> String {
        cost(&self.frame, line.item.cycle, line.total)
    }
}

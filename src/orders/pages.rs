//! What several pages of orders and subscriptions say in the same words.
use crate::{
    platform::web::Frame,
    subscriptions::Subscription,
    values::{Cycle, Money},
};

/// What is paid each time.
pub fn cost(frame: &Frame, cycle: Cycle, total: Money) -> String {
    frame.with("price", frame.money(total)).say(format!("order-cost-{}", cycle.as_str()))
}

/// The same of a subscription; nothing, if it is more than can be counted.
pub fn cost_of(frame: &Frame, it: &Subscription) -> String {
    it.total().map(|total| cost(frame, it.item.cycle, total)).unwrap_or_default()
}

/// The reseller of record, or that there is none.
pub fn reseller(frame: &Frame, name: Option<&str>) -> String {
    name.map_or_else(|| frame.say("order-no-reseller"), str::to_owned)
}

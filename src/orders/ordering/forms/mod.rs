//! What a provider types when it orders, and what the review carries.
mod order;
mod review;

pub use order::{OrderForm, Press};
pub use review::ReviewForm;

use super::lines::Typed;
use crate::orders::basket::MOST_LINES;

/// Lines, from the fields that stand beside each other.
fn typed(offer: &[String], quantity: &[String], cycle: &[String]) -> Vec<Typed> {
    let lines = offer.iter().zip(quantity).zip(cycle);
    let read = |((code, quantity), cycle): ((&String, &String), &String)| {
        let (quantity, cycle) = (quantity.clone(), cycle.clone());
        Some(Typed { code: code.parse().ok()?, quantity, cycle })
    };
    lines.filter_map(read).take(MOST_LINES).collect()
}

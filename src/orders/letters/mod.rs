//! What is written about orders and subscriptions. Prices are between provider and vendor: nobody else is written them.
mod changed;
mod placed;

pub use changed::{Changed, Names};
pub use placed::Placed;

use crate::{
    mail::Action,
    platform::{i18n::Words, web::Site},
};

/// The page about it.
fn see(words: &Words, site: &Site, (label, page): (&str, &str)) -> Action {
    Action { label: words.say(label), url: site.link(page), until: words.say("mail-order-see") }
}

//! A provider orders for a customer, each on a node of its own (reliability T-RC-8, T-RC-11; I14; feature map, E.6): an
//! attempt comes to one order, however often it is sent and whatever breaks off; nothing is active that is bound to a
//! relationship that has ended; and nobody orders who may not any more. With the negative controls (rule 48).
mod careless;
mod cast;
mod ending;
mod form;
mod judge;
mod killed;
mod late;
mod once;
mod role;
mod unasked;

use crate::{partnerships::is_sound, submissions::rounds_asked, world::World};
use cast::Cast;

pub async fn rounds(world: &World) {
    let cast = Cast::of(world).await;
    let bergmann = cast.customers.reseller("bergmann", 0).await;
    for round in 0..rounds_asked() {
        cast.twenty_times(&bergmann, round).await;
        cast.of_two_kinds(&bergmann, round).await;
        cast.killed_meanwhile(&bergmann, round).await;
        cast.beside_the_end(&bergmann, round).await;
        cast.beside_the_removal(&bergmann, round).await;
    }
    is_sound(cast.ring()).await;
    cast.carelessly().await;
}

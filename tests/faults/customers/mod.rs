//! A customer, its reseller and its provider act at once, each on a node of its own (reliability AC12, AC13, T-RC-1 and
//! 2; I4 to I6): an invitation is answered once, wholly or not at all, and a relationship ends once. With the negative
//! controls (rule 48).
mod answering;
mod careless;
pub mod cast;
mod ending;
mod tables;

use crate::{partnerships::is_sound, submissions::rounds_asked, world::World};
use cast::Cast;

pub async fn rounds(world: &World) {
    let cast = Cast::of(world).await;
    let bergmann = cast.reseller("bergmann", 0).await;
    for round in 0..rounds_asked() {
        cast.four_times(&bergmann, round).await;
        cast.accepted_beside_parting(round).await;
        cast.accepted_beside_cancelling(&bergmann, round).await;
        cast.both_end_it(&bergmann, round).await;
    }
    is_sound(&cast.ring).await;
    cast.carelessly().await;
}

//! An invitation is answered, and a partnership ended, from several sides at once, each on a node of its own (reliability
//! T-RC-1, 2 and 4; I2, I3, I5, I6): it comes to one legal order. With the negative controls (rule 48).
mod answering;
pub mod beside;
pub mod careless;
mod ending;
mod open;
mod open_careless;
pub mod ring;
pub mod tables;
mod tally;

use crate::{submissions::rounds_asked, world::World};
use ring::Ring;

pub async fn rounds(world: &World) {
    let ring = Ring::of(world, &["maya", "pieter"]).await;
    ring.found_operator().await;
    for round in 0..rounds_asked() {
        ring.four_times(round).await;
        for beside in beside::BESIDE {
            ring.accepted_beside(*beside, round).await;
        }
        ring.two_of_one_pair(round).await;
        ring.while_an_older_one_ends(round).await;
        ring.both_end_it(round).await;
        ring.end_beside_removal(round).await;
        ring.undo_beside_a_new_one(round).await;
        ring.undo_beside_the_job(round).await;
    }
    is_sound(&ring).await;
    ring.carelessly().await;
}

/// The same for what comes by the provider's open link.
pub async fn open_rounds(world: &World) {
    let ring = Ring::of(world, &["maya", "pieter"]).await;
    ring.found_operator().await;
    for round in 0..rounds_asked() {
        for beside in open::DECIDED {
            ring.approved_beside(*beside, round).await;
        }
        for taken_away in open::TAKEN_AWAY {
            ring.consented_beside(taken_away, round).await;
        }
        ring.by_name_and_by_link(round).await;
        ring.last_use(round).await;
    }
    is_sound(&ring).await;
    ring.careless_at_the_link().await;
}

/// Every kind of race came to both orders, and nothing is broken.
pub async fn is_sound(ring: &Ring<'_>) {
    // They never enrolled, which is another invariant's business.
    let plain = "UPDATE organizations SET standing = 'none' WHERE standing = 'reseller'";
    ring.world.sql(plain).await;
    let (is_content, told) = ring.world.check();
    assert!(is_content, "{told}");
    ring.tally.is_fair();
}

//! An invitation is answered, and a partnership ended, from several sides at once, each on a node of its own (reliability
//! T-RC-1, 2 and 4; I2, I3, I5, I6): it comes to one legal order. With the negative controls (rule 48).
mod answering;
mod beside;
pub mod careless;
mod ending;
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
    // They never enrolled, which is another invariant's business.
    world.sql("UPDATE organizations SET standing = 'none' WHERE standing = 'reseller'").await;
    let (is_content, told) = world.check();
    assert!(is_content, "{told}");
    ring.tally.is_fair();
    ring.carelessly().await;
}

//! Two global admins act against each other at once, each on a node of their own (reliability T-RC-3, AC19, I1):
//! one of them is left. With the negative control (rule 48).
mod carelessly;
mod left;
mod ring;

use crate::{
    submissions::rounds_asked,
    world::{Node, World},
};
use left::left;
use ring::Ring;

/// One of them removes, demotes or deactivates the other, or leaves; and so does the other.
const ACTS: [Act; 4] = [Act::Remove, Act::Demote, Act::Deactivate, Act::Leave];

/// A company for each two of them.
const PAIRS: usize = ACTS.len() * ACTS.len();

const NAMES: [&str; 2] = ["ada", "bea"];

#[derive(Debug, Clone, Copy)]
enum Act {
    Remove,
    Demote,
    Deactivate,
    /// Gives up the own role, or removes the own account: the page has no button for that, but the address
    /// takes it.
    Leave,
}

pub async fn rounds(world: &World) {
    for n in 0..PAIRS {
        world.add_company(&company(n), &NAMES).await;
    }
    let nodes = [Node::on(world), Node::on(world)];
    let ring = Ring::with(world, nodes).await;
    let (rounds, mut answers) = (rounds_asked(), vec![]);
    for round in 0..rounds {
        ring.as_before().await;
        answers.extend(ring.all_at_once(round).await);
        let left = left(world).await;
        assert_eq!(left, [1; PAIRS], "round {round}: {:?}", &answers[answers.len() - PAIRS..]);
    }
    let (is_content, told) = world.check();
    assert!(is_content, "{told}");
    println!("{rounds} rounds of {PAIRS} pairs: one admin is left in each");
    ring.carelessly().await;
}

fn company(n: usize) -> String {
    format!("pair{n}")
}

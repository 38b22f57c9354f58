//! What always holds for partnerships and for what comes with them (reliability, I2, I3, I5, I6).
mod access;
mod origins;

use super::{open_link, store};
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{
            partnership_consents as consents, partnership_invitations as invitations, partnerships,
        },
    },
};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I2",
        says: "an invitation that was accepted has one consent and one partnership, one that waits for its provider a \
               consent, and no other a partnership",
        broken: acceptances,
    },
    Invariant {
        name: "I3",
        says: "partnerships and the grants that came with them are of the two that agreed to them, and no grant gives more or \
               lasts longer than was consented to",
        broken: origins::broken,
    },
    Invariant {
        name: "I5",
        says: "a pair has at most one partnership and one grant at a time",
        broken: access::doubled,
    },
    Invariant {
        name: "I6",
        says: "no grant outlives its partnership's last day unless whoever ended that said so, nor its own, and none lasts \
               longer than two years",
        broken: access::outliving,
    },
    Invariant {
        name: "open-links",
        says: "what came by an open link is its provider's, approved where that is needed, and no more were taken on by it \
               than it is for",
        broken: open_link::misused,
    },
    Invariant {
        name: "partnership-copies",
        says: "lists of partners say what is true of the partners",
        broken: stale,
    },
];

fn acceptances(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let accepted: BTreeSet<String> = invitations::table
        .filter(invitations::state.eq("accepted"))
        .select(invitations::id)
        .load(conn)?
        .into_iter()
        .collect();
    let consented: BTreeSet<String> =
        consents::table.select(consents::invitation_id).load(conn)?.into_iter().collect();
    let led: Vec<String> = partnerships::table.select(partnerships::invitation_id).load(conn)?;
    let mut broken = differing(&accepted, &led);
    // Who answers an open link consents first; the provider has the last word.
    let waiting: Vec<String> = invitations::table
        .filter(invitations::state.eq("waiting"))
        .select(invitations::id)
        .load(conn)?;
    let missing = accepted.iter().chain(&waiting).filter(|id| !consented.contains(*id)).cloned();
    broken.extend(missing);
    Ok(broken)
}

/// What is on one side alone, or twice.
fn differing(once: &BTreeSet<String>, all: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut found = vec![];
    for id in all {
        if !seen.insert(id.clone()) || !once.contains(id) {
            found.push(id.clone());
        }
    }
    found.extend(once.difference(&seen).cloned());
    found
}

fn stale(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut broken = vec![];
    for partnership in store::all(conn)? {
        let due = store::due_copies(conn, &partnership)?;
        if store::kept_copies(conn, &partnership)?.as_ref() != Some(&due) {
            broken.push(partnership.id.to_string());
        }
    }
    Ok(broken)
}

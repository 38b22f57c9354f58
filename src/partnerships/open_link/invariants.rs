//! What always holds of open links and of what came by them.
use crate::platform::{
    db::{Conn, Error},
    schema::{open_links as links, partnership_invitations as invitations},
};
use diesel::prelude::*;

/// The answers that came by another provider's link, those that were accepted without the word that the provider wanted
/// to have, and the links by which more were taken on than they are for.
pub fn misused(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut broken: Vec<String> = invitations::table
        .inner_join(links::table.on(invitations::open_link_id.eq(links::id.nullable())))
        .filter(invitations::provider_id.ne(links::provider_id))
        .select(invitations::id)
        .load(conn)?;
    broken.extend(undecided(conn)?);
    let limited: Vec<(String, Option<i32>)> = links::table
        .filter(links::most_uses.is_not_null())
        .select((links::id, links::most_uses))
        .load(conn)?;
    for (id, most) in limited {
        let accepted: i64 = invitations::table
            .filter(invitations::open_link_id.eq(&id))
            .filter(invitations::state.eq("accepted"))
            .count()
            .get_result(conn)?;
        if most.is_some_and(|most| accepted > i64::from(most)) {
            broken.push(id);
        }
    }
    Ok(broken)
}

/// What was accepted though nobody of the provider said so, where its link asks for that.
fn undecided(conn: &mut Conn) -> Result<Vec<String>, Error> {
    Ok(invitations::table
        .inner_join(links::table.on(invitations::open_link_id.eq(links::id.nullable())))
        .filter(links::needs_approval.eq(true))
        .filter(invitations::state.eq("accepted"))
        .filter(invitations::decided_by.is_null())
        .select(invitations::id)
        .load(conn)?)
}

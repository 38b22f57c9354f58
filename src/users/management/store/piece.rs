//! The list of people, some at a time, for a file.
use super::{Key, after, key_of, load, wanted};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::management::{filter::Filter, member::Member},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// How many people of a file are in memory at once.
const PIECE: i64 = 500;

/// The next of all that are looked for, in their order: after this place, or from the beginning. With them the
/// place after which others follow, if there are any.
pub fn piece(
    conn: &mut Conn,
    organization: OrganizationId,
    filter: &Filter,
    place: Option<Key>,
    now: DateTime<Utc>,
) -> Result<(Vec<Member>, Option<Key>), Error> {
    let wanted = wanted(organization, filter, now);
    let wanted = if let Some(key) = place { after(wanted, key) } else { wanted };
    let members = load(conn, wanted.order((users::name_key, users::id)).limit(PIECE), now)?;
    let is_full = i64::try_from(members.len()).is_ok_and(|found| found == PIECE);
    let last = members.last().filter(|_| is_full).map(|member| member.user.id);
    let place = last.map(|id| key_of(conn, organization, id)).transpose()?;
    Ok((members, place))
}

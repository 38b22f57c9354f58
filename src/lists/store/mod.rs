//! How lists are kept. Each change asks for the state that was read.
mod lines;
mod row;

pub use lines::{Lines, counts, insert_lines, judge, lines, next, result};

use super::{
    kind::Kind,
    list::{Halt, KEPT_FOR, List, State},
};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{invitation_list_lines as list_lines, invitation_lists as lists},
    },
    values::{ListId, OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::{dsl, prelude::*};
use row::Row;

/// So many lists are shown.
const NEWEST: i64 = 20;

/// A list of this kind of a company, as long as it is kept, whether or not the job has run.
pub fn find_of(
    conn: &mut Conn,
    (inviter, kind): (OrganizationId, Kind),
    id: ListId,
    now: DateTime<Utc>,
) -> Result<Option<List>, Error> {
    let found = find(conn, id)?.filter(|list| list.inviter == inviter && list.kind() == kind);
    Ok(found.filter(|list| list.kept_until() > now))
}

/// A list, whosever.
pub fn find(conn: &mut Conn, id: ListId) -> Result<Option<List>, Error> {
    let row = lists::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(List::try_from).transpose()
}

/// The newest lists of this kind of a company.
pub fn newest(
    conn: &mut Conn,
    (inviter, kind): (OrganizationId, Kind),
    now: DateTime<Utc>,
) -> Result<Vec<List>, Error> {
    let names_any = kind == Kind::Customers;
    let rows: Vec<Row> = lists::table
        .filter(lists::inviter_id.eq(inviter.to_string()))
        .filter(lists::named_provider_id.is_not_null().eq(names_any))
        .filter(lists::made_at.gt((now - KEPT_FOR).naive_utc()))
        .order(lists::id.desc())
        .limit(NEWEST)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(List::try_from).collect()
}

/// Keeps a list that has no lines yet.
pub fn insert(conn: &mut Conn, list: &List) -> Result<(), Error> {
    diesel::insert_into(lists::table).values(Row::from(list)).execute(conn)?;
    Ok(())
}

#[dsl::auto_type(no_type_alias)]
fn as_read(list: &List) -> _ {
    let (id, pieces): (String, i32) = (list.id.to_string(), list.pieces);
    let state: &'static str = State::as_str(list.state);
    lists::table
        .filter(lists::id.eq(id))
        .filter(lists::pieces.eq(pieces))
        .filter(lists::state.eq(state))
}

/// Somebody has it sent. False if it moved on meanwhile.
pub fn begin(conn: &mut Conn, list: &List, by: UserId, now: DateTime<Utc>) -> Result<bool, Error> {
    let changed = diesel::update(as_read(list))
        .set((
            lists::state.eq(State::Sending.as_str()),
            lists::sent_by.eq(by.to_string()),
            lists::sent_at.eq(now.naive_utc()),
            lists::stopped_for.eq(None::<&str>),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// A piece of it was sent, and there is another, which has to wait where a moment is said.
pub fn go_on(conn: &mut Conn, list: &List, at: Option<DateTime<Utc>>) -> Result<bool, Error> {
    let next =
        (lists::pieces.eq(list.pieces + 1), lists::goes_on_at.eq(at.map(|at| at.naive_utc())));
    Ok(diesel::update(as_read(list)).set(next).execute(conn)? == 1)
}

/// It is not sent any further, for a reason, or because nothing is left.
pub fn end(conn: &mut Conn, list: &List, halt: Option<Halt>) -> Result<bool, Error> {
    let state = if halt.is_some() { State::Stopped } else { State::Done };
    let changed = diesel::update(as_read(list))
        .set((
            lists::state.eq(state.as_str()),
            lists::pieces.eq(list.pieces + 1),
            lists::goes_on_at.eq(None::<chrono::NaiveDateTime>),
            lists::stopped_for.eq(halt.map(Halt::as_str)),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Forgets a list.
pub fn delete(conn: &mut Conn, id: ListId) -> Result<(), Error> {
    let lines = list_lines::table.filter(list_lines::list_id.eq(id.to_string()));
    diesel::delete(lines).execute(conn)?;
    diesel::delete(lists::table.find(id.to_string())).execute(conn)?;
    Ok(())
}

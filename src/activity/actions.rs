//! Looking through the record, and taking it along.
use super::{
    filter::Filter,
    names::{Names, organizations_in, people_in},
};
use crate::{
    audit::{self, Actor, Beside, Event, LogPage, Subject, Wanted},
    organizations,
    platform::db::{self, Conn},
    users::{self, Permission},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// How many rows a page shows.
const PAGE_SIZE: usize = 50;
/// How many rows of a file are in memory at once.
const PIECE: usize = 500;
/// With more people than this of a name, nobody in particular is looked for.
const MOST: usize = 100;

/// Why nothing is shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// Too many people have such a name.
    #[error("too many people")]
    TooMany,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Rows, and what those in them are called.
#[derive(Debug, Clone)]
pub struct Found {
    /// The rows.
    pub page: LogPage,
    /// The names.
    pub names: Names,
}

/// A page of what is looked for.
pub fn look(
    conn: &mut Conn,
    home: OrganizationId,
    filter: &Filter,
    zone: Tz,
    place: Option<Beside>,
) -> Result<Found, Error> {
    let wanted = wanted(conn, home, filter, zone)?;
    Ok(read(conn, &wanted, place, PAGE_SIZE)?)
}

/// Notes that somebody takes along what is looked for: as it was until then.
pub fn export(
    conn: &mut Conn,
    who: &Actor,
    filter: &Filter,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<Wanted, Error> {
    let Actor::Person { user, home, .. } = who else { return Err(Error::NotPermitted) };
    organizations::take_turn(conn, *home)?;
    if !users::may_still(conn, *user, Permission::SeeActivity)? {
        return Err(Error::NotPermitted);
    }
    let wanted = wanted(conn, *home, filter, zone)?;
    let facts = filter.pairs().into_iter().filter(|(_, value)| !value.is_empty());
    let (event, subject) = (Event::ActivityExported, Subject::Organization(*home));
    let entry = audit::record(conn, who, *home, event, subject, facts, now)?;
    Ok(Wanted { below: Some(entry.seq), ..wanted })
}

/// The next rows of a file, after the row of this number.
pub fn piece(conn: &mut Conn, wanted: &Wanted, after: Option<i64>) -> Result<Found, db::Error> {
    read(conn, wanted, after.map(Beside::Older), PIECE)
}

fn wanted(
    conn: &mut Conn,
    home: OrganizationId,
    filter: &Filter,
    zone: Tz,
) -> Result<Wanted, Error> {
    let words = filter.words();
    let people =
        if words.is_empty() { None } else { Some(users::ids_like(conn, home, &words, MOST + 1)?) };
    if people.as_ref().is_some_and(|people| people.len() > MOST) {
        return Err(Error::TooMany);
    }
    Ok(filter.wanted(home, zone, people))
}

fn read(
    conn: &mut Conn,
    wanted: &Wanted,
    place: Option<Beside>,
    size: usize,
) -> Result<Found, db::Error> {
    let home = wanted.organization;
    // Nobody has such a name: no row is about them, and the record need not be walked to see that.
    let is_nobody = wanted.people.as_ref().is_some_and(Vec::is_empty);
    let page = if is_nobody { LogPage::default() } else { audit::log(conn, wanted, place, size)? };
    let organizations = organizations::names_of(conn, &organizations_in(&page.rows, home))?;
    let names = Names {
        home,
        operator: organizations::operator(conn)?.map(|operator| operator.id),
        people: users::names_of(conn, &people_in(&page.rows))?,
        organizations: organizations.into_iter().collect(),
    };
    Ok(Found { page, names })
}

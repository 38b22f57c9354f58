//! The list of people is taken along.
use super::{Error, begin};
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations::{self, Organization},
    platform::db::Conn,
    users::{Permission, management::filter::Filter},
};
use chrono::{DateTime, Utc};

/// Notes that somebody takes along those who are looked for, and says of which organization they are.
pub fn export(
    conn: &mut Conn,
    who: &Actor,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Organization, Error> {
    let (home, _) = begin(conn, who, Permission::SeePeople, now)?;
    let asked = filter.pairs().into_iter().filter(|(_, value)| !value.is_empty());
    let facts = asked.map(|(name, value)| (name, value.to_owned()));
    let subject = Subject::Organization(home);
    audit::record(conn, who, home, Event::PeopleExported, subject, facts, now)?;
    Ok(organizations::load(conn, home)?)
}

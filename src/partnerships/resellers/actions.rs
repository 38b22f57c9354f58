//! The list is taken along.
use super::filter::Filter;
use crate::{
    audit::{self, Event, Subject},
    organizations::{self, Organization},
    platform::db::Conn,
    users::{Doer, Permission, Stopped},
};
use chrono::{DateTime, Utc};

/// Notes that somebody takes along those that are looked for, and says whose they are.
pub fn export(
    conn: &mut Conn,
    me: &Doer,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Organization, Stopped> {
    me.begin(conn, Permission::SeeResellers)?;
    let asked = filter.pairs().into_iter().filter(|(_, value)| !value.is_empty());
    let tab = [("list", filter.tab.as_str().to_owned())];
    let facts = tab.into_iter().chain(asked.map(|(name, value)| (name, value.to_owned())));
    let subject = Subject::Organization(me.home);
    audit::record(conn, &me.actor(), me.home, Event::PartnershipsExported, subject, facts, now)?;
    Ok(organizations::load(conn, me.home)?)
}

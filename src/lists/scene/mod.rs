//! A list, and what is shown of it; and what is shown where lists are made.
mod many;

pub use many::{ListLine, newest, partners};

use crate::{
    lists::{
        entry::{Line, Verdict},
        group::Group,
        kind::Kind,
        list::List,
        reader::Reader,
        store::{self, Lines},
    },
    platform::db::{Conn, Error},
    users,
    values::{ListId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// A list, and what is shown of it.
pub struct Scene {
    /// The list.
    pub list: List,
    /// Who uploaded it.
    pub by: String,
    /// How many lines have each verdict.
    pub counts: Vec<(Verdict, u32)>,
    /// Which lines are looked at.
    pub group: Group,
    /// Those of this page.
    pub lines: Lines,
    /// What the lines are read with.
    pub reader: Reader,
    /// The first line that will be sent, if there is one.
    pub first: Option<Line>,
}

/// A list of a company, if there is such a one, and a page of its lines.
pub fn scene(
    conn: &mut Conn,
    (home, kind, id): (OrganizationId, Kind, ListId),
    (group, after): (Group, i32),
    now: DateTime<Utc>,
) -> Result<Option<Scene>, Error> {
    let Some(list) = store::find_of(conn, (home, kind), id, now)? else { return Ok(None) };
    let maker = list.made_by.to_string();
    let reader = Reader::load(conn, (home, list.made_by), &list.terms, now)?;
    let next = store::next(conn, id, 1)?.pop();
    Ok(Some(Scene {
        by: users::names_of(conn, std::slice::from_ref(&maker))?.remove(&maker).unwrap_or_default(),
        counts: store::counts(conn, id)?,
        lines: store::lines(conn, id, group, after)?,
        first: next.and_then(|entry| entry.read(&reader).ok()),
        list,
        group,
        reader,
    }))
}

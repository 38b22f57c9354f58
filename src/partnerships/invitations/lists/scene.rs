//! A list, and what is shown of it.
use super::{
    Verdict,
    list::List,
    reader::with_reader,
    store::{self, Group, Lines},
};
use crate::{
    partnerships::invitations::forms::Invitee,
    platform::db::{Conn, Error},
    users,
    values::{Description, ListId, OrganizationId},
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
    /// Who is invited first, and what is written to them, where something will be sent.
    pub first: Option<(Invitee, Description)>,
}

/// A list of a provider, if there is such a one, and a page of its lines.
pub fn scene(
    conn: &mut Conn,
    (provider, id): (OrganizationId, ListId),
    (group, after): (Group, i32),
    now: DateTime<Utc>,
) -> Result<Option<Scene>, Error> {
    let Some(list) = store::find_of(conn, provider, id, now)? else { return Ok(None) };
    let maker = list.made_by.to_string();
    let first = with_reader(conn, provider, &list.common, |conn, reader| {
        let next = store::next(conn, id, 1)?.pop();
        Ok(next.and_then(|entry| entry.read(reader).ok()))
    })?;
    Ok(Some(Scene {
        by: users::names_of(conn, std::slice::from_ref(&maker))?.remove(&maker).unwrap_or_default(),
        counts: store::counts(conn, id)?,
        lines: store::lines(conn, id, group, after)?,
        list,
        group,
        first,
    }))
}

//! A company looks through the letters that were written because of it.
use super::{Letters, LogPage, Logged, Place, logged::Row, page::beside};
use crate::{
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::outbox,
    },
    values::{MailId, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Letters that stand alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// They arrived.
    Delivered,
    /// They have not failed, and have not arrived.
    OnItsWay,
    /// They failed and are tried again.
    Failing,
    /// They will not be sent unless the operator does something, or not at all.
    NotDelivered,
}

impl Group {
    /// Its name in addresses, and the end of its text's id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::OnItsWay => "on-its-way",
            Self::Failing => "failing",
            Self::NotDelivered => "not-delivered",
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Delivered => "chip--good",
            Self::OnItsWay => "",
            Self::Failing => "chip--warn",
            Self::NotDelivered => "chip--bad",
        }
    }
}

/// Which letters are wanted. All of it must hold.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Whose.
    pub organization: OrganizationId,
    /// Of which kinds: the names of letters.
    pub kinds: Vec<&'static str>,
    /// How they stand.
    pub group: Option<Group>,
    /// Words of the subject, the recipient's name or address, folded as by `search_key`.
    pub words: Vec<String>,
}

/// A page of an organization's letters. The index of its letters by time is walked from the place on.
pub fn log(conn: &mut Conn, wanted: &Wanted, place: Option<&Place>) -> Result<LogPage, Error> {
    Ok(LogPage::of(beside(conn, letters(wanted), place)?, place))
}

/// The newest letter of one kind that an organization has caused.
pub fn newest_of(
    conn: &mut Conn,
    organization: OrganizationId,
    kind: &str,
) -> Result<Option<MailId>, Error> {
    let id: Option<String> = outbox::table
        .filter(outbox::organization_id.eq(organization.to_string()))
        .filter(outbox::letter.eq(kind))
        .order((outbox::queued_at.desc(), outbox::id.desc()))
        .select(outbox::id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(|_| Error::corrupt("outbox", id))).transpose()
}

/// The letters of a kind that an organization has caused at these moments.
pub fn posted_at(
    conn: &mut Conn,
    organization: OrganizationId,
    kind: &str,
    moments: &[DateTime<Utc>],
) -> Result<Vec<Logged>, Error> {
    let rows: Vec<(Row, bool)> = outbox::table
        .filter(outbox::organization_id.eq(organization.to_string()))
        .filter(outbox::queued_at.eq_any(moments.iter().map(DateTime::naive_utc)))
        .filter(outbox::letter.eq(kind))
        .select((Row::as_select(), outbox::body.is_not_null()))
        .load(conn)?;
    rows.into_iter().map(Logged::try_from).collect()
}

fn letters<'a>(wanted: &Wanted) -> Letters<'a> {
    let mut letters = outbox::table
        .into_boxed()
        .filter(outbox::organization_id.eq(wanted.organization.to_string()))
        .filter(outbox::letter.eq_any(wanted.kinds.clone()));
    for word in &wanted.words {
        letters = letters.filter(outbox::search_text.like(containing(word)).escape(ESCAPE));
    }
    match wanted.group {
        Some(group) => standing(letters, group),
        None => letters,
    }
}

fn standing(letters: Letters, group: Group) -> Letters {
    const UNDER_WAY: [&str; 2] = ["waiting", "sending"];
    match group {
        Group::Delivered => letters.filter(outbox::state.eq("delivered")),
        Group::OnItsWay => {
            letters.filter(outbox::state.eq_any(UNDER_WAY)).filter(outbox::problem.is_null())
        }
        Group::Failing => {
            letters.filter(outbox::state.eq_any(UNDER_WAY)).filter(outbox::problem.is_not_null())
        }
        Group::NotDelivered => letters.filter(outbox::state.eq_any(["parked", "outdated"])),
    }
}

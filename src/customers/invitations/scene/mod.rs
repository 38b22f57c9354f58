//! An invitation, and what belongs to it; and who can be invited with whom.
mod plan;

pub use plan::{Plan, choices};

use super::{Invitation, letters::Invited, store};
use crate::{
    audit::{self, Row, Subject},
    customers::{
        Cast,
        relationships::{Relationship, store as relationships},
    },
    mail::{self, Letter, Logged},
    platform::db::{Conn, Error},
    users,
    values::{CustomerInvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// So much of what happened is told.
const NEWEST: i64 = 50;

/// An invitation, and what belongs to it.
pub struct Scene {
    /// The invitation.
    pub invitation: Invitation,
    /// Who is named.
    pub cast: Cast,
    /// Who wrote it.
    pub inviter: String,
    /// The letter with which it was last sent.
    pub letter: Option<Logged>,
    /// What came of it for the inviting company.
    pub relationship: Option<Relationship>,
    /// What happened to it, newest first.
    pub lines: Vec<Line>,
}

/// Something that happened to an invitation.
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// The event's name.
    pub event: String,
    /// The facts that its sentence names.
    pub facts: BTreeMap<String, String>,
    /// Who did it; nobody but the portal, if it is empty.
    pub by: String,
}

/// An invitation of a company, if there is such a one.
pub fn scene(
    conn: &mut Conn,
    home: OrganizationId,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Option<Scene>, Error> {
    let Some(invitation) = store::find_of(conn, home, id)? else { return Ok(None) };
    let rows = audit::about_one(conn, home, &Subject::CustomerInvitation(id), NEWEST)?;
    let people = rows.iter().filter(|row| row.actor_kind == "person").map(|row| &row.actor_id);
    let people: Vec<_> = people.cloned().chain([invitation.content.by.to_string()]).collect();
    let names = users::names_of(conn, &people)?;
    let letters = letters(conn, home, std::slice::from_ref(&invitation))?;
    let led = relationships::of_invitation(conn, id)?;
    let customer = led.first().map(|it| it.customer);
    let relationship = match customer {
        Some(customer) => relationships::between(conn, customer, home)?,
        None => None,
    };
    Ok(Some(Scene {
        inviter: names.get(&invitation.content.by.to_string()).cloned().unwrap_or_default(),
        letter: letter_of(&letters, &invitation).cloned(),
        lines: rows.iter().map(|row| line(&invitation, &names, row)).collect(),
        cast: Cast::of(conn, &invitation, now)?,
        relationship,
        invitation,
    }))
}

/// The people of another company have no names here: they answer for it.
fn line(invitation: &Invitation, names: &BTreeMap<String, String>, row: &Row) -> Line {
    let own = invitation.content.inviter.to_string();
    let is_own = row.actor_home.as_deref() == Some(own.as_str());
    let by = match row.actor_kind.as_str() {
        "person" if is_own => names.get(&row.actor_id).cloned().unwrap_or_default(),
        "person" => invitation.content.company.to_string(),
        _ => String::new(),
    };
    Line { at: row.at, event: row.event.clone(), facts: row.facts.clone(), by }
}

/// The letters with which invitations of a company were last sent.
pub fn letters(
    conn: &mut Conn,
    home: OrganizationId,
    invitations: &[Invitation],
) -> Result<Vec<Logged>, Error> {
    let moments: Vec<_> = invitations.iter().map(|invitation| invitation.sent_at).collect();
    mail::posted_at(conn, home, Invited::NAME, &moments)
}

/// The letter of one of them.
pub fn letter_of<'a>(letters: &'a [Logged], invitation: &Invitation) -> Option<&'a Logged> {
    let address = invitation.content.email.to_string();
    letters
        .iter()
        .find(|letter| letter.queued_at == invitation.sent_at && letter.recipient == address)
}

//! An invitation, and what belongs to it.
use super::{Invitation, letters::Invited, store};
use crate::{
    audit::{self, Event, Row, Subject},
    mail::{self, Letter, Logged},
    organizations::{self, Organization},
    partnerships::{Partnership, store::find_by_invitation},
    platform::db::{Conn, Error},
    users,
    values::{InvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// So much of what happened is told.
const NEWEST: i64 = 50;

/// An invitation, and what belongs to it.
pub struct Scene {
    /// Whose.
    pub provider: Organization,
    /// The invitation.
    pub invitation: Invitation,
    /// Who wrote it.
    pub inviter: String,
    /// The letter with which it was last sent.
    pub letter: Option<Logged>,
    /// What came of it.
    pub partnership: Option<Partnership>,
    /// What happened to it, newest first.
    pub lines: Vec<Line>,
}

/// Something that happened to an invitation.
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// The event's name.
    pub event: String,
    /// Between whom.
    pub companies: [String; 2],
    /// Who did it; nobody but the portal, if it is empty.
    pub by: String,
}

/// An invitation of a provider, if there is such a one.
pub fn scene(
    conn: &mut Conn,
    provider: OrganizationId,
    id: InvitationId,
) -> Result<Option<Scene>, Error> {
    let Some(invitation) = store::find_of(conn, provider, id)? else { return Ok(None) };
    let provider = organizations::load(conn, provider)?;
    let partnership = find_by_invitation(conn, id)?;
    let letters = letters(conn, provider.id, std::slice::from_ref(&invitation))?;
    let rows = rows(conn, &invitation, partnership.as_ref())?;
    let people = rows.iter().filter(|row| row.actor_kind == "person").map(|row| &row.actor_id);
    let people: Vec<_> = people.cloned().chain([invitation.invited_by.to_string()]).collect();
    let names = users::names_of(conn, &people)?;
    Ok(Some(Scene {
        inviter: names.get(&invitation.invited_by.to_string()).cloned().unwrap_or_default(),
        letter: letter_of(&letters, &invitation).cloned(),
        lines: rows.iter().map(|row| line(&provider, &invitation, &names, row)).collect(),
        partnership,
        provider,
        invitation,
    }))
}

/// The letters with which invitations of a provider were last sent.
pub fn letters(
    conn: &mut Conn,
    provider: OrganizationId,
    invitations: &[Invitation],
) -> Result<Vec<Logged>, Error> {
    let moments: Vec<_> = invitations.iter().map(|invitation| invitation.sent_at).collect();
    mail::posted_at(conn, provider, Invited::NAME, &moments)
}

/// The letter of one of them.
pub fn letter_of<'a>(letters: &'a [Logged], invitation: &Invitation) -> Option<&'a Logged> {
    let address = invitation.email.to_string();
    letters
        .iter()
        .find(|letter| letter.queued_at == invitation.sent_at && letter.recipient == address)
}

/// What is recorded of it in the provider's chain, newest first.
fn rows(
    conn: &mut Conn,
    invitation: &Invitation,
    partnership: Option<&Partnership>,
) -> Result<Vec<Row>, Error> {
    let (of, begun) = (invitation.provider, &[Event::PartnershipBegun]);
    let mut rows = match partnership {
        Some(it) => audit::about_one_of(conn, of, &Subject::Partnership(it.id), begun, 1)?,
        None => vec![],
    };
    rows.extend(audit::about_one(conn, of, &Subject::Invitation(invitation.id), NEWEST)?);
    Ok(rows)
}

/// The people of another company have no names here: they answer for it.
fn line(
    provider: &Organization,
    invitation: &Invitation,
    names: &BTreeMap<String, String>,
    row: &Row,
) -> Line {
    let other = row.facts.get("reseller").or_else(|| row.facts.get("company"));
    let other = other.cloned().unwrap_or_else(|| invitation.company.to_string());
    let is_own = row.actor_home.as_deref() == Some(provider.id.to_string().as_str());
    let by = match row.actor_kind.as_str() {
        "person" if is_own => names.get(&row.actor_id).cloned().unwrap_or_default(),
        "person" => other.clone(),
        _ => String::new(),
    };
    let companies = [provider.name.to_string(), other];
    Line { at: row.at, event: row.event.clone(), companies, by }
}

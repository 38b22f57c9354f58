//! What is recorded of an invitation, and whom of the provider's people it concerns.
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations,
    partnerships::invitations::Invitation,
    platform::db::{Conn, Error},
    users::{self, Permission, User},
};
use chrono::{DateTime, Utc};

/// What happened to an invitation, in the chain of its provider.
pub fn record(
    conn: &mut Conn,
    who: &Actor,
    invitation: &Invitation,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let facts = [
        ("company", invitation.company.to_string()),
        ("email", invitation.email.to_string()),
        ("until", invitation.expires_at.to_rfc3339()),
    ];
    let subject = Subject::Invitation(invitation.id);
    audit::record(conn, who, invitation.provider, event, subject, facts, now)
}

/// The same in the chain of the company for which it is remembered, if it is for one: it stands there that it was
/// opened, so it stands there how that went on.
pub fn record_there(
    conn: &mut Conn,
    who: &Actor,
    invitation: &Invitation,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some((company, _)) = invitation.seen else { return Ok(()) };
    let provider = organizations::load(conn, invitation.provider)?.name.to_string();
    let facts = [("provider", provider), ("company", invitation.company.to_string())];
    let subject = Subject::Invitation(invitation.id);
    audit::record(conn, who, company, event, subject, facts, now).map(drop)
}

/// Who of the provider is told: whoever sent it last, or, when they are gone, all who could have.
pub fn hosts(conn: &mut Conn, invitation: &Invitation) -> Result<Vec<User>, Error> {
    let provider = organizations::load(conn, invitation.provider)?;
    let what = Permission::InviteResellers;
    users::sender_or_colleagues(conn, &provider, invitation.sent_by, what)
}

//! What is recorded of an invitation to a customer, and whom of the inviting company it concerns.
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    customers::invitations::Invitation,
    organizations,
    platform::db::{Conn, Error},
    users::{self, Doer, Permission, User},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// What happened to an invitation, in this company's chain.
pub fn record(
    conn: &mut Conn,
    who: &Actor,
    (invitation, chain): (&Invitation, OrganizationId),
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let content = &invitation.content;
    let mut facts = vec![
        ("company", content.company.to_string()),
        ("partner", organizations::load(conn, content.inviter)?.name.to_string()),
        ("until", invitation.expires_at.to_rfc3339()),
    ];
    if chain == content.inviter {
        facts.push(("email", content.email.to_string()));
    }
    let subject = Subject::CustomerInvitation(invitation.id);
    audit::record(conn, who, chain, event, subject, facts, now)
}

/// The same in the chain of the company for which it is remembered, if it is for one: it stands there that it was
/// opened, so it stands there how that went on.
pub fn record_there(
    conn: &mut Conn,
    me: &Doer,
    invitation: &Invitation,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some((company, _)) = invitation.seen else { return Ok(()) };
    record(conn, &me.actor(), (invitation, company), event, now).map(drop)
}

/// Who of the inviting company is told: whoever sent it last, or, when they are gone, all who could have.
pub fn hosts(conn: &mut Conn, invitation: &Invitation) -> Result<Vec<User>, Error> {
    let inviter = organizations::load(conn, invitation.content.inviter)?;
    let what = Permission::InviteCustomers;
    users::sender_or_colleagues(conn, &inviter, invitation.sent_by, what)
}

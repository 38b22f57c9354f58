//! *Approve* and *Refuse*: the provider's word about who came by its open link. All is asked again here, whatever the
//! reseller's page and the provider's said.
use super::{Error, is_able, lapsing::record_in_both};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        answering::{self, Hindrance, hindrance},
        begin as begin_partnership,
        invitations::{Access, Answer, Invitation, Shown, Stage, State, store},
        open_link::{
            letters::{Refused, consenters},
            store as links,
        },
        partnership::Partnership,
        store::{Consent, find_consent, find_live},
    },
    platform::{
        context,
        db::{self, Conn},
    },
    users::{self, Doer, Permission, Role},
    values::Note,
};
use chrono::{DateTime, Utc};

/// *Approve*: the two are partners from now on, and the administrator access begins that was consented to.
pub fn approve(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<Partnership, Error> {
    let (provider, company, invitation) = take(conn, me, shown, now)?;
    is_able(&provider)?;
    if let Some(why) = hindrance(&provider, &company) {
        return Err(Error::NotEligible(why));
    }
    has_room(conn, &invitation, now)?;
    let consent = find_consent(conn, invitation.id)?.ok_or(Error::NotFound)?;
    // Nobody agrees with themselves (reliability, AC14).
    if users::shares_mailbox(conn, me.user, &[consent.user])? {
        return Err(Error::NotEligible(Hindrance::Oneself));
    }
    let access = still_given(conn, &invitation, &consent, now)?;
    let decision = Answer { by: me.user, at: now, reason: None };
    if !store::decide(conn, &invitation, State::Accepted, &decision)? {
        return Err(Error::MovedOn);
    }
    begin_partnership(conn, me, (&provider, &company), &invitation, access, now).map_err(of_begin)
}

/// *Refuse*: whoever consented reads why. Who works with the provider by now is told no such thing.
pub fn refuse(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (provider, company, invitation) = take(conn, me, shown, now)?;
    if find_live(conn, provider.id, company.id, now)?.is_some() {
        return Err(Error::Partners);
    }
    let decision = Answer { by: me.user, at: now, reason: Some(reason.clone()) };
    if !store::decide(conn, &invitation, State::Refused, &decision)? {
        return Err(Error::MovedOn);
    }
    let events = [Event::PartnershipAnswerTurnedDown, Event::PartnershipAnswerRefused];
    let [_, entry] = record_in_both(conn, &me.actor(), &invitation, events, now)?;
    for reader in consenters(conn, &company, &invitation)? {
        mail::post(conn, entry, &Refused::new(&provider, &company, &reader, reason), now)?;
    }
    Ok(())
}

/// Whether the link is for as many as were taken on by it and wait, this one among them. What was over a moment ago
/// made room for another: whoever reads an older clock takes on no more than the link is for.
fn has_room(conn: &mut Conn, invitation: &Invitation, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(link) = invitation.link else { return Ok(()) };
    let standing = links::standing(conn, link, now)?.ok_or(Error::NotFound)?;
    if standing.is_overfull() { Err(Error::UsedUp) } else { Ok(()) }
}

/// The administrator access that was consented to, if all of that can still be given, and whoever consented could do
/// so today: else nothing begins (reliability rule 32).
pub(super) fn still_given(
    conn: &mut Conn,
    invitation: &Invitation,
    consent: &Consent,
    now: DateTime<Utc>,
) -> Result<Option<Access>, Error> {
    let is_allowed = users::may_still(conn, consent.user, Permission::AuthorizeProvider)?
        && (!consent.gives_access || users::has_role(conn, consent.user, Role::GlobalAdmin)?);
    if !is_allowed {
        return Err(Error::Consenter);
    }
    if !consent.gives_access {
        return Ok(None);
    }
    let still = invitation.terms.still(context::current().site.admin_access, now);
    still.access().cloned().map(Some).ok_or(Error::Terms)
}

/// An answer that waits for this provider, in the turns of both, unless it is not any more as it was shown.
fn take(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(Organization, Organization, Invitation), Error> {
    let known = store::find_answer(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, known.reader(), Permission::InviteResellers)?;
    let invitation = store::find_answer(conn, me.home, shown.id)?.ok_or(Error::MovedOn)?;
    match invitation.stage(now) {
        Stage::Waiting if invitation.version == shown.version => {}
        _ if find_live(conn, me.home, invitation.reader(), now)?.is_some() => {
            return Err(Error::Partners);
        }
        Stage::Over(dead) => return Err(Error::Over(dead)),
        _ => return Err(Error::MovedOn),
    }
    let provider = organizations::load(conn, me.home)?;
    Ok((provider, organizations::load(conn, invitation.reader())?, invitation))
}

/// Why the two do not begin to work together, though all else was in order.
fn of_begin(error: answering::Error) -> Error {
    match error {
        answering::Error::Partners(_) => Error::Partners,
        answering::Error::Db(error) => Error::Db(error),
        other => Error::Db(db::Error::corrupt("partnerships", other)),
    }
}

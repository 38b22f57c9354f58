//! Consent that waits for the provider's word, and to take that back.
use super::{Error, record};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        invitations::{Answer, Invitation, Stage, State, schedule_end, store},
        open_link::{Sent, Waits, Withdrawn, decidable_until},
        store::find_live,
    },
    platform::db::Conn,
    users::{self, Budget, Doer, Permission, count_knock},
    values::InvitationId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// So often a company consents a day: each time everybody at the provider who invites is mailed (reliability, AC15).
const A_DAY: Budget = Budget { door: "partnership-answer", most: 10, window: TimeDelta::days(1) };

/// Consent is kept, and nothing begins: both sides are told, and the provider has the last word.
pub fn wait(
    conn: &mut Conn,
    me: &Doer,
    (provider, company): (&Organization, &Organization),
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(live) = find_live(conn, provider.id, company.id, now)? {
        return Err(Error::Partners(live.id));
    }
    count_knock(conn, A_DAY, &company.id.to_string(), now)?.map_err(Error::TooMany)?;
    let answer = Answer { by: me.user, at: now, reason: None };
    let until = decidable_until(now);
    if !store::wait(conn, invitation, &answer, until)? {
        return Err(Error::MovedOn);
    }
    let waiting = Invitation { expires_at: until, ..invitation.clone() };
    schedule_end(conn, &waiting)?;
    let event = Event::PartnershipAnswered;
    let at_provider = record(conn, me, provider.id, invitation, event, now)?;
    let at_company = record(conn, me, company.id, invitation, event, now)?;
    let term = (invitation.id, until);
    for reader in users::holders_of(conn, provider, Permission::InviteResellers)? {
        mail::post(conn, at_provider, &Waits::new(provider, company, &reader, term), now)?;
    }
    let consenter = users::load(conn, me.user)?;
    Ok(mail::post(conn, at_company, &Sent::new(provider, company, &consenter, term), now)?)
}

/// *Withdraw*: what waits for the provider is taken back, as if it had been a no.
pub fn withdraw(
    conn: &mut Conn,
    me: &Doer,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let provider = store::find(conn, id)?.ok_or(Error::NotFound)?.provider;
    me.begin_with(conn, provider, Permission::AuthorizeProvider)?;
    let invitation = store::find(conn, id)?.filter(|invitation| invitation.is_for(me.home));
    let invitation = invitation.ok_or(Error::NotFound)?;
    let answer = Answer { by: me.user, at: now, reason: None };
    let is_waiting = invitation.stage(now) == Stage::Waiting;
    if !is_waiting || !store::answer(conn, &invitation, State::Declined, &answer)? {
        return Err(Error::MovedOn);
    }
    let (provider, company) =
        (organizations::load(conn, provider)?, organizations::load(conn, me.home)?);
    record(conn, me, company.id, &invitation, Event::PartnershipAnswerTakenBack, now)?;
    let event = Event::PartnershipAnswerWithdrawn;
    let entry = record(conn, me, provider.id, &invitation, event, now)?;
    for reader in users::holders_of(conn, &provider, Permission::InviteResellers)? {
        mail::post(conn, entry, &Withdrawn::new(&provider, &company, &reader), now)?;
    }
    Ok(())
}

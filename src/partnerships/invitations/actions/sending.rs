//! *Send invitation*, and *Send again*.
use super::{
    Error, NewInvitation, Shown, begin,
    budget::{A_DAY, OF_LISTS, count},
    due,
    posting::record,
    take,
};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        invitations::{
            Access, Content, Dead, Invitation, State, Terms, letters::Invited, store,
            usual::POSSIBLE_DAYS,
        },
        partner_at, partner_of, requests,
    },
    platform::{
        context,
        db::{self, Conn},
    },
    users::{
        self, Budget, Doer,
        links::{self, NewLink, Purpose},
    },
    values::{EmailAddress, InvitationId, OrganizationId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// The same invitation is sent again not sooner than after this.
const APART: TimeDelta = TimeDelta::minutes(10);

/// *Send invitation*: one waits at an address at a time. Where somebody has asked for it, that is their answer.
pub fn send(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    now: DateTime<Utc>,
) -> Result<InvitationId, Error> {
    send_within(conn, me, new, A_DAY, now)
}

/// The same, of a list.
pub fn send_of_list(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    now: DateTime<Utc>,
) -> Result<InvitationId, Error> {
    send_within(conn, me, new, OF_LISTS, now)
}

fn send_within(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    a_day: Budget,
    now: DateTime<Utc>,
) -> Result<InvitationId, Error> {
    let (reader, asking) = concerned(conn, me.home, &new.email, now)?;
    organizations::take_turns(conn, [me.home, reader, asking.unwrap_or(me.home)])?;
    let provider = begin(conn, me, reader)?;
    may_be_invited(conn, provider.id, &new.email, now)?;
    count(conn, &provider, &new.email, a_day, now)?;
    due::make_room(conn, &provider, &new.email, now)?;
    let invitation = new.made(me, now)?;
    match db::attempt(conn, |conn| store::insert(conn, &invitation)) {
        Err(error) if error.is_unique_violation() => return Err(Error::MovedOn),
        other => other?,
    }
    post(conn, me, (&provider, &invitation), Event::PartnershipInvited, now)?;
    if let Some(company) = asking {
        requests::granted(conn, me, (provider.id, company), (invitation.id, me.user), now)?;
    }
    Ok(invitation.id)
}

/// In whose turns a provider invites an address: of whoever has in hand what is over there, the provider itself where that
/// is nobody; and of the company that asked for an invitation.
pub fn concerned(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(OrganizationId, Option<OrganizationId>), db::Error> {
    let lapsed = store::find_lapsed(conn, provider, email, now)?;
    let reader = lapsed.map_or(provider, |lapsed| lapsed.reader());
    Ok((reader, requests::asking_at(conn, provider, email)?))
}

/// *Send again*: a new link in place of the old one, good for as many days as at first.
pub fn resend(conn: &mut Conn, me: &Doer, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let (provider, invitation) = take(conn, me, shown)?;
    let is_over = invitation.open(now).err().filter(|dead| *dead != Dead::Expired);
    if let Some(dead) = is_over {
        return Err(Error::Over(dead));
    }
    let soonest = invitation.sent_at + APART;
    if now < soonest {
        return Err(Error::JustSent(soonest));
    }
    may_be_asked_again(conn, &invitation, now)?;
    count(conn, &provider, &invitation.email, A_DAY, now)?;
    if invitation.state == State::Expired {
        due::make_room(conn, &provider, &invitation.email, now)?;
    }
    let until = now + TimeDelta::days(invitation.days.into());
    if !store::send_again(conn, &invitation, (me.user, until), now)? {
        return Err(Error::MovedOn);
    }
    let again = Invitation { expires_at: until, sent_by: me.user, ..invitation };
    post(conn, me, (&provider, &again), Event::PartnershipInvitationResent, now)
}

/// Whether it may still go where it went. What has expired may have been followed by another invitation, or by a
/// partnership.
fn may_be_asked_again(
    conn: &mut Conn,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(partner) = partner_of(conn, invitation, now)? {
        return Err(Error::Connected(partner));
    }
    match may_be_invited(conn, invitation.provider, &invitation.email, now) {
        Err(Error::Pending(own)) if own == invitation.id => Ok(()),
        other => other,
    }
}

/// Whether an invitation may go to this address. Nothing is said of companies with which the provider has
/// nothing to do (reliability, AC24).
pub fn may_be_invited(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if users::works_at(conn, provider, email)? {
        return Err(Error::Own);
    }
    if let Some(partner) = partner_at(conn, provider, email, now)? {
        return Err(Error::Connected(partner));
    }
    match store::find_pending(conn, provider, email, now)? {
        Some(waiting) => Err(Error::Pending(waiting.id)),
        None => Ok(()),
    }
}

/// What happened, the letter with a new link, and what falls due with it.
fn post(
    conn: &mut Conn,
    me: &Doer,
    (provider, invitation): (&Organization, &Invitation),
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let link = NewLink {
        purpose: Purpose::AnswerInvitation,
        subject: invitation.id.to_string(),
        email: &invitation.email,
        organization: provider.id,
        good_for: invitation.expires_at - now,
    };
    let token = links::issue(conn, &link, now)?;
    let sender = users::load(conn, me.user)?.name();
    let entry = record(conn, &me.actor(), invitation, event, now)?;
    // What is asked for may be over, or given here no more, by the time that it is sent again.
    let terms = invitation.terms.still(context::current().site.admin_access, now);
    let as_sent = Invitation { terms, ..invitation.clone() };
    mail::post(conn, entry, &Invited::new(provider, &sender, &as_sent, &token), now)?;
    Ok(due::schedule(conn, invitation, now)?)
}

impl NewInvitation {
    fn made(self, me: &Doer, now: DateTime<Utc>) -> Result<Invitation, Error> {
        let is_grantable = self.access.as_ref().is_none_or(Access::is_grantable);
        if !is_grantable || !POSSIBLE_DAYS.contains(&self.days) {
            return Err(Error::OutOfBounds);
        }
        let id = InvitationId::new();
        let content = Content {
            provider: me.home,
            link: None,
            terms: Terms::of(self.way, self.access),
            email: self.email,
            company: self.company,
            language: self.language,
            text: self.text,
            by: me.user,
            days: self.days,
        };
        Ok(Invitation::new(id, content, store::phrase_of(id), now))
    }
}

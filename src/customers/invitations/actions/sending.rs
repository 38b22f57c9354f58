//! *Send invitation*, and *Send again*.
use super::{
    Error, Shown,
    asking::{customer_of, is_missing, may_be_invited, not_connected},
    budget::{A_DAY, OF_LISTS, count},
    due, may_invite,
    new::NewInvitation,
    posting::record,
    take,
};
use crate::{
    audit::Event,
    customers::{
        Cast, Parties,
        invitations::{Content, Invitation, letters::Invited, store},
    },
    mail, organizations,
    platform::{
        context,
        db::{self, Conn},
    },
    users::{
        self, Budget, Doer,
        links::{self, NewLink, Purpose},
    },
    values::{CustomerInvitationId, EmailAddress, OrganizationId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// The same invitation is sent again not sooner than after this.
const APART: TimeDelta = TimeDelta::minutes(10);

/// *Send invitation*: one for the same partners waits at an address at a time.
pub fn send(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, Error> {
    send_within(conn, me, new, A_DAY, now)
}

/// The same, of a list.
pub fn send_of_list(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, Error> {
    send_within(conn, me, new, OF_LISTS, now)
}

fn send_within(
    conn: &mut Conn,
    me: &Doer,
    new: NewInvitation,
    a_day: Budget,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, Error> {
    let reader = take_turns(conn, me, &new)?;
    let inviter = may_invite(conn, me)?;
    is_missing(conn, me, new.parties, new.follows)?;
    let cast = Cast::load(conn, (me.home, me.user), new.parties, now)?;
    may_be_invited(conn, &cast, &new.email, now)?;
    count(conn, &inviter, &new.email, a_day, now)?;
    // What waited there in vain may have been opened by another company while the turns were waited for.
    if let Some(old) = store::kept_at(conn, me.home, new.parties, &new.email)? {
        if old.reader() != reader {
            return Err(Error::MovedOn);
        }
        due::lapse(conn, &old, now)?;
    }
    let invitation = new.made(me, now)?;
    match db::attempt(conn, |conn| store::insert(conn, &invitation)) {
        Err(error) if error.is_unique_violation() => return Err(Error::MovedOn),
        other => other?,
    }
    post(conn, me, (&cast, &invitation), Event::CustomerInvited, now)?;
    Ok(invitation.id)
}

/// The turns of all whom a new invitation concerns. Returns whoever has in hand what waited at its address before.
fn take_turns(
    conn: &mut Conn,
    me: &Doer,
    new: &NewInvitation,
) -> Result<OrganizationId, db::Error> {
    let [reader, reseller, provider] = concerned(conn, me.home, new.parties, &new.email)?;
    let customer = customer_of(conn, new.follows)?.unwrap_or(me.home);
    organizations::take_turns(conn, [me.home, reader, reseller, provider, customer])?;
    Ok(reader)
}

/// In whose turns a company invites an address: of whoever has in hand what waited there before, and of both partners. The
/// inviting company stands where there is nobody else.
pub fn concerned(
    conn: &mut Conn,
    inviter: OrganizationId,
    parties: Parties,
    email: &EmailAddress,
) -> Result<[OrganizationId; 3], db::Error> {
    let lapsed = store::kept_at(conn, inviter, parties, email)?;
    let of = |id: Option<OrganizationId>| id.unwrap_or(inviter);
    let reader = of(lapsed.map(|lapsed| lapsed.reader()));
    Ok([reader, of(parties.reseller), of(parties.provider)])
}

/// *Send again*: a new link in place of the old one, good for as many days as at first.
pub fn resend(conn: &mut Conn, me: &Doer, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let (inviter, invitation) = take(conn, me, shown)?;
    let is_over = invitation.open(now).err().filter(|dead| *dead != super::Dead::Expired);
    if let Some(dead) = is_over {
        return Err(Error::Over(dead));
    }
    let soonest = invitation.sent_at + APART;
    if now < soonest {
        return Err(Error::JustSent(soonest));
    }
    let cast = may_be_asked_again(conn, me, &invitation, now)?;
    count(conn, &inviter, &invitation.content.email, A_DAY, now)?;
    make_room(conn, &invitation, now)?;
    let until = now + TimeDelta::days(invitation.content.days.into());
    if !store::send_again(conn, &invitation, (me.user, until), now)? {
        return Err(Error::MovedOn);
    }
    let again = Invitation { expires_at: until, sent_by: me.user, sent_at: now, ..invitation };
    post(conn, me, (&cast, &again), Event::CustomerInvitationResent, now)
}

/// Whether it may still go where it went, and who is named in it. What has expired may have been followed by another
/// invitation, or by what it asked for.
fn may_be_asked_again(
    conn: &mut Conn,
    me: &Doer,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<Cast, Error> {
    let content = &invitation.content;
    is_missing(conn, me, content.parties, content.follows)?;
    let cast = Cast::load(conn, (me.home, me.user), content.parties, now)?;
    if let Some((customer, _)) = invitation.seen.filter(|_| content.follows.is_none()) {
        not_connected(conn, &cast, customer)?;
    }
    match may_be_invited(conn, &cast, &content.email, now) {
        Err(Error::Pending(own)) if own == invitation.id => Ok(cast),
        other => other.map(|()| cast),
    }
}

/// What else waited at the address in vain is noted as over.
fn make_room(conn: &mut Conn, invitation: &Invitation, now: DateTime<Utc>) -> Result<(), Error> {
    let content = &invitation.content;
    let other = store::kept_at(conn, content.inviter, content.parties, &content.email)?;
    match other.filter(|other| other.id != invitation.id) {
        // In whose chain it would stand that it is over, that company's turn is not held.
        Some(other) if other.seen.is_some() && other.reader() != invitation.reader() => {
            Err(Error::MovedOn)
        }
        Some(other) => Ok(due::lapse(conn, &other, now)?),
        None => Ok(()),
    }
}

/// What happened, the letter with a new link, and what falls due with it.
fn post(
    conn: &mut Conn,
    me: &Doer,
    (cast, invitation): (&Cast, &Invitation),
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let link = NewLink {
        purpose: Purpose::AnswerCustomerInvitation,
        subject: invitation.id.to_string(),
        email: &invitation.content.email,
        organization: cast.inviter.id,
        good_for: invitation.expires_at - now,
    };
    let token = links::issue(conn, &link, now)?;
    let sender = users::load(conn, me.user)?.name();
    let entry = record(conn, &me.actor(), (invitation, cast.inviter.id), event, now)?;
    // What is asked for may be over, or given here no more, by the time that it is sent again.
    let asked = invitation.content.still(context::current().site.admin_access, now).cloned();
    let content = Content { asked, ..invitation.content.clone() };
    let as_sent = Invitation { content, ..invitation.clone() };
    mail::post(conn, entry, &Invited::new(cast, &sender, &as_sent, &token), now)?;
    Ok(due::schedule(conn, invitation, now)?)
}

//! Another address: asked for, mailed to, confirmed. Until it is confirmed nothing is changed, and the
//! address there is hears of both.
use super::{Error, Owner};
use crate::{
    audit::{Entry, Event},
    mail, organizations,
    platform::db::{self, Conn},
    users::{
        Budget, User,
        account::{
            letters::{AccountNotice, ConfirmEmail, News},
            store,
        },
        count_knock,
        links::{self, Link, NewLink, Purpose},
        sessions::Epoch,
        store::whom_to_ask,
    },
    values::{EmailAddress, LinkId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the link is good for (reliability rule 16).
const GOOD_FOR: TimeDelta = TimeDelta::hours(24);
/// Letters that one address can be sent because of this: it may be somebody else's (reliability G14).
const TO: Budget = Budget { door: "email-to", most: 5, window: TimeDelta::hours(1) };
/// Letters that one person can have sent to any address.
const BY: Budget = Budget { door: "email-by", most: 10, window: TimeDelta::hours(24) };

/// The change that waits for its confirmation, if one does.
pub fn pending(
    conn: &mut Conn,
    user: UserId,
    now: DateTime<Utc>,
) -> Result<Option<Link>, db::Error> {
    links::find_live(conn, Purpose::ChangeEmail, &user.to_string(), now)
}

/// Asks for another address, in place of any that was asked for before.
pub fn ask(
    conn: &mut Conn,
    me: &Owner,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let user = me.begin(conn)?;
    let entry = mail_link(conn, me, &user, email, Event::UserEmailAsked, now)?;
    tell(conn, me, &user, entry, News::EmailAsked(email.clone()), now)?;
    Ok(())
}

/// Mails the link again: a new one, and the older opens nothing any more.
pub fn resend(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<(), Error> {
    let user = me.begin(conn)?;
    let link = pending(conn, me.user, now)?.ok_or(Error::NotFound)?;
    mail_link(conn, me, &user, &link.email, Event::UserEmailResent, now)?;
    Ok(())
}

/// Leaves the address as it is.
pub fn cancel(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<(), Error> {
    me.begin(conn)?;
    let link = pending(conn, me.user, now)?.ok_or(Error::NotFound)?;
    links::void(conn, Purpose::ChangeEmail, &me.user.to_string(), now)?;
    let facts = [("email", link.email.to_string())];
    me.record(conn, Event::UserEmailCancelled, facts, now)?;
    Ok(())
}

/// Makes the address that got the link the person's own. Whoever is signed in elsewhere no longer is.
pub fn confirm(
    conn: &mut Conn,
    me: &Owner,
    id: LinkId,
    now: DateTime<Utc>,
) -> Result<Epoch, Error> {
    let user = me.begin(conn)?;
    let link = links::find(conn, Purpose::ChangeEmail, id, now)?;
    let link = link.filter(|link| link.subject == me.user.to_string()).ok_or(Error::LinkDead)?;
    if !links::consume(conn, link.id, now)? {
        return Err(Error::LinkDead);
    }
    if !store::change_email(conn, me.user, &link.email, now)? {
        return Err(Error::SessionEnded);
    }
    let epoch = me.end_others(conn, now)?;
    let facts = [("was", user.email.to_string()), ("email", link.email.to_string())];
    let entry = me.record(conn, Event::UserEmailChanged, facts, now)?;
    tell(conn, me, &user, entry, News::EmailChanged(link.email), now)?;
    Ok(epoch)
}

/// Counted, then written down, then mailed.
fn mail_link(
    conn: &mut Conn,
    me: &Owner,
    user: &User,
    email: &EmailAddress,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    for (budget, knocker) in [(TO, email.key()), (BY, user.id.to_string())] {
        count_knock(conn, budget, &knocker, now)?.map_err(Error::TooMany)?;
    }
    let new = NewLink {
        purpose: Purpose::ChangeEmail,
        subject: user.id.to_string(),
        email,
        organization: me.home,
        good_for: GOOD_FOR,
    };
    let token = links::issue(conn, &new, now)?;
    let entry = me.record(conn, event, [("email", email.to_string())], now)?;
    let home = organizations::load(conn, me.home)?;
    let letter = ConfirmEmail::new(user, &home, email, &token, now + GOOD_FOR);
    mail::post(conn, entry, &letter, now)?;
    Ok(entry)
}

/// Tells the address that there is, or was until now.
fn tell(
    conn: &mut Conn,
    me: &Owner,
    user: &User,
    entry: Entry,
    news: News,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let (home, whom) = (organizations::load(conn, me.home)?, whom_to_ask(conn, user)?);
    mail::post(conn, entry, &AccountNotice::new(user, &home, news, whom, now), now)
}

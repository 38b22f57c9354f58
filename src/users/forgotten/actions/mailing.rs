//! What was asked for is looked up, and mailed to the address that is on file: never to one that was typed.
use super::{
    super::letters::{PasswordReset, UserNames},
    setting::subject_of,
};
use crate::{
    audit::{self, Actor, Entry, Event, PortalPart, Subject},
    mail, organizations,
    platform::{
        context,
        db::{Conn, Error},
        due,
    },
    users::{
        User,
        links::{self, NewLink, Purpose},
        store,
        throttle::{self, Budget},
    },
    values::{EmailAddress, SignInName},
};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The job that mails a link to a new password; its subject is a sign-in name as it was asked for.
pub const MAIL_RESET_LINK: &str = "user.mail_reset_link";
/// The job that mails user names; its subject is a mail address as it was asked for.
pub const MAIL_USER_NAMES: &str = "user.mail_user_names";

/// How long a link to a new password is good for (reliability rule 16).
const GOOD_FOR: TimeDelta = TimeDelta::hours(1);
/// How many names one letter tells: more people do not share a mailbox.
const MOST_NAMES: i64 = 100;
/// What strangers can have mailed to one address (reliability G14).
const RECIPIENT: Budget = Budget { door: "forgot-to", most: 5, window: TimeDelta::hours(1) };
/// Whoever asked, a page did it for them.
const VISITOR: Actor = Actor::Portal(PortalPart::Visitor);

/// Mails the person of a sign-in name a link to a new password, if there is one who can sign in.
pub fn mail_reset_link(conn: &mut Conn, asked: &str, now: DateTime<Utc>) -> Result<(), Error> {
    due::forget(conn, MAIL_RESET_LINK, asked)?;
    let site = context::current().site;
    let Ok(name) = SignInName::parse(asked, &site.account_domain) else { return Ok(()) };
    let Some(user) = store::find_enabled(conn, &name)? else { return Ok(()) };
    if count_letter(conn, &user.email, now)?.is_err() {
        return Ok(());
    }
    send_link(conn, &VISITOR, &user, now)
}

/// Mails somebody a link because `who`, who looks after them, asked for it. `Err` of when to try again, if
/// their mailbox got too many.
pub fn mail_link_for(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, Error> {
    match count_letter(conn, &user.email, now)? {
        Ok(()) => send_link(conn, who, user, now).map(Ok),
        refused => Ok(refused),
    }
}

/// Mails somebody a link in place of any older one; `who` asked for it.
fn send_link(conn: &mut Conn, who: &Actor, user: &User, now: DateTime<Utc>) -> Result<(), Error> {
    organizations::take_turn(conn, user.organization)?;
    let Some(subject) = subject_of(conn, user.id)? else { return Ok(()) };
    let (email, organization) = (&user.email, user.organization);
    let new = NewLink {
        purpose: Purpose::ResetPassword,
        subject,
        email,
        organization,
        good_for: GOOD_FOR,
    };
    let token = links::issue(conn, &new, now)?;
    let entry = told(conn, who, user, Event::UserPasswordResetAsked, now)?;
    let home = organizations::load(conn, organization)?;
    let by = match who {
        Actor::Person { user: admin, .. } => Some(store::load(conn, *admin)?.name()),
        Actor::LinkHolder(_) | Actor::Portal(_) => None,
    };
    let letter = PasswordReset::new(user, &home, (&token, now + GOOD_FOR), by);
    mail::post(conn, entry, &letter, now)
}

/// Mails the user names of everybody who can sign in and has this address, to each spelling of it that is
/// on file: two spellings may be two mailboxes.
pub fn mail_user_names(conn: &mut Conn, asked: &str, now: DateTime<Utc>) -> Result<(), Error> {
    due::forget(conn, MAIL_USER_NAMES, asked)?;
    let Ok(asked) = asked.parse::<EmailAddress>() else { return Ok(()) };
    let people = store::enabled_at(conn, &asked, MOST_NAMES)?;
    if people.is_empty() || count_letter(conn, &asked, now)?.is_err() {
        return Ok(());
    }
    let mut letters: BTreeMap<String, (Entry, UserNames)> = BTreeMap::new();
    for user in people {
        organizations::take_turn(conn, user.organization)?;
        let home = organizations::load(conn, user.organization)?;
        let entry = told(conn, &VISITOR, &user, Event::UserNamesSent, now)?;
        let letter = letters.entry(user.email.to_string());
        letter.or_insert_with(|| (entry, UserNames::new(&user, &home))).1.add(&user, &home);
    }
    letters.into_values().try_for_each(|(entry, letter)| mail::post(conn, entry, &letter, now))
}

fn count_letter(
    conn: &mut Conn,
    to: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, Error> {
    throttle::knock(conn, RECIPIENT, &to.key(), now)
}

fn told(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let subject = Subject::User(user.id);
    audit::record(conn, who, user.organization, event, subject, [], now)
}

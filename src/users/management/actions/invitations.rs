//! People are added by an invitation: a link with which they choose a password themselves.
use super::{
    Error, Shown,
    reach::{TO_INVITE, begin, look, take_reached},
    record, record_and_tell,
    removal::take_away,
    roles::tell_admins,
};
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::Conn,
    users::{
        Budget, NewUser, Permission, State, User,
        accounts::{self, mail_invitation},
        management::{
            letters::{AdminNews, News},
            member::Member,
            store,
        },
        throttle,
    },
    values::EmailAddress,
};
use chrono::{DateTime, TimeDelta, Utc};

/// So many invitations an organization sends a day: nobody is to fill strangers' mailboxes with our mail.
const A_DAY: Budget = Budget { door: "invitations", most: 100, window: TimeDelta::days(1) };
/// The same invitation again: a minute apart, five a day.
const APART: Budget = Budget { door: "invitation-apart", most: 1, window: TimeDelta::seconds(60) };
const AGAIN: Budget = Budget { door: "invitation-again", most: 5, window: TimeDelta::days(1) };

/// *Add user*: they are mailed a link that is good for seven days.
pub fn invite(
    conn: &mut Conn,
    who: &Actor,
    new: NewUser,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    let (organization, authority) = begin(conn, who, Permission::ManagePeople, now)?;
    authority.may_invite_as(new.is_guest, &new.roles).map_err(Error::Beyond)?;
    throttle::knock(conn, A_DAY, &organization.to_string(), now)?.map_err(Error::TooMany)?;
    if let Some(name) = &new.user_name {
        store::give_up_name(conn, organization, name, now)?;
    }
    let organization = organizations::load(conn, organization)?;
    let (user, entry) = accounts::invite(conn, who, &organization, new, now)?;
    let member = look(conn, organization.id, Shown { id: user.id, version: 0 }, now)?;
    tell_admins(conn, who, (&organization, &member), AdminNews::Invited, entry, now)?;
    Ok(user)
}

/// *Send the invitation again*: a new link in place of the old one, to another address if that was wrong.
pub fn resend(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    email: EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut member = take_reached(conn, who, TO_INVITE, (shown, &[State::Invited]), now)?;
    count(conn, &member, now)?;
    let was = (member.user.email != email).then(|| ("was", member.user.email.to_string()));
    if was.is_some() {
        store::correct_email(conn, member.user.id, &email)?;
        member.user.email = email;
    }
    let entry = record(conn, who, &member, Event::UserInvited, was, now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    Ok(mail_invitation(conn, entry, &organization, &member.user, now)?)
}

/// *Cancel the invitation*: the link is dead at once, and the person is told.
pub fn cancel(conn: &mut Conn, who: &Actor, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_INVITE, (shown, &[State::Invited]), now)?;
    take_away(conn, &member, now)?;
    let news = (Event::UserInvitationCancelled, News::Uninvited);
    record_and_tell(conn, who, &member, news, None, now)
}

/// One more invitation for somebody who has had one.
pub fn count(conn: &mut Conn, member: &Member, now: DateTime<Utc>) -> Result<(), Error> {
    let (knocker, home) = (member.user.id.to_string(), member.user.organization.to_string());
    throttle::knock(conn, APART, &knocker, now)?.map_err(|_| Error::JustSent)?;
    throttle::knock(conn, AGAIN, &knocker, now)?.map_err(Error::TooMany)?;
    throttle::knock(conn, A_DAY, &home, now)?.map_err(Error::TooMany)
}

impl From<accounts::Error> for Error {
    fn from(error: accounts::Error) -> Self {
        match error {
            accounts::Error::NameTaken => Self::NameTaken,
            accounts::Error::LinkDead => Self::MovedOn,
            accounts::Error::NoSuchRole => Self::NotPermitted(Permission::ManagePeople),
            accounts::Error::Db(error) => Self::Db(error),
        }
    }
}

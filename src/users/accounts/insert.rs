//! How a person comes to stand in an organization.
use super::{Error, NewUser};
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations::{self, Organization},
    platform::db::{self, Conn},
    users::{
        State, User,
        links::{NewLink, Purpose},
        store,
    },
    values::UserId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// How long an invited person has to set a password (issue 3: seven days).
pub const INVITATION_GOOD_FOR: TimeDelta = TimeDelta::days(7);

/// Puts somebody into an organization: with a password and since when their address is proven, or
/// invited.
pub fn insert(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    new: NewUser,
    password: Option<(String, DateTime<Utc>)>,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    if !new.roles.iter().all(|role| role.exists_in(organization.standing)) {
        return Err(Error::NoSuchRole);
    }
    organizations::take_turn(conn, organization.id)?;
    let state = if password.is_some() { State::Enabled } else { State::Invited };
    let roles = new.roles.clone();
    let user = named(conn, organization, new, state)?;
    let (hash, verified) = password.unzip();
    match db::attempt(conn, |conn| store::insert(conn, &user, &roles, hash, verified, now)) {
        Err(error) if error.is_unique_violation() => return Err(Error::NameTaken),
        other => other?,
    }
    let roles: Vec<_> = roles.iter().map(|role| role.as_str()).collect();
    let facts = [("name", user.name()), ("roles", roles.join(" "))];
    let (event, subject) = (Event::UserAdded, Subject::User(user.id));
    audit::record(conn, who, organization.id, event, subject, facts, now)?;
    Ok(user)
}

fn named(
    conn: &mut Conn,
    organization: &Organization,
    new: NewUser,
    state: State,
) -> Result<User, Error> {
    let (first, last) = (new.first_name.as_str(), new.last_name.as_str());
    let user_name = match new.user_name {
        Some(name) => name,
        None => store::free_user_name(conn, organization.id, first, last)?,
    };
    Ok(User {
        id: UserId::new(),
        organization: organization.id,
        user_name,
        first_name: new.first_name,
        last_name: new.last_name,
        email: new.email,
        state,
        language: new.language,
        is_guest: new.is_guest,
    })
}

pub fn set_password_link(user: &User) -> NewLink<'_> {
    NewLink {
        purpose: Purpose::SetPassword,
        subject: user.id.to_string(),
        email: &user.email,
        organization: user.organization,
        good_for: INVITATION_GOOD_FOR,
    }
}

impl From<organizations::Error> for Error {
    fn from(error: organizations::Error) -> Self {
        match error {
            organizations::Error::NameTaken => Self::NameTaken,
            organizations::Error::Db(error) => Self::Db(error),
            organizations::Error::MovedOn => {
                Self::Db(db::Error::corrupt("organizations", "moved on while being made"))
            }
        }
    }
}

//! Signing in to a work account.
use super::{
    Person,
    doors::{self, Door, Knock, Refused},
    passwords::Hasher,
    store,
};
use crate::{
    audit::{self, Actor, Event, Subject},
    platform::{
        clock::Clock,
        db::{self, Conn, Db},
        web,
    },
    values::{Secret, SignInName, UserId},
};
use actix_session::Session;
use chrono::{DateTime, Utc};

/// Tries a name and a password. On success the sign-in is in the audit log and the person can be
/// given a session with [`begin_session`].
pub async fn attempt(
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    typed: String,
    password: Secret,
    account_domain: &str,
) -> Result<UserId, Refused> {
    let parsed = SignInName::parse(&typed, account_domain).ok();
    let knock =
        Knock { door: Door::WorkAccount, name: typed, password, from: client.address.clone() };
    let find = move |conn: &mut Conn, _: &str| match &parsed {
        Some(name) => store::find_for_sign_in(conn, name),
        None => Ok(None),
    };
    let welcome = doors::knock(db, hasher, clock, knock, find).await?;
    let (user, rehashed, now) = (welcome.whom, welcome.rehashed, clock.now());
    db.write(move |conn| signed_in(conn, user, rehashed, now)).await?;
    Ok(user)
}

fn signed_in(
    conn: &mut Conn,
    id: UserId,
    rehashed: Option<(String, String)>,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    if let Some((old, new)) = rehashed {
        store::rehash(conn, id, &old, &new)?;
    }
    let home = store::load(conn, id)?.organization;
    let who = Actor::Person { user: id, home, acting_for: None };
    audit::record(conn, &who, home, Event::UserSignedIn, Subject::User(id), [], now)?;
    Ok(())
}

/// Gives a signed-in person a new session: another key, and nothing of what stood in the old one but
/// what is named (reliability rule 19, T-SE-5).
pub fn begin_session(
    session: &Session,
    user: UserId,
    client: &web::Client,
    keep: &[&str],
) -> Result<(), web::Error> {
    let kept: Vec<(String, String)> = keep
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), session.get::<String>(name).ok()??)))
        .collect();
    session.clear();
    session.renew();
    for (name, value) in kept {
        session.insert(name, value)?;
    }
    session.insert("user", user)?;
    session.insert("binding", uuid::Uuid::new_v4())?;
    session.insert("address", client.address.as_str())?;
    session.insert("agent", &client.agent)?;
    Ok(())
}

/// Whether there is a person in the session.
pub fn person_of(session: &Session) -> Option<Person> {
    session.get::<Person>("person").ok().flatten()
}

//! What is done with identities. Each begins with the organization's turn, so that nobody is let in who is shut out in
//! the same moment, and looks there whether the provider is still the one that was asked.
mod ending;

pub use ending::{cut, untie};

use super::{Identity, Refused, Way, store};
use crate::{
    audit::{self, Actor, Event, Refusal, Subject},
    organizations,
    platform::{
        db::{self, Conn},
        network::ClientAddress,
    },
    users::{
        State, User,
        account::{self, Error, Owner, letters::News},
        accounts,
        links::{self, Purpose},
        sessions::{self, Epoch},
        store::find,
    },
    values::{LinkId, OrganizationId, SignInName, UserId},
};
use chrono::{DateTime, Utc};

/// Somebody whom a provider vouches for, and who is let in.
pub struct Entered {
    /// Who.
    pub user: UserId,
    /// The epoch of the session that begins.
    pub epoch: Epoch,
    /// The name that they would sign in with otherwise.
    pub name: SignInName,
}

/// Facts about the browser, for the record.
type Facts = Vec<(&'static str, String)>;

/// Lets in whoever is tied to the identity, belongs to the organization and is not shut out. Nobody is made.
pub fn enter(
    conn: &mut Conn,
    way: Way,
    identity: &Identity,
    (mut facts, from): (Facts, &ClientAddress),
    now: DateTime<Utc>,
) -> Result<Result<Entered, Refused>, db::Error> {
    organizations::take_turn(conn, way.organization)?;
    if !store::stands(conn, way)? {
        return Ok(Err(Refused::Changed));
    }
    let Some((user, epoch)) = person_of(conn, way.organization, identity)? else {
        refuse(conn, (way.organization, None), from, now)?;
        return Ok(Err(Refused::Unknown));
    };
    store::touch(conn, user.id, now)?;
    facts.push(how());
    let (event, subject) = (Event::UserSignedIn, Subject::User(user.id));
    audit::record(conn, &actor(&user), user.organization, event, subject, facts, now)?;
    let home = organizations::load(conn, user.organization)?;
    Ok(Ok(Entered { user: user.id, epoch, name: user.sign_in_name(&home) }))
}

/// Notes that somebody who is signed in has proved again that it is they.
pub fn prove(
    conn: &mut Conn,
    me: &Owner,
    (way, identity): (Way, &Identity),
    from: &ClientAddress,
    now: DateTime<Utc>,
) -> Result<Result<(), Refused>, Error> {
    let user = me.begin(conn)?;
    if !stands_for(conn, &user, way)? {
        return Ok(Err(Refused::Changed));
    }
    if store::owner_of(conn, identity)? != Some(user.id) {
        refuse(conn, (user.organization, Some(user.id)), from, now)?;
        return Ok(Err(Refused::Unknown));
    }
    let (event, subject) = (Event::UserProved, Subject::User(user.id));
    audit::record(conn, &me.actor(), user.organization, event, subject, [how()], now)?;
    Ok(Ok(()))
}

/// Ties one's account to one's identity, and ends every other session.
pub fn tie(
    conn: &mut Conn,
    me: &Owner,
    (way, identity): (Way, &Identity),
    now: DateTime<Utc>,
) -> Result<Result<Epoch, Refused>, Error> {
    let user = me.begin(conn)?;
    if !stands_for(conn, &user, way)? {
        return Ok(Err(Refused::Changed));
    }
    // The organizations of two people may differ, and with them their turns: the index decides.
    if !store::put(conn, user.id, identity, now)? {
        return Ok(Err(Refused::Taken));
    }
    note(conn, &me.actor(), &user, identity, now)?;
    Ok(Ok(me.end_others(conn, now)?))
}

/// Accepts an invitation: the account is tied, and its password is one that nobody knows (`nobodys_hash`).
pub fn accept(
    conn: &mut Conn,
    link: LinkId,
    (way, identity): (Way, &Identity),
    nobodys_hash: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), Refused>, accounts::Error> {
    organizations::take_turn(conn, way.organization)?;
    if !store::stands(conn, way)? {
        return Ok(Err(Refused::Changed));
    }
    let link = links::find(conn, Purpose::SetPassword, link, now)?;
    let link = link.filter(|link| link.organization == way.organization);
    let link = link.ok_or(accounts::Error::LinkDead)?;
    let invited = link.subject.parse().map_err(|_| db::Error::corrupt("links", link.id))?;
    // Before anything is opened: somebody else may take it in this moment.
    if !store::put(conn, invited, identity, now)? {
        return Ok(Err(Refused::Taken));
    }
    let user = accounts::accept_invitation(conn, &link, nobodys_hash, now)?;
    note(conn, &Actor::LinkHolder(Subject::User(user.id)), &user, identity, now)?;
    Ok(Ok(()))
}

/// Whether the provider that was asked is still the one of somebody's own organization.
fn stands_for(conn: &mut Conn, user: &User, way: Way) -> Result<bool, db::Error> {
    Ok(user.organization == way.organization && store::stands(conn, way)?)
}

/// The person whom an identity lets in, and the epoch of the session that begins.
fn person_of(
    conn: &mut Conn,
    organization: OrganizationId,
    identity: &Identity,
) -> Result<Option<(User, Epoch)>, db::Error> {
    let Some(owner) = store::owner_of(conn, identity)? else { return Ok(None) };
    let lets_in = |user: &User| user.organization == organization && user.state == State::Enabled;
    let Some(user) = find(conn, owner)?.filter(lets_in) else { return Ok(None) };
    Ok(sessions::current(conn, user.id)?.map(|epoch| (user, epoch)))
}

/// Writes down that somebody is tied, and tells them.
fn note(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let facts = vec![("issuer", identity.issuer.clone()), ("subject", identity.subject.clone())];
    let news = News::IdentityTied(identity.issuer.clone());
    account::tell(conn, who, user, (Event::UserIdentityTied, facts, news), now)?;
    Ok(())
}

fn refuse(
    conn: &mut Conn,
    (organization, user): (OrganizationId, Option<UserId>),
    from: &ClientAddress,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let organization = Some(organization);
    let refusal = Refusal { kind: "user.identity_refused", organization, user, reason: "unknown" };
    audit::refused(conn, from, &refusal, now)
}

fn how() -> (&'static str, String) {
    ("how", "identity_provider".to_owned())
}

fn actor(user: &User) -> Actor {
    Actor::Person { user: user.id, home: user.organization, acting_for: None }
}

//! What is done with identities. Each begins with the organization's turn, so that nobody is let in who is shut out in
//! the same moment.
use super::{Identity, store};
use crate::{
    audit::{self, Actor, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn},
    users::{
        State, User,
        account::{
            Error, Owner,
            letters::{AccountNotice, News},
        },
        accounts,
        links::{self, Purpose},
        sessions::{self, Epoch},
        store::{find, whom_to_ask},
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
    organization: OrganizationId,
    identity: &Identity,
    mut facts: Facts,
    now: DateTime<Utc>,
) -> Result<Option<Entered>, db::Error> {
    organizations::take_turn(conn, organization)?;
    let Some(user) = person_of(conn, organization, identity)? else { return Ok(None) };
    let Some(epoch) = sessions::current(conn, user.id)? else { return Ok(None) };
    store::touch(conn, user.id, now)?;
    facts.push(("how", "identity_provider".to_owned()));
    let (event, subject) = (Event::UserSignedIn, Subject::User(user.id));
    audit::record(conn, &actor(&user), organization, event, subject, facts, now)?;
    let home = organizations::load(conn, organization)?;
    Ok(Some(Entered { user: user.id, epoch, name: user.sign_in_name(&home) }))
}

/// Notes that somebody who is signed in has proved again that it is they. False if it is somebody else.
pub fn prove(
    conn: &mut Conn,
    me: &Owner,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let user = me.begin(conn)?;
    if store::owner_of(conn, identity)? != Some(user.id) {
        return Ok(false);
    }
    let (event, subject) = (Event::UserProved, Subject::User(user.id));
    audit::record(conn, &me.actor(), user.organization, event, subject, [], now)?;
    Ok(true)
}

/// Ties one's account to one's identity. False if it is tied to somebody else's.
pub fn tie(
    conn: &mut Conn,
    me: &Owner,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let user = me.begin(conn)?;
    Ok(put(conn, &me.actor(), &user, identity, now)?)
}

/// Unties one's account.
pub fn untie(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<(), Error> {
    let user = me.begin(conn)?;
    let tied = store::tied_of(conn, user.id)?.ok_or(Error::NotFound)?;
    store::forget(conn, user.id)?;
    let news = News::IdentityUntied(tied.issuer);
    Ok(tell(conn, &me.actor(), &user, (Event::UserIdentityUntied, news), now)?)
}

/// Accepts an invitation: the account is tied, and its password is one that nobody knows (`nobodys_hash`). False if
/// the identity is tied to somebody else.
pub fn accept(
    conn: &mut Conn,
    link: LinkId,
    (organization, identity): (OrganizationId, &Identity),
    nobodys_hash: &str,
    now: DateTime<Utc>,
) -> Result<bool, accounts::Error> {
    organizations::take_turn(conn, organization)?;
    let link = links::find(conn, Purpose::SetPassword, link, now)?;
    let link = link.filter(|link| link.organization == organization);
    let link = link.ok_or(accounts::Error::LinkDead)?;
    if store::owner_of(conn, identity)?.is_some() {
        return Ok(false);
    }
    let user = accounts::accept_invitation(conn, &link, nobodys_hash, now)?;
    let who = Actor::LinkHolder(Subject::User(user.id));
    // Somebody else took it in this moment: nothing is opened, and the next try tells why.
    if put(conn, &who, &user, identity, now)? { Ok(true) } else { Err(db::Error::Busy.into()) }
}

/// The person whom an identity lets in.
fn person_of(
    conn: &mut Conn,
    organization: OrganizationId,
    identity: &Identity,
) -> Result<Option<User>, db::Error> {
    let Some(owner) = store::owner_of(conn, identity)? else { return Ok(None) };
    let lets_in = |user: &User| user.organization == organization && user.state == State::Enabled;
    Ok(find(conn, owner)?.filter(lets_in))
}

fn put(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<bool, db::Error> {
    // The organizations of two people may differ, and with them their turns: the index decides.
    if !store::put(conn, user.id, identity, now)? {
        return Ok(false);
    }
    let news = News::IdentityTied(identity.issuer.clone());
    tell(conn, who, user, (Event::UserIdentityTied, news), now)?;
    Ok(true)
}

fn tell(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    (event, news): (Event, News),
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let subject = Subject::User(user.id);
    let entry = audit::record(conn, who, user.organization, event, subject, [], now)?;
    let (home, whom) = (organizations::load(conn, user.organization)?, whom_to_ask(conn, user)?);
    mail::post(conn, entry, &AccountNotice::new(user, &home, news, whom, now), now)
}

fn actor(user: &User) -> Actor {
    Actor::Person { user: user.id, home: user.organization, acting_for: None }
}

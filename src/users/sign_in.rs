//! Signing in to a work account, and proving again that it is oneself.
use super::{
    Person, SignedIn, Visitor,
    account::{self, Browser},
    doors::{self, Door, Found, Knock, Refused, Welcome},
    forms::SignIn,
    passwords::Hasher,
    proof::PROVED_AT,
    sessions::{self, EPOCH},
    store::{self, Known},
};
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::{
        clock::Clock,
        db::{self, Conn, Db},
        web,
    },
    values::{Secret, SignInName},
};
use actix_session::Session;
use actix_web::{HttpResponse, cookie::Cookie};
use chrono::{DateTime, Utc};

/// What survives a sign-in in the browser's session: typed words that were kept for their owner, the
/// language, that the wizard's welcome page was read, and the mailed link that only its owner can use.
const KEPT: [&str; 4] = ["kept_words", "language", "welcomed", account::OPENED];

/// Somebody who has just signed in.
#[must_use]
pub struct SignedInNow(Option<Cookie<'static>>);

impl SignedInNow {
    /// The answer: on to a page, and the browser is known for the name from now on.
    pub fn on_to(self, path: &str) -> HttpResponse {
        let mut answer = web::see_other(path);
        if let Some(cookie) = self.0 {
            // Hexadecimal digits, dots and base64 are always a valid header.
            drop(answer.add_cookie(&cookie));
        }
        answer
    }
}

/// Signs somebody in, with a new session. Nothing if name and password do not belong together.
pub async fn sign_in(
    me: &Visitor,
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    form: &SignIn,
) -> web::Result<Option<SignedInNow>> {
    let domain = &me.frame.site.account_domain;
    let parsed = SignInName::parse(&form.user_name, domain).ok();
    let name = parsed.as_ref().map_or_else(|| form.user_name.clone(), |name| name.full(domain));
    let knock = knock_of(client, &name, &form.password);
    let Some(welcome) = knock_with(knock, parsed, db, hasher, clock).await? else {
        return Ok(None);
    };
    let (whom, now, browser) = (welcome.whom, clock.now(), Browser::of(&client.agent));
    let facts = browser.facts();
    if !db.write(move |conn| welcomed(conn, welcome, Event::UserSignedIn, facts, now)).await? {
        return Ok(None);
    }
    begin_session(&me.session, whom, client, now)?;
    Ok(Some(SignedInNow(client.device.remember(&name))))
}

/// Has somebody who is signed in prove that it is they, at the same door and within the same budgets.
/// The session goes on under another key. Nothing if the password is not theirs.
pub async fn prove(
    me: &SignedIn,
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    password: &Secret,
) -> web::Result<Option<SignedInNow>> {
    let domain = &me.frame.site.account_domain;
    let name = me.person.sign_in_name(domain);
    let (knock, parsed) =
        (knock_of(client, &name, password), SignInName::parse(&name, domain).ok());
    let welcome = knock_with(knock, parsed, db, hasher, clock).await?;
    let Some(welcome) = welcome.filter(|welcome| welcome.whom.0 == me.person.user) else {
        return Ok(None);
    };
    let now = clock.now();
    if !db.write(move |conn| welcomed(conn, welcome, Event::UserProved, vec![], now)).await? {
        return Ok(None);
    }
    me.session.renew();
    me.session.insert(PROVED_AT, now)?;
    Ok(Some(SignedInNow(client.device.remember(&name))))
}

fn knock_of(client: &web::Client, name: &str, password: &Secret) -> Knock {
    Knock {
        door: Door::WorkAccount,
        name: name.to_owned(),
        password: password.clone(),
        from: client.address.clone(),
        device: client.device.clone(),
    }
}

/// Knocks at the door of work accounts. Nothing if it stays shut.
async fn knock_with(
    knock: Knock,
    name: Option<SignInName>,
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
) -> web::Result<Option<Welcome<Known>>> {
    let find = move |conn: &mut Conn| {
        let found = name.map(|name| store::find_for_sign_in(conn, &name)).transpose()?;
        let (hash, whom) = found.flatten().unzip();
        Ok(Found { hash, whom })
    };
    match doors::knock(db, hasher, clock, knock, find).await {
        Ok(welcome) => Ok(Some(welcome)),
        Err(Refused::Wrong) => Ok(None),
        Err(refused) => Err(refused.into()),
    }
}

/// False for somebody who was shut out while their password was checked.
fn welcomed(
    conn: &mut Conn,
    welcome: Welcome<Known>,
    event: Event,
    facts: Vec<(&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<bool, db::Error> {
    let (id, epoch) = welcome.whom;
    let home = store::load(conn, id)?.organization;
    // Locks are taken in one order: the organization's first (reliability rule 6).
    organizations::take_turn(conn, home)?;
    if !sessions::lasts(conn, id, epoch)? {
        return Ok(false);
    }
    if let Some((old, new)) = welcome.rehashed {
        store::rehash(conn, id, &old, &new)?;
    }
    let who = Actor::Person { user: id, home, acting_for: None };
    audit::record(conn, &who, home, event, Subject::User(id), facts, now)?;
    Ok(true)
}

/// Gives a signed-in person a new session: another key, and nothing of what stood in the old one but
/// what is named (reliability rule 19, T-SE-5).
fn begin_session(
    session: &Session,
    (user, epoch): Known,
    client: &web::Client,
    now: DateTime<Utc>,
) -> Result<(), web::Error> {
    let kept: Vec<(&str, serde_json::Value)> =
        KEPT.iter().filter_map(|name| Some((*name, session.get(name).ok()??))).collect();
    session.clear();
    session.renew();
    for (name, value) in kept {
        session.insert(name, value)?;
    }
    session.insert("user", user)?;
    session.insert(EPOCH, epoch)?;
    session.insert("begun_at", now)?;
    session.insert(PROVED_AT, now)?;
    session.insert("binding", uuid::Uuid::new_v4())?;
    session.insert("address", client.address.as_str())?;
    session.insert("agent", &client.agent)?;
    Ok(())
}

/// Whether there is a person in the session.
pub fn person_of(session: &Session) -> Option<Person> {
    session.get::<Person>("person").ok().flatten()
}

//! Signing in to a work account.
use super::{
    Person, Visitor,
    doors::{self, Door, Found, Knock, Refused},
    forms::SignIn,
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
    values::{SignInName, UserId},
};
use actix_session::Session;
use actix_web::{HttpResponse, cookie::Cookie};
use chrono::{DateTime, Utc};

/// What survives a sign-in in the browser's session: typed words that were kept for their owner, the
/// language, and that the wizard's welcome page was read.
const KEPT: [&str; 3] = ["kept_words", "language", "welcomed"];

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
    let knock = Knock {
        door: Door::WorkAccount,
        name: name.clone(),
        password: form.password.clone(),
        from: client.address.clone(),
        device: client.device.clone(),
    };
    let find = move |conn: &mut Conn| {
        let found = parsed.map(|name| store::find_for_sign_in(conn, &name)).transpose()?;
        let (hash, whom) = found.flatten().unzip();
        Ok(Found { hash, whom })
    };
    let welcome = match doors::knock(db, hasher, clock, knock, find).await {
        Ok(welcome) => welcome,
        Err(Refused::Wrong) => return Ok(None),
        Err(refused) => return Err(refused.into()),
    };
    let (user, rehashed, now) = (welcome.whom, welcome.rehashed, clock.now());
    db.write(move |conn| signed_in(conn, user, rehashed, now)).await?;
    begin_session(&me.session, user, client)?;
    Ok(Some(SignedInNow(client.device.remember(&name))))
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
fn begin_session(session: &Session, user: UserId, client: &web::Client) -> Result<(), web::Error> {
    let kept: Vec<(&str, serde_json::Value)> =
        KEPT.iter().filter_map(|name| Some((*name, session.get(name).ok()??))).collect();
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

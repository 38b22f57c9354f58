//! Signing in to a work account, and proving again that it is oneself.
mod noted;
mod session;

pub use session::{
    OPENED_AUTHORIZATION, OPENED_INVITATION, SignedInNow, begin_session, person_of, prove_afresh,
    start_over, vouched,
};

use self::noted::{FirstStep, let_in, note_proof};
use super::{
    SignedIn, Visitor,
    account::Browser,
    doors::{self, Door, Found, Knock, Refused, Welcome},
    factors::{Code, Entered, HALF, Half, Tried},
    forms::SignIn,
    passwords::Hasher,
    sessions::ThisSession,
    store::{self, Known},
};
use crate::{
    platform::{
        clock::Clock,
        db::{Conn, Db},
        web,
    },
    values::{Secret, SignInName},
};

/// Signs somebody in, with a new session; whoever has a second factor, or has to, takes the second step before
/// that, and goes on to `next` after it. Nothing if name and password do not belong together.
pub async fn sign_in(
    me: &Visitor,
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    (form, next): (&SignIn, &str),
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
    match db.write(move |conn| let_in(conn, welcome, facts, now)).await? {
        FirstStep::Out => Ok(None),
        FirstStep::In => {
            begin_session(&me.session, whom, client, now)?;
            Ok(Some(SignedInNow::in_browser(client, &name)))
        }
        FirstStep::Half(ask) => {
            let ((user, epoch), next) = (whom, next.to_owned());
            start_over(&me.session, client)?;
            me.session.insert(HALF, Half { user, epoch, name, since: now, ask, next })?;
            Ok(Some(SignedInNow { cookie: None, instead: Some(ask.page()) }))
        }
    }
}

/// What somebody proves with that it is they.
pub struct Proof {
    /// Their password.
    pub password: Secret,
    /// A code, of whoever has a second factor.
    pub code: Option<Code>,
}

/// What came of it.
pub enum Proved {
    /// It is they.
    Yes(SignedInNow),
    /// The password is not theirs.
    WrongPassword,
    /// The password is, the code is not.
    WrongCode,
    /// Their session was ended meanwhile.
    SignedOut,
}

/// Has somebody who is signed in prove that it is they, at the same doors and within the same budgets.
/// The session goes on under another key.
pub async fn prove(
    (me, session): (&SignedIn, ThisSession),
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    client: &web::Client,
    Proof { password, code }: Proof,
) -> web::Result<Proved> {
    let domain = &me.frame.site.account_domain;
    let name = me.person.sign_in_name(domain);
    let (knock, parsed) =
        (knock_of(client, &name, &password), SignInName::parse(&name, domain).ok());
    let welcome = knock_with(knock, parsed, db, hasher, clock).await?;
    let Some(welcome) = welcome.filter(|welcome| welcome.whom.0 == me.person.user) else {
        return Ok(Proved::WrongPassword);
    };
    let (now, tried) = (clock.now(), code.map(|code| Tried::new(code, client, &name)));
    match db.write(move |conn| note_proof(conn, welcome, &session, tried.as_ref(), now)).await? {
        Entered::In(()) => {
            prove_afresh(&me.session, now)?;
            Ok(Proved::Yes(SignedInNow::in_browser(client, &name)))
        }
        Entered::Wrong => Ok(Proved::WrongCode),
        Entered::TooMany(until) => Err(web::Error::TooMany(until)),
        Entered::Over => Ok(Proved::SignedOut),
    }
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

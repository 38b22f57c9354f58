//! Where one is signed in.
use crate::{
    audit::{self, Event, Subject},
    platform::{
        db::{self, Db},
        web::{self, Now, page, see_other},
    },
    users::{
        self, SignedIn,
        account::{
            actions::{self, Owner},
            pages::{Others, SessionsPage},
        },
        sessions::{ThisSession, open_of},
    },
};
use actix_web::web::{Data, Path};

const SESSIONS: &str = "/settings/account/sessions";
/// How much of what happened is shown.
const NEWEST: i64 = 20;
/// What of it is shown: what somebody would want to know who fears that another uses their account.
const ACTIVITY: &[Event] = &[
    Event::UserSignedIn,
    Event::UserPasswordSet,
    Event::UserPasswordResetAsked,
    Event::UserPasswordReset,
    Event::UserPasswordChanged,
    Event::UserFactorSet,
    Event::UserFactorRemoved,
    Event::UserFactorReset,
    Event::UserCodesGuessed,
    Event::UserPasskeyAdded,
    Event::UserPasskeyRemoved,
    Event::UserCodesRenewed,
    Event::UserRecoveryCodeUsed,
    Event::UserEmailAsked,
    Event::UserEmailCancelled,
    Event::UserEmailChanged,
    Event::UserSessionEnded,
    Event::UserSessionsEnded,
    Event::UserSignedOutByAdmin,
    Event::UserRolesChanged,
    Event::UserDeactivated,
    Event::UserReactivated,
    Event::UserRemoved,
    Event::UserRestored,
];

/// The list, and what happened.
pub async fn show(me: SignedIn, session: ThisSession, db: Data<Db>, Now(now): Now) -> web::Result {
    let (user, home) = (me.person.user, me.person.home.id);
    let found = db.read::<_, db::Error>(move |conn| {
        let open = open_of(conn, user, &session, now)?;
        let rows = audit::about_one_of(conn, home, &Subject::User(user), ACTIVITY, NEWEST)?;
        let actors: Vec<_> = rows.iter().map(|row| row.actor_id.clone()).collect();
        let others = users::names_of(conn, &actors)?;
        Ok((open, rows, Others { me: user, names: others }))
    });
    let (open, rows, others) = found.await?;
    page(&SessionsPage::new(me.frame, open, &rows, &others))
}

/// *Sign out* there.
pub async fn end_one(
    me: SignedIn,
    session: ThisSession,
    code: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let owner = Owner::of(&me.person, session);
    let ended = db.write(move |conn| actions::end_one(conn, &owner, &code, now)).await?;
    if ended.is_this {
        me.session.purge();
        return Ok(see_other("/sign-in"));
    }
    told(&me, "flash-session-ended")
}

/// *Sign out everywhere else*.
pub async fn end_others(
    me: SignedIn,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let owner = Owner::of(&me.person, session);
    let ended = db.write(move |conn| actions::end_others(conn, &owner, now)).await?;
    told(&me, if ended > 0 { "flash-sessions-ended" } else { "flash-sessions-none" })
}

fn told(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(SESSIONS))
}

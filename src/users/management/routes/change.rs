//! What the buttons do.
use super::{
    Named,
    look::{Typed, person_page},
};
use crate::{
    audit::Actor,
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, rejected, see_other},
    },
    users::{
        PeopleEnder, PeopleManager, Proven, Role, SignedIn,
        management::{
            actions::{self, Error, Shown},
            filter::LIST,
            forms::{self, Press, RolesForm},
        },
        sessions::ThisSession,
    },
    values::UserId,
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// What a button does to an account.
type Deed = fn(&mut Conn, &Actor, Shown, DateTime<Utc>) -> Result<(), Error>;

/// *Update*.
pub async fn roles(
    me: Proven<PeopleManager>,
    session: ThisSession,
    id: Path<Named>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<RolesForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let address = id.page();
    let PeopleManager(me) = me.or_keep(&db, &address, &Typed::Roles(form.clone())).await?;
    let id = id.read()?;
    let errors = match form.parse() {
        Ok(wanted) => match update(&me, session, &db, form.shown(id), wanted, now).await? {
            Ok(()) => return done(&me, "flash-person-updated", &address),
            Err(errors) => errors,
        },
        Err(errors) => errors,
    };
    rejected(&person_page(me, &db, id, Typed::Roles(form), errors, now).await?)
}

/// Who changes their own roles goes on under a new key (reliability rule 19).
async fn update(
    me: &SignedIn,
    session: ThisSession,
    db: &Db,
    shown: Shown,
    wanted: Vec<Role>,
    now: DateTime<Utc>,
) -> web::Result<Result<(), FormErrors>> {
    let who = me.person.actor();
    let change = move |conn: &mut Conn| actions::change_roles(conn, &who, shown, &wanted, now);
    match act(me, session, db, change).await {
        Ok(_) => {
            if shown.id == me.person.user {
                me.session.renew();
            }
            Ok(Ok(()))
        }
        Err(Error::Beyond(beyond)) => Ok(Err(forms::beyond(beyond))),
        Err(Error::LastAdmin(role)) => Ok(Err(forms::last(role))),
        Err(error) => Err(error.on(&me.frame)),
    }
}

/// Declares what a button does: who may press it, the deed, and what is said afterwards.
macro_rules! buttons {
    ($($(#[$doc:meta])* $name:ident: $permit:ident, $deed:path, $flash:literal;)+) => {$(
        $(#[$doc])*
        pub async fn $name(
            me: Proven<$permit>,
            session: ThisSession,
            id: Path<Named>,
            db: Data<Db>,
            Now(now): Now,
            form: HtmlForm<Press>,
        ) -> web::Result {
            let $permit(me) = me.or_lead(&id.page())?;
            press((&me, session), &db, id.read()?, &form, ($deed, $flash), now).await
        }
    )+};
}

buttons! {
    /// *Cancel the invitation*.
    cancel: PeopleManager, actions::cancel, "flash-person-uninvited";
    /// *Sign out everywhere*.
    sign_out: PeopleEnder, actions::sign_out, "flash-person-signed-out";
    /// *Send a link to a new password*.
    mail_reset_link: PeopleEnder, actions::mail_reset_link, "flash-person-reset-link";
    /// *Require a new second factor*.
    reset_factor: PeopleEnder, actions::reset_factor, "flash-person-factor";
    /// *Deactivate*.
    deactivate: PeopleEnder, actions::deactivate, "flash-person-deactivated";
    /// *Reactivate*.
    reactivate: PeopleEnder, actions::reactivate, "flash-person-reactivated";
    /// *Remove*.
    remove: PeopleEnder, actions::remove, "flash-person-removed";
    /// *Restore*.
    restore: PeopleManager, actions::restore, "flash-person-restored";
}

async fn press(
    (me, session): (&SignedIn, ThisSession),
    db: &Db,
    id: UserId,
    form: &Press,
    (deed, flash): (Deed, &'static str),
    now: DateTime<Utc>,
) -> web::Result {
    let (who, shown) = (me.person.actor(), form.shown(id));
    let done_to = act(me, session, db, move |conn| deed(conn, &who, shown, now)).await;
    done_to.map_err(|error| error.on(&me.frame))?;
    done(me, flash, &format!("{LIST}/{id}"))
}

/// Does something in the session of the request, if it has not been ended meanwhile.
pub(super) async fn act<T: Send + 'static>(
    me: &SignedIn,
    session: ThisSession,
    db: &Db,
    deed: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let who = me.person.actor();
    db.write(move |conn| actions::in_session(conn, &who, &session, deed)).await
}

pub(super) fn done(me: &SignedIn, flash: &str, to: &str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(&me.frame.link(to)))
}

//! Another password.
use super::ACCOUNT;
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        Proven, SignedIn,
        account::{
            actions::{self, Owner},
            pages::PasswordPage,
            store,
        },
        forms::SetPassword,
        passwords::{Hasher, Verdict},
        sessions::{ThisSession, go_on},
    },
    values::{NewPassword, Secret, Wrong},
};
use actix_web::web::Data;

const PASSWORD: &str = "/settings/account/password";

/// The page that asks for it: a password is not kept while a proof is asked for, so that comes first.
pub async fn show(me: Proven<SignedIn>) -> web::Result {
    page(&PasswordPage::new(me.or_lead(PASSWORD)?, FormErrors::default()))
}

/// *Change password*. This session goes on under another key; all others end.
pub async fn change(
    me: Proven<SignedIn>,
    session: ThisSession,
    db: Data<Db>,
    hasher: Data<Hasher>,
    Now(now): Now,
    form: HtmlForm<SetPassword>,
) -> web::Result {
    let me = me.or_lead(PASSWORD)?;
    let password = match new_password(&me, &db, &hasher, &form).await? {
        Ok(password) => password,
        Err(errors) => return rejected(&PasswordPage::new(me, errors)),
    };
    let hash = hasher.hash(Secret::new(password.expose())).await?;
    let owner = Owner::of(&me.person, session);
    let change = move |conn: &mut _| actions::change_password(conn, &owner, &hash, now);
    go_on(&me.session, db.write(change).await?)?;
    me.session.insert("flash", "flash-password-changed")?;
    Ok(see_other(ACCOUNT))
}

/// One that somebody else would not guess, and another than there is.
async fn new_password(
    me: &SignedIn,
    db: &Db,
    hasher: &Hasher,
    form: &SetPassword,
) -> web::Result<Result<NewPassword, FormErrors>> {
    let (person, user) = (&me.person, me.person.user);
    let own = [
        person.home.name.as_str(),
        person.user_name.as_str(),
        person.first_name.as_str(),
        person.last_name.as_str(),
    ];
    let password = match form.parse(&own) {
        Ok(password) => password,
        Err(errors) => return Ok(Err(errors)),
    };
    let current = db.read(move |conn| store::password_hash(conn, user)).await?;
    let is_new = hasher.check(form.password.clone(), current).await? == Verdict::Wrong;
    let same = || FormErrors::one("password", Wrong::new("password-same"));
    Ok(is_new.then_some(password).ok_or_else(same))
}

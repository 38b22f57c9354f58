//! Suspending and restoring.
use super::{look::organization_page, read};
use crate::{
    operations::{
        actions::{self, Error, Operator, Shown},
        filter::LIST,
        forms::ReasonForm,
        pages::OrganizationPage,
    },
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, rejected, see_other},
    },
    users::{OperatorAdmin, Proven, SignedIn, sessions::ThisSession},
    values::Note,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// What a button does to an organization.
type Deed = fn(&mut Conn, &Operator, Shown, &Note, DateTime<Utc>) -> Result<(), Error>;

/// Declares what a button does: the deed, and what is said afterwards.
macro_rules! buttons {
    ($($(#[$doc:meta])* $name:ident: $deed:path, $flash:literal;)+) => {$(
        $(#[$doc])*
        pub async fn $name(
            me: Proven<OperatorAdmin>,
            session: ThisSession,
            id: Path<String>,
            db: Data<Db>,
            Now(now): Now,
            form: HtmlForm<ReasonForm>,
        ) -> web::Result {
            let HtmlForm(form) = form;
            let OperatorAdmin(me) = me.or_keep(&db, &format!("{LIST}/{id}"), &form).await?;
            press((me, session), &db, &id, form, ($deed, $flash), now).await
        }
    )+};
}

buttons! {
    /// *Suspend*.
    suspend: actions::suspend, "flash-organization-suspended";
    /// *Restore*.
    restore: actions::restore, "flash-organization-restored";
}

async fn press(
    (me, session): (SignedIn, ThisSession),
    db: &Db,
    id: &str,
    form: ReasonForm,
    (deed, flash): (Deed, &'static str),
    now: DateTime<Utc>,
) -> web::Result {
    let id = read(id)?;
    let reason = match form.parse() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&organization_page(me, db, id, (form, errors)).await?),
    };
    let (who, shown) = (Operator::of(&me.person, session), form.shown(id));
    match db.write(move |conn| deed(conn, &who, shown, &reason, now)).await {
        Ok(()) => {
            me.session.insert("flash", flash)?;
            Ok(see_other(&format!("{LIST}/{id}")))
        }
        // Whoever was faster may have done the same, or the opposite: here is how it stands.
        Err(Error::MovedOn) => {
            let page = organization_page(me, db, id, (form, FormErrors::default())).await?;
            html(StatusCode::CONFLICT, &OrganizationPage { is_late: true, ..page })
        }
        Err(error) => Err(error.into()),
    }
}

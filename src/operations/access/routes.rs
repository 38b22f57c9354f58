//! `/desk/organizations/{id}/access/{grant}`.
use super::{Which, actions, lent::Lent, pages::AccessPage};
use crate::{
    operations::{actions::Operator, filter::LIST, forms::ReasonForm},
    platform::{
        db::{self, Db},
        web::{
            self, FormErrors, HtmlForm, Now, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{OperatorAdmin, Proven, SignedIn, sessions::ThisSession, take_kept},
};
use actix_web::web::{Data, Path};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/desk/organizations/{id}/access/{grant}", form),
        post("/desk/organizations/{id}/access/{grant}", end),
    ]
}

/// The page.
async fn form(me: OperatorAdmin, path: Path<(String, String)>, db: Data<Db>) -> web::Result {
    let OperatorAdmin(me) = me;
    let which = read(&path)?;
    let Some(found) = look(&me, &db, which).await? else { return Ok(see_other(&home(which))) };
    let form = take_kept(&me, &address(which)).unwrap_or_default();
    page(&shown(me, found, form, FormErrors::default()))
}

/// *End admin access*.
async fn end(
    me: Proven<OperatorAdmin>,
    session: ThisSession,
    path: Path<(String, String)>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<ReasonForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let (id, grant) = &*path;
    let here = format!("{LIST}/{id}/access/{grant}");
    let OperatorAdmin(me) = me.or_keep(&db, &here, &form).await?;
    let which = read(&path)?;
    let reason = match form.parse() {
        Ok(reason) => reason,
        Err(errors) => {
            let found = look(&me, &db, which).await?;
            let found = found.ok_or(web::Error::Conflict("no-admin-access"))?;
            return rejected(&shown(me, found, form, errors));
        }
    };
    let who = Operator::of(&me.person, session);
    db.write(move |conn| actions::end(conn, &who, which, &reason, now)).await?;
    me.session.insert("flash", "flash-operations-access-ended")?;
    Ok(see_other(&home(which)))
}

/// What the company has given.
async fn look(me: &SignedIn, db: &Db, which: Which) -> Result<Option<Lent>, db::Error> {
    let now = me.frame.now;
    db.read(move |conn| actions::find(conn, which, now)).await
}

fn shown(me: SignedIn, lent: Lent, form: ReasonForm, errors: FormErrors) -> AccessPage {
    AccessPage { frame: me.frame, lent, form, errors }
}

/// The ids in an address: no ids of ours are no page of ours.
fn read(path: &(String, String)) -> web::Result<Which> {
    let (id, grant) = path;
    let grant = grant.parse().map_err(|_| web::Error::NotFound)?;
    Ok((id.parse().map_err(|_| web::Error::NotFound)?, grant))
}

fn home((id, _): Which) -> String {
    format!("{LIST}/{id}")
}

fn address((id, grant): Which) -> String {
    format!("{LIST}/{id}/access/{grant}")
}

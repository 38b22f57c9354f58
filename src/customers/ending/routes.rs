//! `/relationships/{id}/…`, and the partner's `/customers/{id}/access`.
use super::{
    forms::{EndForm, Press},
    pages::{AccessPage, EndPage},
    scene::Scene,
};
use crate::{
    customers::relationships::{self, By, Error},
    platform::{
        db::Db,
        web::{
            self, FormErrors, HtmlForm, Now, html, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        AccessRemover, Doer, PartnerActor, Proven, RelationshipEnder, SignedIn,
        sessions::ThisSession, take_kept,
    },
    values::RelationshipId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/relationships/{id}/end", form),
        post("/relationships/{id}/end", end),
        get("/relationships/{id}/access", access_of_customer),
        post("/relationships/{id}/access", remove),
        get("/customers/{id}/access", access_of_partner),
        post("/customers/{id}/access", give_up),
    ]
}

/// The page.
async fn form(me: RelationshipEnder, id: Path<String>, db: Data<Db>) -> web::Result {
    let RelationshipEnder(me) = me;
    let id = read(&id)?;
    let scene = found(&me, &db, id).await?;
    if !scene.relationship.is_active() {
        return Ok(see_other(&scene.home()));
    }
    let version = scene.relationship.version.to_string();
    let fresh = || EndForm { version, reason: String::new() };
    let form = take_kept(&me, &address(id)).unwrap_or_else(fresh);
    page(&end_page(me, scene, form, FormErrors::default()))
}

/// It ends.
async fn end(
    me: Proven<RelationshipEnder>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<EndForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let RelationshipEnder(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let scene = found(&me, &db, id).await?;
    let reason = match form.reason() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&end_page(me, scene, form, errors)),
    };
    let (who, shown) = (Doer::of(&me.person, session), form.shown(id));
    match db.write(move |conn| relationships::end(conn, &who, shown, reason, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-relationship-ended")?;
            Ok(see_other(&scene.home()))
        }
        Err(Error::MovedOn) => moved_on(me, &db, id, form).await,
        // What stands in the way is shown in place of the form.
        Err(Error::Blocked) => blocked(me, &db, id, form).await,
        Err(error) => Err(refused(error, &address(id))),
    }
}

/// Somebody was faster: here is how it stands, with what was typed.
async fn moved_on(me: SignedIn, db: &Db, id: RelationshipId, form: EndForm) -> web::Result {
    let scene = found(&me, db, id).await?;
    if !scene.relationship.is_active() {
        return Err(web::Error::Conflict("relationship-moved-on"));
    }
    let form = EndForm { version: scene.relationship.version.to_string(), ..form };
    let page = end_page(me, scene, form, FormErrors::default());
    html(StatusCode::CONFLICT, &EndPage { is_late: true, ..page })
}

/// Something was ordered meanwhile: here is what.
async fn blocked(me: SignedIn, db: &Db, id: RelationshipId, form: EndForm) -> web::Result {
    let scene = found(&me, db, id).await?;
    let page = end_page(me, scene, form, FormErrors::default());
    html(StatusCode::CONFLICT, &EndPage { is_refused: true, ..page })
}

/// The customer's page about administrator access.
async fn access_of_customer(me: AccessRemover, id: Path<String>, db: Data<Db>) -> web::Result {
    let AccessRemover(me) = me;
    access(me, &db, (read(&id)?, By::Customer)).await
}

/// The partner's.
async fn access_of_partner(me: PartnerActor, id: Path<String>, db: Data<Db>) -> web::Result {
    let PartnerActor(me) = me;
    access(me, &db, (read(&id)?, By::Partner)).await
}

async fn access(me: SignedIn, db: &Db, (id, part): (RelationshipId, By)) -> web::Result {
    let scene = found(&me, db, id).await?;
    if scene.part != part {
        return Err(web::Error::NotFound);
    }
    if scene.grant.is_none() {
        return Ok(see_other(&scene.home()));
    }
    page(&AccessPage { frame: me.frame, scene })
}

/// It is removed.
async fn remove(
    me: Proven<AccessRemover>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let here = format!("/relationships/{id}/access");
    let AccessRemover(me) = me.or_lead(&here)?;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    let removed = db.write(move |conn| relationships::remove_access(conn, &who, id, now)).await;
    removed.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-access-removed")?;
    Ok(see_other("/settings/partner-relationships"))
}

/// It is given up.
async fn give_up(
    me: Proven<PartnerActor>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    _: HtmlForm<Press>,
) -> web::Result {
    let here = format!("/customers/{id}/access");
    let PartnerActor(me) = me.or_lead(&here)?;
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    let given_up = db.write(move |conn| relationships::give_up_access(conn, &who, id, now)).await;
    given_up.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-access-given-up")?;
    Ok(see_other(&format!("/customers/{id}")))
}

async fn found(me: &SignedIn, db: &Db, id: RelationshipId) -> web::Result<Scene> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let found = db.read(move |conn| Scene::find(conn, home, id, now)).await?;
    found.ok_or(web::Error::NotFound)
}

fn end_page(me: SignedIn, scene: Scene, form: EndForm, errors: FormErrors) -> EndPage {
    EndPage { frame: me.frame, scene, form, errors, is_late: false, is_refused: false }
}

fn address(id: impl std::fmt::Display) -> String {
    format!("/relationships/{id}/end")
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<RelationshipId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

fn refused(error: Error, here: &str) -> web::Error {
    match error {
        Error::Stopped(stopped) => stopped.at(here),
        Error::Db(error) => error.into(),
        Error::NotFound => web::Error::NotFound,
        Error::NoAccess => web::Error::Conflict("no-admin-access"),
        Error::Blocked => web::Error::Conflict("relationship-blocked"),
        Error::MovedOn => web::Error::Conflict("relationship-moved-on"),
    }
}

//! Looking organizations up.
use super::read;
use crate::{
    operations::{
        actions,
        filter::LIST,
        forms::{ReasonForm, Search},
        pages::{ListPage, OrganizationPage},
        store,
    },
    platform::{
        db::Db,
        web::{self, FormErrors, page},
    },
    users::{OrganizationReader, Permission, SignedIn, take_kept},
    values::OrganizationId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// The list.
pub async fn list(me: OrganizationReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let OrganizationReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place) = (search.filter(), search.place());
    let wanted = filter.clone();
    let found = db.read(move |conn| store::search(conn, &wanted, place)).await?;
    let may_add = me.person.may(Permission::RunPortal);
    page(&ListPage { frame: me.frame, filter, found, may_add })
}

/// One organization.
pub async fn show(me: OrganizationReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let OrganizationReader(me) = me;
    let form = take_kept(&me, &format!("{LIST}/{id}")).unwrap_or_default();
    page(&organization_page(me, &db, read(&id)?, (form, FormErrors::default())).await?)
}

/// The page of an organization, with what was typed.
pub async fn organization_page(
    me: SignedIn,
    db: &Db,
    id: OrganizationId,
    (form, errors): (ReasonForm, FormErrors),
) -> web::Result<OrganizationPage> {
    let now = me.frame.now;
    let dossier = db.read(move |conn| actions::look(conn, id, now)).await?;
    let may = |what| me.person.may(what);
    let (may_act, may_verify) = (may(Permission::RunPortal), may(Permission::Verify));
    let frame = me.frame;
    Ok(OrganizationPage { frame, dossier, form, errors, may_act, may_verify, is_late: false })
}

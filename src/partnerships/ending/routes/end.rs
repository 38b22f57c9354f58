//! *End partnership*, and *Undo*.
use super::{read, refused};
use crate::{
    partnerships::{
        Dossier,
        actions::{self, Error},
        ending::{
            forms::{EndForm, Press},
            pages::EndPage,
            scene::{Affected, affected},
        },
        store::dossier,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{
        Doer, PartnershipEnder, Permission, Proven, SignedIn, sessions::ThisSession, take_kept,
    },
    values::{PartnershipId, Wrong},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use std::fmt::Display;

/// The page.
pub async fn form(me: PartnershipEnder, id: Path<String>, db: Data<Db>) -> web::Result {
    let PartnershipEnder(me) = me;
    let (dossier, affected) = found(&me, &db, read(&id)?).await?;
    let now = me.frame.now;
    if !dossier.partnership.is_live(now) {
        return Ok(see_other(&dossier.address()));
    }
    let fresh = || EndForm::fresh(dossier.partnership.version, me.frame.today());
    let form = take_kept(&me, &address(dossier.partnership.id)).unwrap_or_else(fresh);
    page(&end_page(me, (dossier, affected), form, FormErrors::default()))
}

/// It ends.
pub async fn end(
    me: Proven<PartnershipEnder>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<EndForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PartnershipEnder(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let (dossier, affected) = found(&me, &db, id).await?;
    let new = match form.parse(me.frame.today(), me.frame.site.zone) {
        Ok(new) => new,
        Err(errors) => return rejected(&end_page(me, (dossier, affected), form, errors)),
    };
    let (who, shown) = (Doer::of(&me.person, session), form.shown(id));
    let is_now = new.at.is_none();
    match db.write(move |conn| actions::end(conn, &who, shown, &new, now)).await {
        Ok(()) => {
            let flash = if is_now { "flash-partnership-ended" } else { "flash-partnership-ends" };
            me.session.insert("flash", flash)?;
            Ok(see_other(&dossier.address()))
        }
        Err(Error::MovedOn) => moved_on(me, &db, id, form).await,
        Err(Error::EndsSooner) => {
            let errors = FormErrors::one("end_date", Wrong::new("ends-sooner"));
            rejected(&end_page(me, (dossier, affected), form, errors))
        }
        Err(error) => Err(refused(error, &address(id))),
    }
}

/// Somebody was faster: here is how it stands, with what was typed.
async fn moved_on(me: SignedIn, db: &Db, id: PartnershipId, form: EndForm) -> web::Result {
    let (dossier, affected) = found(&me, db, id).await?;
    if !dossier.partnership.is_live(me.frame.now) {
        return Err(web::Error::Conflict("partnership-moved-on"));
    }
    let form = EndForm { version: dossier.partnership.version.to_string(), ..form };
    let page = end_page(me, (dossier, affected), form, FormErrors::default());
    html(StatusCode::CONFLICT, &EndPage { is_late: true, ..page })
}

/// *Undo*.
pub async fn undo(
    me: PartnershipEnder,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<Press>,
) -> web::Result {
    let (PartnershipEnder(me), HtmlForm(form), id) = (me, form, read(&id)?);
    let here = found(&me, &db, id).await?.0.address();
    let (who, shown) = (Doer::of(&me.person, session), form.shown(id));
    let undone = db.write(move |conn| actions::undo(conn, &who, shown, now)).await;
    undone.map_err(|error| refused(error, &here))?;
    me.session.insert("flash", "flash-partnership-restored")?;
    Ok(see_other(&here))
}

/// The partnership, and what depends on it.
type Scene = (Dossier, (Vec<Affected>, bool));

async fn found(me: &SignedIn, db: &Db, id: PartnershipId) -> web::Result<Scene> {
    let home = me.person.home.id;
    let look = move |conn: &mut Conn| {
        let Some(dossier) = dossier(conn, home, id)? else { return Ok(None) };
        let affected = affected(conn, &dossier.partnership)?;
        Ok(Some((dossier, affected)))
    };
    db.read::<_, db::Error>(look).await?.ok_or(web::Error::NotFound)
}

fn end_page(
    me: SignedIn,
    (dossier, affected): Scene,
    form: EndForm,
    errors: FormErrors,
) -> EndPage {
    let may = |what| me.person.may(what);
    let (may_order, may_see_customers) =
        (may(Permission::PlaceOrders), may(Permission::SeeCustomers));
    let (frame, is_late) = (me.frame, false);
    EndPage { frame, dossier, affected, may_order, may_see_customers, form, errors, is_late }
}

fn address(id: impl Display) -> String {
    format!("/partnerships/{id}/end")
}

//! Looking at invitations to customers.
use super::read;
use crate::{
    customers::invitations::{
        filter::LIST,
        pages::{ListPage, OnePage},
        scene::{letters, scene},
        store,
    },
    partnerships::{
        Side,
        invitations::{Press, Search},
    },
    platform::{
        db::{self, Db},
        web::{self, FormErrors, Now, page},
    },
    users::{CustomerReader, Permission, Person, SignedIn, take_kept},
    values::CustomerInvitationId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// The invitations of a company.
pub async fn list(
    me: CustomerReader,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let CustomerReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place, home) = (search.filter(), search.place(), me.person.home.id);
    let wanted = filter.clone();
    let look = db.read::<_, db::Error>(move |conn| {
        let found = store::list(conn, home, &wanted, place, now)?;
        let letters = letters(conn, home, &found.invitations)?;
        Ok((found, letters))
    });
    let (found, letters) = look.await?;
    let may_invite = may_invite(&me.person);
    let side = Side::of(&me.person);
    page(&ListPage { frame: me.frame, filter, found, letters, may_invite, side })
}

/// One invitation.
pub async fn one(me: CustomerReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let CustomerReader(me) = me;
    let id = read(&id)?;
    let form = take_kept(&me, &format!("{LIST}/{id}")).unwrap_or_default();
    page(&one_page(me, &db, id, (form, FormErrors::default())).await?)
}

pub(super) async fn one_page(
    me: SignedIn,
    db: &Db,
    id: CustomerInvitationId,
    (form, errors): (Press, FormErrors),
) -> web::Result<OnePage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let scene = db.read(move |conn| scene(conn, home, id, now)).await?;
    let scene = scene.ok_or(web::Error::NotFound)?;
    let may_invite = may_invite(&me.person);
    Ok(OnePage { frame: me.frame, scene, may_invite, refusal: None, form, errors })
}

/// Who is suspended invites nobody.
fn may_invite(person: &Person) -> bool {
    person.may(Permission::InviteCustomers) && !person.home.is_suspended
}

//! Looking at invitations.
use super::read;
use crate::{
    partnerships::invitations::{
        filter::LIST,
        forms::{Press, Search},
        pages::{ListPage, OnePage},
        scene::{letters, scene},
        store,
    },
    platform::{
        db::{self, Db},
        web::{self, FormErrors, Now, page},
    },
    users::{Permission, Person, ResellerReader, SignedIn, take_kept},
    values::InvitationId,
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// The invitations of a provider.
pub async fn list(
    me: ResellerReader,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let ResellerReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place, home) = (search.filter(), search.place(), me.person.home.id);
    let wanted = filter.clone();
    let (found, letters, waiting) = db
        .read::<_, db::Error>(move |conn| {
            let found = store::list(conn, home, &wanted, place, now)?;
            let letters = letters(conn, home, &found.invitations)?;
            Ok((found, letters, store::count_answers(conn, home, now)?))
        })
        .await?;
    let may_invite = may_invite(&me.person);
    page(&ListPage { frame: me.frame, filter, found, letters, waiting, may_invite })
}

/// One invitation.
pub async fn one(me: ResellerReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let ResellerReader(me) = me;
    let id = read(&id)?;
    let form = take_kept(&me, &format!("{LIST}/{id}")).unwrap_or_default();
    page(&one_page(me, &db, id, (form, FormErrors::default())).await?)
}

pub(super) async fn one_page(
    me: SignedIn,
    db: &Db,
    id: InvitationId,
    (form, errors): (Press, FormErrors),
) -> web::Result<OnePage> {
    let home = me.person.home.id;
    let scene = db.read(move |conn| scene(conn, home, id)).await?;
    let scene = scene.ok_or(web::Error::NotFound)?;
    let may_invite = may_invite(&me.person);
    Ok(OnePage { frame: me.frame, scene, may_invite, refusal: None, form, errors })
}

/// Who is suspended invites nobody.
fn may_invite(person: &Person) -> bool {
    person.may(Permission::InviteResellers) && !person.home.is_suspended
}

//! What an organization's people read, and *Stop this*.
use super::NOTICE;
use crate::{
    operations::recovery::{actions, pages::NoticePage},
    organizations,
    platform::{
        db::{self, Conn, Db},
        web::{self, Now, page, see_other},
    },
    users::{self, GlobalAdmin, Permission, SignedIn, User, sessions::ThisSession},
};
use actix_web::web::Data;

/// What is under way, or came of it.
pub async fn show(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let home = me.person.home.id;
    let look = move |conn: &mut Conn| {
        let organization = organizations::load(conn, home)?;
        let admins = users::admins_of(conn, &organization)?;
        Ok::<_, db::Error>((actions::latest(conn, &organization, now)?, admins))
    };
    let ((recovery, account), admins) = db.read(look).await?;
    let admins = admins.iter().map(User::name).collect();
    let may_object = me.person.may(Permission::Enroll);
    page(&NoticePage { frame: me.frame, recovery, account, may_object, admins })
}

/// *Stop this*.
pub async fn object(
    me: GlobalAdmin,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let GlobalAdmin(me) = me;
    let who = me.person.actor();
    db.write(move |conn| actions::object(conn, &who, &session, now)).await?;
    me.session.insert("flash", "flash-recovery-objected")?;
    Ok(see_other(NOTICE))
}

//! The buttons beside the link.
use super::done;
use crate::{
    partnerships::open_link::{actions, forms::LinkPress, pages::PAGE},
    platform::{
        db::Db,
        web::{self, HtmlForm, Now},
    },
    users::{Doer, ResellerInviter, Sender, sessions::ThisSession},
};
use actix_web::web::Data;

/// *Rotate the link*, on the same terms.
pub async fn rotate(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkPress>,
) -> web::Result {
    let ResellerInviter(me) = me.or_lead(PAGE)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::rotate(conn, &who, shown, now)).await?;
    done(&me, "flash-open-link-replaced")
}

/// *Put the link in my name*.
pub async fn keep(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkPress>,
) -> web::Result {
    let ResellerInviter(me) = me.or_lead(PAGE)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::keep(conn, &who, shown, now)).await?;
    done(&me, "flash-open-link-kept")
}

/// *Disable the link*.
pub async fn disable(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkPress>,
) -> web::Result {
    let ResellerInviter(me) = me.or_lead(PAGE)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::disable(conn, &who, shown, now)).await?;
    done(&me, "flash-open-link-disabled")
}

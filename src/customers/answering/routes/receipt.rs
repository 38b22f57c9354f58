//! What was consented to, word for word.
use super::read;
use crate::{
    customers::answering::{Consent, View, consents_of, pages::ReceiptPage},
    organizations,
    platform::{
        db::{Conn, Db, Error},
        web::{self, Now, page},
    },
    users::{self, Permission, SignedIn},
    values::{CustomerInvitationId, OrganizationId},
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// The receipt: all of it for the customer; for a partner, what is about itself.
pub async fn show(me: SignedIn, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let (id, home) = (read(&id)?, me.person.home.id);
    let found = db.read(move |conn| find(conn, id, home, now)).await?;
    let (view, consents, is_customer) = found.ok_or(web::Error::NotFound)?;
    let Some(first) = consents.first().cloned() else { return Err(web::Error::NotFound) };
    let what = if is_customer { Permission::SeeCompany } else { Permission::SeeCustomers };
    if !me.person.may(what) {
        return Err(web::Error::Forbidden(what.as_str()));
    }
    let names = move |conn: &mut Conn| -> Result<_, Error> {
        let customer = organizations::load(conn, first.customer)?.name.to_string();
        Ok((customer, users::load(conn, first.user)?.name()))
    };
    let (customer, person) = db.read(names).await?;
    page(&ReceiptPage { frame: me.frame, view, consents, customer, person })
}

type Found = Option<(View, Vec<Consent>, bool)>;

/// The invitation, the consents that this company may see, and whether it gave them.
fn find(
    conn: &mut Conn,
    id: CustomerInvitationId,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let Some(view) = View::find(conn, id, None, now)? else { return Ok(None) };
    let all = consents_of(conn, id)?;
    let is_customer = all.iter().any(|consent| consent.customer == home);
    let mut theirs: Vec<Consent> =
        all.into_iter().filter(|it| is_customer || it.partner == home).collect();
    // The reseller first, as on the page on which it was authorized.
    theirs.sort_by_key(|it| Some(it.partner) != view.invitation.content.parties.reseller);
    Ok(Some((view, theirs, is_customer)))
}

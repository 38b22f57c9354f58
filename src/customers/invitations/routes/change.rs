//! The buttons beside an invitation to a customer.
use super::{look::one_page, obstacle, read};
use crate::{
    customers::invitations::{
        Error,
        actions::{self, Shown},
        filter::LIST,
        pages::OnePage,
    },
    partnerships::invitations::Press,
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, rejected, see_other},
    },
    users::{CustomerInviter, Doer, Sender, SignedIn, sessions::ThisSession},
    values::CustomerInvitationId,
};
use actix_web::web::{Data, Path};

/// *Send again*.
pub async fn resend(
    me: Sender<CustomerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<Press>,
) -> web::Result {
    let HtmlForm(form) = form;
    let CustomerInviter(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let (who, shown) = (Doer::of(&me.person, session), shown(&form, id));
    let deed = move |conn: &mut Conn| actions::resend(conn, &who, shown, now);
    press(me, &db, id, form, (deed, "flash-invitation-sent-again")).await
}

/// *Cancel the invitation*.
pub async fn cancel(
    me: Sender<CustomerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<Press>,
) -> web::Result {
    let HtmlForm(form) = form;
    let CustomerInviter(me) = me.or_keep(&db, &address(&id), &form).await?;
    let id = read(&id)?;
    let reason = match form.reason() {
        Ok(reason) => reason,
        Err(errors) => return rejected(&one_page(me, &db, id, (form, errors)).await?),
    };
    let (who, shown) = (Doer::of(&me.person, session), shown(&form, id));
    let deed = move |conn: &mut Conn| actions::cancel(conn, &who, shown, reason, now);
    press(me, &db, id, form, (deed, "flash-invitation-cancelled")).await
}

/// Does it, and says so; or says on the same page why nothing was done.
async fn press(
    me: SignedIn,
    db: &Db,
    id: CustomerInvitationId,
    form: Press,
    (deed, flash): (impl FnOnce(&mut Conn) -> Result<(), Error> + Send + 'static, &'static str),
) -> web::Result {
    let error = match db.write(deed).await {
        Ok(()) => {
            me.session.insert("flash", flash)?;
            return Ok(see_other(&format!("{LIST}/{id}")));
        }
        Err(error) => error,
    };
    let Some((status, wrong)) = obstacle(&me.frame, &error) else { return Err(error.into()) };
    let refusal = Some(me.frame.wrong("invitation", &wrong));
    let shown = one_page(me, db, id, (form, FormErrors::default())).await?;
    html(status, &OnePage { refusal, ..shown })
}

/// The invitation as the page showed it. No version is older than any.
fn shown(form: &Press, id: CustomerInvitationId) -> Shown {
    Shown { id, version: form.version.parse().unwrap_or_default() }
}

fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}

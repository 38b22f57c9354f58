//! How people are invited.
use super::{
    Named,
    change::{act, done},
    look::{Typed, new_page, person_page},
};
use crate::{
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, rejected},
    },
    users::{
        PeopleManager, Proven,
        management::{
            actions::{self, Error},
            filter::LIST,
            forms::{self, InvitationForm, NewPerson},
        },
        sessions::ThisSession,
    },
    values::Wrong,
};
use actix_web::web::{Data, Path};

/// *Add user*.
pub async fn invite(
    me: Proven<PeopleManager>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewPerson>,
) -> web::Result {
    let HtmlForm(form) = form;
    let PeopleManager(me) = me.or_keep(&db, &format!("{LIST}/new"), &form).await?;
    let errors = match form.parse(&me.frame.site.account_domain) {
        Ok(new) => {
            let who = me.person.actor();
            let invite = move |conn: &mut Conn| actions::invite(conn, &who, new, now);
            match act(&me, session, &db, invite).await {
                Ok(user) => {
                    return done(&me, "flash-person-invited", &format!("{LIST}/{}", user.id));
                }
                Err(Error::NameTaken) => {
                    FormErrors::one("user_name", Wrong::new("user-name-taken"))
                }
                Err(Error::Beyond(beyond)) => forms::beyond(beyond),
                Err(error) => return Err(error.on(&me.frame)),
            }
        }
        Err(errors) => errors,
    };
    rejected(&new_page(me, &db, form, errors).await?)
}

/// *Send the invitation again*, to the address that stands there now.
pub async fn resend(
    me: Proven<PeopleManager>,
    session: ThisSession,
    id: Path<Named>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<InvitationForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let address = id.page();
    let PeopleManager(me) = me.or_keep(&db, &address, &Typed::Invitation(form.clone())).await?;
    let id = id.read()?;
    let (who, shown) = (me.person.actor(), form.shown(id));
    match form.parse(&me.frame.site.account_domain) {
        Ok(email) => {
            let resend = move |conn: &mut Conn| actions::resend(conn, &who, shown, email, now);
            let resent = act(&me, session, &db, resend).await;
            resent.map_err(|error| error.on(&me.frame))?;
            done(&me, "flash-person-invited", &address)
        }
        Err(errors) => {
            rejected(&person_page(me, &db, id, Typed::Invitation(form), errors, now).await?)
        }
    }
}

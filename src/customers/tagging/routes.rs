//! `/customers/{id}/tags`.
use super::{
    actions::{self, Error, own},
    forms::TagForm,
};
use crate::{
    customers::list,
    platform::{
        db::{self, Db},
        web::{
            self, HtmlForm, Now, rejected,
            routing::{Route, post},
            see_other,
        },
    },
    users::{CustomerInviter, Doer, Sender, sessions::ThisSession},
    values::RelationshipId,
};
use actix_web::web::{Data, Path};

/// This part's line of the table.
pub fn routes() -> Vec<Route> {
    vec![post("/customers/{id}/tags", tag)]
}

/// *Save tags*, from the customer's page.
async fn tag(
    me: Sender<CustomerInviter>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<TagForm>,
) -> web::Result {
    let (HtmlForm(form), here) = (form, format!("/customers/{id}"));
    let CustomerInviter(me) = me.or_keep(&db, &here, &form).await?;
    let id: RelationshipId = id.parse().map_err(|_| web::Error::NotFound)?;
    let home = me.person.home.id;
    let known = db.read::<_, db::Error>(move |conn| own(conn, home, id)).await?;
    known.ok_or(web::Error::NotFound)?;
    let errors = match form.parse() {
        Ok(retag) => {
            let who = Doer::of(&me.person, session);
            match db.write(move |conn| actions::retag(conn, &who, (id, &retag), now)).await {
                Ok(()) => {
                    me.session.insert("flash", "flash-customer-tagged")?;
                    return Ok(see_other(&here));
                }
                Err(Error::Wrong(wrong)) => web::FormErrors::one("tags", wrong),
                Err(Error::Stopped(stopped)) => return Err(stopped.at(&here)),
                Err(Error::NotFound) => return Err(web::Error::NotFound),
                Err(Error::Db(error)) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    rejected(&list::customer_page(me, &db, id, Some((form, errors))).await?)
}

//! Adding a provider.
use crate::{
    operations::{
        actions::{self, Error, Operator},
        filter::LIST,
        forms::ProviderForm,
        pages::ProviderPage,
    },
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{OperatorAdmin, Proven, sessions::ThisSession, take_kept},
};
use actix_web::web::Data;

const NEW: &str = "/desk/organizations/new";

/// The form.
pub async fn form(me: OperatorAdmin) -> web::Result {
    let OperatorAdmin(me) = me;
    let form = take_kept(&me, NEW).unwrap_or_default();
    page(&ProviderPage { frame: me.frame, form, errors: FormErrors::default() })
}

/// *Add provider*.
pub async fn add(
    me: Proven<OperatorAdmin>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<ProviderForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let OperatorAdmin(me) = me.or_keep(&db, NEW, &form).await?;
    let errors = match form.parse() {
        Ok(new) => {
            let who = Operator::of(&me.person, session);
            match db.write(move |conn| actions::add_provider(conn, &who, new, now)).await {
                Ok(added) => {
                    me.session.insert("flash", "flash-provider-added")?;
                    return Ok(see_other(&format!("{LIST}/{}", added.organization)));
                }
                Err(Error::NameTaken) => ProviderForm::name_taken(),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    rejected(&ProviderPage { frame: me.frame, form, errors })
}

//! What the company itself can do while its contact has not answered: have the mail sent again, or
//! name another contact.
use super::{
    actions::{self, Error},
    case::{AwaitingContact, Case},
    forms::NewContactForm,
    pages::ContactPage,
    store,
};
use crate::{
    platform::{
        db::{self, Db},
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{GlobalAdmin, SignedIn},
};
use actix_web::web::Data;

/// *Resend verification email*.
pub async fn resend(me: GlobalAdmin, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    db.write(move |conn| actions::resend(conn, &who, organization, now)).await?;
    me.session.insert("flash", "flash-contact-mailed")?;
    Ok(see_other("/"))
}

/// The page on which another contact is named.
pub async fn show_contact(me: GlobalAdmin, db: Data<Db>) -> web::Result {
    let case = awaiting(&me.0, &db).await?;
    let form = NewContactForm { version: case.version.to_string(), ..NewContactForm::default() };
    let current = format!("{} ({})", case.contact.name, case.contact.email);
    page(&ContactPage { frame: me.0.frame, current, form, errors: FormErrors::default() })
}

/// Names another contact, who is asked instead.
pub async fn change_contact(
    me: GlobalAdmin,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewContactForm>,
) -> web::Result {
    let (GlobalAdmin(me), HtmlForm(form)) = (me, form);
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let country = me.person.home.country.parse();
    let country = country.map_err(|_| db::Error::corrupt("organizations", organization))?;
    let contact = match form.parse(&country, &me.frame.site.account_domain) {
        Ok(contact) => contact,
        Err(errors) => {
            let case = awaiting(&me, &db).await?;
            let current = format!("{} ({})", case.contact.name, case.contact.email);
            return rejected(&ContactPage { frame: me.frame, current, form, errors });
        }
    };
    let version = form.version.parse().unwrap_or_default();
    db.write(move |conn| actions::change_contact(conn, &who, organization, contact, version, now))
        .await?;
    me.session.insert("flash", "flash-contact-changed")?;
    Ok(see_other("/"))
}

async fn awaiting(me: &SignedIn, db: &Db) -> web::Result<Case<AwaitingContact>> {
    let organization = me.person.home.id;
    let case = db.read(move |conn| store::latest(conn, organization)).await?;
    Ok(case.and_then(Case::at).ok_or(Error::MovedOn)?)
}

//! What the company itself can do while its contact has not answered: have the mail sent again, or
//! name another contact.
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{self, GlobalAdmin, Sender, SignedIn},
    values::Wrong,
    verification::{
        actions::{self, Error},
        case::{AwaitingContact, Case},
        forms::{NewContact, NewContactForm},
        pages::{ContactPage, KeptPage},
        store,
    },
};
use actix_web::{http::StatusCode, web::Data};

const CONTACT_PAGE: &str = "/verification/contact";

/// *Resend verification email*.
pub async fn resend(me: GlobalAdmin, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let flash = match db.write(move |conn| actions::resend(conn, &who, organization, now)).await {
        Ok(()) => "flash-contact-mailed",
        Err(Error::JustSent) => "flash-contact-just-mailed",
        Err(error) => return Err(error.into()),
    };
    me.session.insert("flash", flash)?;
    Ok(see_other("/"))
}

/// The page on which another contact is named.
pub async fn show_contact(me: GlobalAdmin, db: Data<Db>) -> web::Result {
    let GlobalAdmin(me) = me;
    let case = find_awaiting(&me, &db).await?.ok_or(Error::MovedOn)?;
    let fresh = || NewContactForm { version: case.version.to_string(), ..Default::default() };
    let form = users::take_kept(&me, CONTACT_PAGE).unwrap_or_else(fresh);
    page(&ContactPage::new(me.frame, &case, form, FormErrors::default()))
}

/// Names another contact, who is asked instead.
pub async fn change_contact(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewContactForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let GlobalAdmin(me) = me.or_keep(&db, CONTACT_PAGE, &form).await?;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let Some(case) = find_awaiting(&me, &db).await? else { return kept(me, form) };
    let contact = match understood(&me, &case, &form) {
        Ok(contact) => contact,
        Err(errors) => return rejected(&ContactPage::new(me.frame, &case, form, errors)),
    };
    let is_role = contact.email.is_role_address();
    let version = form.version.parse().unwrap_or_default();
    let change = move |conn: &mut _| {
        actions::change_contact(conn, &who, organization, contact, version, now)
    };
    if let Err(error) = db.write(change).await {
        return not_changed(me, &db, &case, form, error).await;
    }
    let flash = if is_role { "flash-contact-changed-role" } else { "flash-contact-changed" };
    me.session.insert("flash", flash)?;
    Ok(see_other("/"))
}

/// Another contact, who has not been asked in vain.
fn understood(
    me: &SignedIn,
    case: &Case<AwaitingContact>,
    form: &NewContactForm,
) -> Result<NewContact, FormErrors> {
    let contact = form.parse(&case.country, &me.frame.site.account_domain)?;
    let is_same = contact.email.key() == case.contact.email.key();
    if is_same && case.has_refused_address() {
        return Err(FormErrors::one("email", Wrong::new("address-refused")));
    }
    Ok(contact)
}

async fn not_changed(
    me: SignedIn,
    db: &Db,
    case: &Case<AwaitingContact>,
    form: NewContactForm,
    error: Error,
) -> web::Result {
    match error {
        Error::MovedOn => moved_on(me, db, form).await,
        Error::TooMany(_) => {
            let errors = FormErrors::one("email", Wrong::new("too-many-mails"));
            rejected(&ContactPage::new(me.frame, case, form, errors))
        }
        error => Err(error.into()),
    }
}

/// The page as it stands now with what was typed; what was typed alone, if nobody is waited for any more.
async fn moved_on(me: SignedIn, db: &Db, form: NewContactForm) -> web::Result {
    let Some(case) = find_awaiting(&me, db).await? else { return kept(me, form) };
    let form = NewContactForm { version: case.version.to_string(), ..form };
    let shown = ContactPage::new(me.frame, &case, form, FormErrors::default());
    html(StatusCode::CONFLICT, &ContactPage { moved_on: true, ..shown })
}

fn kept(me: SignedIn, form: NewContactForm) -> web::Result {
    html(StatusCode::CONFLICT, &KeptPage { frame: me.frame, typed: form.typed() })
}

async fn find_awaiting(me: &SignedIn, db: &Db) -> web::Result<Option<Case<AwaitingContact>>> {
    let organization = me.person.home.id;
    let case = db.read(move |conn| store::latest(conn, organization)).await?;
    Ok(case.and_then(Case::at))
}

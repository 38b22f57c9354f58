//! `/settings/company`.
use super::{
    actions::{self, Error, Known},
    forms::{SecurityForm, SupportForm, seen},
    pages::{CompanyPage, SecurityPage, SupportPage},
};
use crate::{
    platform::{
        db::{Conn, Db},
        web::{
            self, FormErrors, HtmlForm, Now, html, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        CompanyReader, Proven, SecurityEditor, Sender, SignedIn, SupportEditor, in_session,
        sessions::ThisSession, take_kept,
    },
};
use actix_web::{http::StatusCode, web::Data};

const COMPANY: &str = "/settings/company";
const SECURITY: &str = "/settings/company/security";
const SUPPORT: &str = "/settings/company/support";

/// This feature's lines of the table. All of it there is for other companies, too.
pub fn routes() -> Vec<Route> {
    vec![
        get(COMPANY, show),
        get(SECURITY, security),
        post(SECURITY, change_security),
        get(SUPPORT, support),
        post(SUPPORT, change_support),
    ]
}

async fn show(CompanyReader(me): CompanyReader, db: Data<Db>) -> web::Result {
    let known = known(&me, &db).await?;
    page(&CompanyPage::new(me.frame, &me.person, known))
}

async fn security(SecurityEditor(me): SecurityEditor, db: Data<Db>) -> web::Result {
    let known = free(known(&me, &db).await?)?;
    let fresh = || SecurityForm::of(known.security.as_ref());
    let form = take_kept(&me, SECURITY).unwrap_or_else(fresh);
    let errors = FormErrors::default();
    page(&SecurityPage { frame: me.frame, form, errors, theirs: None })
}

async fn change_security(
    me: Proven<SecurityEditor>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<SecurityForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let SecurityEditor(me) = me.or_keep(&db, SECURITY, &form).await?;
    let known = known(&me, &db).await?;
    let domain = me.frame.site.account_domain.clone();
    let contact = match form.parse(&known.organization.country, &domain) {
        Ok(contact) => contact,
        Err(errors) => {
            return rejected(&SecurityPage { frame: me.frame, form, errors, theirs: None });
        }
    };
    let (who, version) = (me.person.actor(), seen(&form.version));
    let change = act(&me, session, &db, move |conn| {
        actions::change_security(conn, &who, &contact, version, now)
    });
    match change.await {
        Ok(()) => told(&me, "flash-security-changed"),
        Err(Error::MovedOn) => security_moved_on(me, &db, form).await,
        Err(Error::Refused(refused)) => Err(refused.at(&me.frame.link(COMPANY))),
        Err(error) => Err(error.into()),
    }
}

/// Both answers: what was typed is still in the form, and belongs to what is kept now.
async fn security_moved_on(me: SignedIn, db: &Db, form: SecurityForm) -> web::Result {
    let theirs = SecurityForm::of(known(&me, db).await?.security.as_ref());
    let form = SecurityForm { version: theirs.version.clone(), ..form };
    let (theirs, errors) = (Some(theirs), FormErrors::default());
    html(StatusCode::CONFLICT, &SecurityPage { frame: me.frame, form, errors, theirs })
}

async fn support(SupportEditor(me): SupportEditor, db: Data<Db>) -> web::Result {
    let kept = free(known(&me, &db).await?)?.support.ok_or(web::Error::NotFound)?;
    let form = take_kept(&me, SUPPORT).unwrap_or_else(|| SupportForm::of(&kept));
    page(&SupportPage { frame: me.frame, form, errors: FormErrors::default(), theirs: None })
}

async fn change_support(
    me: Sender<SupportEditor>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<SupportForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let SupportEditor(me) = me.or_keep(&db, SUPPORT, &form).await?;
    let known = known(&me, &db).await?;
    let contact = match form.parse(&known.organization.country) {
        Ok(contact) => contact,
        Err(errors) => {
            return rejected(&SupportPage { frame: me.frame, form, errors, theirs: None });
        }
    };
    let (who, version) = (me.person.actor(), seen(&form.version));
    let change = act(&me, session, &db, move |conn| {
        actions::change_support(conn, &who, &contact, version, now)
    });
    match change.await {
        Ok(()) => told(&me, "flash-support-changed"),
        Err(Error::MovedOn) => support_moved_on(me, &db, form).await,
        Err(Error::Refused(refused)) => Err(refused.at(&me.frame.link(COMPANY))),
        Err(error) => Err(error.into()),
    }
}

async fn support_moved_on(me: SignedIn, db: &Db, form: SupportForm) -> web::Result {
    let kept = known(&me, db).await?.support.ok_or(web::Error::NotFound)?;
    let theirs = SupportForm::of(&kept);
    let form = SupportForm { version: theirs.version.clone(), ..form };
    let (theirs, errors) = (Some(theirs), FormErrors::default());
    html(StatusCode::CONFLICT, &SupportPage { frame: me.frame, form, errors, theirs })
}

/// Changes something in the session of the request, if it has not been ended meanwhile.
async fn act(
    me: &SignedIn,
    session: ThisSession,
    db: &Db,
    deed: impl FnOnce(&mut Conn) -> Result<(), Error> + Send + 'static,
) -> Result<(), Error> {
    let who = me.person.actor();
    db.write(move |conn| in_session(conn, &who, &session, deed)).await
}

async fn known(me: &SignedIn, db: &Db) -> web::Result<Known> {
    let (home, now) = (me.person.home.id, me.frame.now);
    Ok(db.read(move |conn| actions::look(conn, home, now)).await?)
}

/// Whoever is suspended reads, and changes nothing.
fn free(known: Known) -> web::Result<Known> {
    match known.organization.suspension {
        Some(_) => Err(Error::Suspended.into()),
        None => Ok(known),
    }
}

fn told(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(&me.frame.link(COMPANY)))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refused) => refused.at(COMPANY),
            Error::Suspended => Self::Conflict("company-suspended"),
            Error::MovedOn => Self::NotFound,
            Error::Db(error) => error.into(),
        }
    }
}

//! `/settings/directory-page`, and the same at the desk.
use super::{
    actions::{self, Error, Kept, NewPage},
    forms::PageForm,
    pages::KeepingPage,
};
use crate::{
    partnerships::directory::difference::difference,
    platform::{
        db::Db,
        web::{
            self, Client, FormErrors, HtmlForm, Now, html, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        Doer, ListingKeeper, OperatorAdmin, Permission, Sender, SignedIn, Stopped,
        keep_past_the_end, sessions::ThisSession, take_kept,
    },
    values::OrganizationId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

const OWN: &str = "/settings/directory-page";
const DESK: &str = "/desk/organizations";
/// Title and text for whoever is suspended.
const SUSPENDED: (&str, &str) =
    ("error-partnership-suspended-title", "error-partnership-suspended-text");

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(OWN, own),
        post(OWN, save_own),
        get("/desk/organizations/{id}/page", theirs),
        post("/desk/organizations/{id}/page", save_theirs),
    ]
}

/// Whose page it is, and by which right it is written.
struct Desk {
    provider: OrganizationId,
    what: Permission,
    address: String,
}

async fn own(ListingKeeper(me): ListingKeeper, db: Data<Db>) -> web::Result {
    let desk = Desk::of_own(&me);
    show(me, &db, desk).await
}

async fn theirs(me: OperatorAdmin, id: Path<String>, db: Data<Db>) -> web::Result {
    show(me.0, &db, Desk::of(&id)?).await
}

async fn save_own(
    me: Sender<ListingKeeper>,
    session: ThisSession,
    client: Client,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<PageForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ListingKeeper(me) = me.or_keep(&db, OWN, &form).await?;
    let desk = Desk::of_own(&me);
    save((me, session, client), &db, desk, form, now).await
}

async fn save_theirs(
    me: Sender<OperatorAdmin>,
    (session, client): (ThisSession, Client),
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<PageForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let OperatorAdmin(me) = me.or_keep(&db, &theirs_at(&id), &form).await?;
    save((me, session, client), &db, Desk::of(&id)?, form, now).await
}

fn theirs_at(id: &str) -> String {
    format!("{DESK}/{id}/page")
}

async fn show(me: SignedIn, db: &Db, desk: Desk) -> web::Result {
    let kept = desk.kept(db).await?;
    let form = take_kept(&me, &desk.address).unwrap_or_else(|| PageForm::of(&kept));
    page(&desk.page(me, kept, form, FormErrors::default()))
}

async fn save(
    (me, session, client): (SignedIn, ThisSession, Client),
    db: &Db,
    desk: Desk,
    form: PageForm,
    now: DateTime<Utc>,
) -> web::Result {
    let kept = desk.kept(db).await?;
    let new = match form.parse(&kept.profile, desk.says_name()) {
        Ok(new) => new,
        Err(errors) => return rejected(&desk.page(me, kept, form, errors)),
    };
    let (who, what) = (Doer::of(&me.person, session), desk.what);
    let typed = new.clone();
    let changed = (form.shown(desk.provider), new);
    match db.write(move |conn| actions::save(conn, &who, what, changed, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-directory-page")?;
            Ok(see_other(&desk.address))
        }
        Err(error) => refused((me, client), db, desk, (form, typed), error).await,
    }
}

/// Why it was not saved, on the page with everything that was typed.
async fn refused(
    (me, client): (SignedIn, Client),
    db: &Db,
    desk: Desk,
    (form, typed): (PageForm, NewPage),
    error: Error,
) -> web::Result {
    match error {
        Error::MovedOn => {
            // What stands there now, and what was typed: saving it again takes its place.
            let kept = desk.kept(db).await?;
            let name = typed.name.as_ref().unwrap_or(&kept.profile.name);
            let differing = difference(&kept.profile, name, &typed.listing);
            let form = PageForm { version: kept.version.to_string(), ..form };
            let refusal = Some(("company-moved-on-title", "keeping-late"));
            let page = desk.page(me, kept, form, FormErrors::default());
            html(StatusCode::CONFLICT, &KeepingPage { refusal, differing, ..page })
        }
        Error::Suspended => {
            let kept = desk.kept(db).await?;
            let refusal = Some(SUSPENDED);
            let page = desk.page(me, kept, form, FormErrors::default());
            html(StatusCode::CONFLICT, &KeepingPage { refusal, ..page })
        }
        Error::Stopped(Stopped::SessionEnded) => {
            keep_past_the_end(&me, &client, &desk.address, &form)?;
            Err(web::Error::SignedOut { next: desk.address })
        }
        Error::Stopped(stopped) => Err(stopped.at(&desk.address)),
        Error::NotFound => Err(web::Error::NotFound),
        Error::Db(error) => Err(error.into()),
    }
}

impl Desk {
    fn of_own(me: &SignedIn) -> Self {
        let provider = me.person.home.id;
        Self { provider, what: Permission::EditListing, address: OWN.to_owned() }
    }

    fn of(id: &str) -> web::Result<Self> {
        let provider: OrganizationId = id.parse().map_err(|_| web::Error::NotFound)?;
        let address = theirs_at(&provider.to_string());
        Ok(Self { provider, what: Permission::RunPortal, address })
    }

    /// What a provider is called is the operator's to say: it stands on agreements and in the register.
    fn says_name(&self) -> bool {
        self.what == Permission::RunPortal
    }

    async fn kept(&self, db: &Db) -> web::Result<Kept> {
        let provider = self.provider;
        let found = db.read(move |conn| actions::look(conn, provider)).await?;
        found.ok_or(web::Error::NotFound)
    }

    fn page(&self, me: SignedIn, kept: Kept, form: PageForm, errors: FormErrors) -> KeepingPage {
        let above = if self.says_name() {
            (format!("{DESK}/{}", self.provider), "operations-title")
        } else {
            ("/settings".to_owned(), "nav-settings")
        };
        KeepingPage {
            frame: me.frame,
            kept,
            address: self.address.clone(),
            above,
            says_name: self.says_name(),
            form,
            errors,
            refusal: None,
            differing: vec![],
        }
    }
}

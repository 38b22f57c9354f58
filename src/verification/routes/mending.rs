//! *Fix now*, and answers to the desk.
use crate::{
    organizations::{self, Profile},
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{self, GlobalAdmin, Sender, SignedIn},
    values::Wrong,
    verification::{
        actions::{self, Error},
        case::{Case, Rejected, State},
        documents::{self, Document, pages::Enclosures},
        forms::{Group, MendingForm},
        messages::Message,
        pages::{KeptPage, MendPage},
        store,
    },
};
use actix_web::{http::StatusCode, web::Data};
use std::collections::BTreeMap;

/// Where *Fix now* is.
pub const FIX: &str = "/verification/fix";

/// A case that waits for the company.
struct Asked {
    case: Case<State>,
    profile: Profile,
    request: Message,
    messages: Vec<Message>,
    documents: Vec<Document>,
    /// The names of those who sent them, by key.
    names: BTreeMap<String, String>,
}

impl Asked {
    fn group(&self) -> Option<Group> {
        self.case.clone().at::<Rejected>().map(|case| Group::of(&case.state.failure))
    }

    fn fresh(&self) -> MendingForm {
        let group = self.group().unwrap_or(Group::Company);
        MendingForm::of(&self.profile, group, self.case.version)
    }

    fn page(self, me: SignedIn, form: MendingForm, errors: FormErrors) -> MendPage {
        let sent = Enclosures::of(&me.frame, &self.request, &self.documents, &self.names);
        MendPage::new(me.frame, &self.case, (self.request, self.messages), sent, form, errors)
    }
}

/// What was refused or asked, and what the company can do about it.
pub async fn show(me: GlobalAdmin, db: Data<Db>) -> web::Result {
    let GlobalAdmin(me) = me;
    let asked = asked(&me, &db).await?.ok_or(Error::MovedOn)?;
    let form = users::take_kept(&me, FIX).unwrap_or_else(|| asked.fresh());
    page(&asked.page(me, form, FormErrors::default()))
}

/// The same page, and what is wrong with a document.
pub async fn again(me: SignedIn, db: &Db, errors: FormErrors) -> web::Result {
    let asked = asked(&me, db).await?.ok_or(Error::MovedOn)?;
    let form = asked.fresh();
    rejected(&asked.page(me, form, errors))
}

/// *Send for review*.
pub async fn answer(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<MendingForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let GlobalAdmin(me) = me.or_keep(&db, FIX, &form).await?;
    let Some(asked) = asked(&me, &db).await? else { return kept(me, form.typed()) };
    let domain = &me.frame.site.account_domain;
    let said = match form.answer(asked.group(), &asked.case.country, domain) {
        Ok(said) => said,
        Err(errors) => return rejected(&asked.page(me, form, errors)),
    };
    let (who, of, version) = (me.person.actor(), me.person.home.id, form.version());
    match db.write(move |conn| actions::answer(conn, &who, of, version, said, now)).await {
        Ok(()) => leave(&me, "flash-answered"),
        Err(Error::Unchanged) => {
            let errors = FormErrors::one("comment", Wrong::new("nothing-to-send"));
            rejected(&asked.page(me, form, errors))
        }
        Err(Error::MovedOn) => moved_on(me, &db, form).await,
        Err(Error::TooMany(_)) => {
            let errors = FormErrors::one("email", Wrong::new("too-many-mails"));
            rejected(&asked.page(me, form, errors))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page as it stands now with what was typed; what was typed alone, if nothing is asked any more.
async fn moved_on(me: SignedIn, db: &Db, form: MendingForm) -> web::Result {
    let Some(asked) = asked(&me, db).await? else { return kept(me, form.typed()) };
    let form = form.moved_to(asked.fresh());
    html(StatusCode::CONFLICT, &asked.page(me, form, FormErrors::default()).moved_on())
}

/// What was typed for a page that is not there any more.
pub fn kept(me: SignedIn, typed: Vec<(&'static str, String)>) -> web::Result {
    html(StatusCode::CONFLICT, &KeptPage { frame: me.frame, typed })
}

/// To the first page, which says what was done.
pub fn leave(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other("/"))
}

/// What waits for the company's answer, if anything does.
async fn asked(me: &SignedIn, db: &Db) -> web::Result<Option<Asked>> {
    let of = me.person.home.id;
    let found = db.read::<_, Error>(move |conn| {
        let case = store::latest(conn, of)?.filter(Case::is_open);
        let Some(case) = case else { return Ok(None) };
        let Some(request) = store::open_request(conn, case.id)? else { return Ok(None) };
        let profile = organizations::find_profile(conn, of)?.ok_or(Error::NotFound)?;
        let messages = store::messages_of(conn, case.id)?;
        let documents = documents::store::of_case(conn, case.id)?;
        let names = documents::store::senders(conn, &documents)?;
        Ok(Some(Asked { case, profile, request, messages, documents, names }))
    });
    Ok(found.await?)
}

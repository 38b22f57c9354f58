//! *Fix now*, answers to the desk, and later changes of a company's details.
use crate::{
    organizations::{self, Profile},
    platform::{
        db::{self, Db},
        web::{self, Client, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{self, GlobalAdmin, Sender, SignedIn},
    values::{CountryRules, Wrong},
    verification::{
        actions::{self, Error},
        case::{Authorized, Case, Rejected, State},
        documents::{self, Document, pages::Enclosures},
        forms::{Group, MendingForm},
        messages::Message,
        pages::{DetailsPage, MendPage},
        store,
    },
};
use actix_web::web::{Data, Path};
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
    let asked = asked(&me, &db).await?;
    let form = users::take_kept(&me, FIX).unwrap_or_else(|| asked.fresh());
    page(&asked.page(me, form, FormErrors::default()))
}

/// The same page, and what is wrong with a document.
pub async fn again(me: SignedIn, db: &Db, errors: FormErrors) -> web::Result {
    let asked = asked(&me, db).await?;
    let form = asked.fresh();
    rejected(&asked.page(me, form, errors))
}

/// *Send for review*.
pub async fn answer(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<MendingForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let me = match me {
        Sender::Here(GlobalAdmin(me)) => me,
        Sender::Gone(gone) => return gone.keep(&db, &client, FIX, &form).await,
    };
    let asked = asked(&me, &db).await?;
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
        Err(error) => Err(error.into()),
    }
}

/// The details of a company that works, to be changed.
pub async fn show_details(me: GlobalAdmin, db: Data<Db>, group: Path<String>) -> web::Result {
    let GlobalAdmin(me) = me;
    let group = Group::read(&group).ok_or(web::Error::NotFound)?;
    let (case, profile) = working(&me, &db).await?;
    let fresh = || MendingForm::of(&profile, group, case.version);
    let form = users::take_kept(&me, &details(group)).unwrap_or_else(fresh);
    page(&details_page(me, &case, group, form, FormErrors::default()))
}

/// *Save and have it checked*.
pub async fn change_details(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    group: Path<String>,
    form: HtmlForm<MendingForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let known = Group::read(&group);
    let page = known.map_or("/".to_owned(), details);
    let me = match me {
        Sender::Here(GlobalAdmin(me)) => me,
        Sender::Gone(gone) => return gone.keep(&db, &client, &page, &form).await,
    };
    let group = known.ok_or(web::Error::NotFound)?;
    let (case, _) = working(&me, &db).await?;
    let domain = &me.frame.site.account_domain;
    let correction = match form.correction(group, &case.country, domain) {
        Ok(correction) => correction,
        Err(errors) => return rejected(&details_page(me, &case, group, form, errors)),
    };
    let (who, of, version) = (me.person.actor(), me.person.home.id, form.version());
    match db.write(move |conn| actions::correct(conn, &who, of, version, &correction, now)).await {
        Ok(()) => leave(&me, "flash-details-changed"),
        Err(Error::Unchanged) => leave(&me, "flash-details-same"),
        Err(error) => Err(error.into()),
    }
}

fn details(group: Group) -> String {
    format!("/verification/details/{}", group.as_str())
}

fn details_page(
    me: SignedIn,
    case: &Case<Authorized>,
    group: Group,
    form: MendingForm,
    errors: FormErrors,
) -> DetailsPage {
    let (country, rules) = (case.country, CountryRules::of(&case.country));
    DetailsPage { frame: me.frame, group, country, rules, form, errors }
}

fn leave(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other("/"))
}

async fn asked(me: &SignedIn, db: &Db) -> web::Result<Asked> {
    let of = me.person.home.id;
    let found = db.read::<_, Error>(move |conn| {
        let case = store::latest(conn, of)?.filter(Case::is_open).ok_or(Error::MovedOn)?;
        let request = store::open_request(conn, case.id)?.ok_or(Error::MovedOn)?;
        let profile = organizations::find_profile(conn, of)?.ok_or(Error::NotFound)?;
        let messages = store::messages_of(conn, case.id)?;
        let documents = documents::store::of_case(conn, case.id)?;
        let senders: Vec<_> = documents.iter().map(|it| it.by.to_string()).collect();
        let names = users::names_of(conn, &senders)?;
        Ok(Asked { case, profile, request, messages, documents, names })
    });
    Ok(found.await?)
}

async fn working(me: &SignedIn, db: &Db) -> web::Result<(Case<Authorized>, Profile)> {
    let of = me.person.home.id;
    let found = db.read::<_, db::Error>(move |conn| {
        Ok((store::latest(conn, of)?, organizations::find_profile(conn, of)?))
    });
    let (case, profile) = found.await?;
    let case = case.and_then(Case::at::<Authorized>).ok_or(Error::MovedOn)?;
    Ok((case, profile.ok_or(Error::NotFound)?))
}

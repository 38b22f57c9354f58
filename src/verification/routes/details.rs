//! Later changes of a company's details.
use super::mending::{kept, leave};
use crate::{
    organizations::{self, Profile},
    platform::{
        db::{self, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected},
    },
    users::{self, GlobalAdmin, Sender, SignedIn},
    values::{CountryRules, Wrong},
    verification::{
        actions::{self, Error},
        case::{Authorized, Case},
        forms::{Group, MendingForm},
        pages::DetailsPage,
    },
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// The details of a company that works, to be changed.
pub async fn show(me: GlobalAdmin, db: Data<Db>, group: Path<String>) -> web::Result {
    let GlobalAdmin(me) = me;
    let group = Group::read(&group).ok_or(web::Error::NotFound)?;
    let (case, profile) = working(&me, &db).await?.ok_or(Error::MovedOn)?;
    let fresh = || MendingForm::of(&profile, group, case.version);
    let form = users::take_kept(&me, &details(group)).unwrap_or_else(fresh);
    page(&details_page(me, &case, group, form, FormErrors::default()))
}

/// *Save and have it checked*.
pub async fn change(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    group: Path<String>,
    form: HtmlForm<MendingForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let known = Group::read(&group);
    let page = known.map_or("/".to_owned(), details);
    let GlobalAdmin(me) = me.or_keep(&db, &page, &form).await?;
    let group = known.ok_or(web::Error::NotFound)?;
    let Some((case, _)) = working(&me, &db).await? else { return kept(me, form.typed()) };
    let domain = &me.frame.site.account_domain;
    let correction = match form.correction(group, &case.country, domain) {
        Ok(correction) => correction,
        Err(errors) => return rejected(&details_page(me, &case, group, form, errors)),
    };
    let (who, of, version) = (me.person.actor(), me.person.home.id, form.version());
    match db.write(move |conn| actions::correct(conn, &who, of, version, &correction, now)).await {
        Ok(()) => leave(&me, "flash-details-changed"),
        Err(Error::Unchanged) => leave(&me, "flash-details-same"),
        Err(Error::MovedOn) => moved_on(me, &db, group, form).await,
        Err(Error::TooMany(_)) => {
            let errors = FormErrors::one("email", Wrong::new("too-many-mails"));
            rejected(&details_page(me, &case, group, form, errors))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page as it stands now with what was typed; what was typed alone, if it cannot be changed now.
async fn moved_on(me: SignedIn, db: &Db, group: Group, form: MendingForm) -> web::Result {
    let Some((case, profile)) = working(&me, db).await? else { return kept(me, form.typed()) };
    let form = form.moved_to(MendingForm::of(&profile, group, case.version));
    let shown = details_page(me, &case, group, form, FormErrors::default());
    html(StatusCode::CONFLICT, &DetailsPage { moved_on: true, ..shown })
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
    DetailsPage { frame: me.frame, group, country, rules, form, errors, moved_on: false }
}

type Working = (Case<Authorized>, Profile);

/// A company whose details can be changed.
async fn working(me: &SignedIn, db: &Db) -> web::Result<Option<Working>> {
    let of = me.person.home.id;
    let found = db.read::<_, db::Error>(move |conn| {
        let profile = organizations::find_profile(conn, of)?;
        Ok((actions::to_be_changed(conn, of)?, profile))
    });
    let (case, profile) = found.await?;
    Ok(case.zip(profile))
}

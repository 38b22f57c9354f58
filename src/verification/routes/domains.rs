//! `/settings/domains`: the domains that an organization proves to be its own.
use crate::{
    domains::{self, Answer, Claim, NewDomainForm, Resolver, State},
    platform::{
        db::Db,
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{self, GlobalAdmin, Permission, Sender, SignedIn},
    values::DomainId,
    verification::{
        actions::{self, CheckError},
        domain_pages::{DomainPage, DomainsPage},
    },
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

const LIST: &str = "/settings/domains";
/// How often a look is kept anew when the domain's holder changes in the same moment.
const TRIES: usize = 5;

/// The list, and the field for one more.
pub async fn list(me: GlobalAdmin, db: Data<Db>) -> web::Result {
    let GlobalAdmin(me) = me;
    let form = users::take_kept(&me, LIST).unwrap_or_default();
    page(&list_page(me, &db, form, FormErrors::default()).await?)
}

/// *Add a domain*.
pub async fn add(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<NewDomainForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let GlobalAdmin(me) = me.or_keep(&db, LIST, &form).await?;
    match claim(&me, &db, &form, now).await? {
        Ok(id) => Ok(see_other(&format!("{LIST}/{id}"))),
        Err(errors) => rejected(&list_page(me, &db, form, errors).await?),
    }
}

/// One domain, with the record that proves it.
pub async fn show(me: GlobalAdmin, id: Path<String>, db: Data<Db>) -> web::Result {
    let GlobalAdmin(me) = me;
    let (id, organization) = (read(&id)?, me.person.home.id);
    let claim = db.read(move |conn| domains::find_for(conn, organization, id)).await?;
    let claim = claim.ok_or(web::Error::NotFound)?;
    page(&DomainPage::new(me.frame, claim, me.person.home.is_suspended))
}

/// *Check now*: counted, then looked up outside any transaction, then kept.
pub async fn check(
    me: GlobalAdmin,
    id: Path<String>,
    db: Data<Db>,
    resolver: Data<Resolver>,
    Now(now): Now,
) -> web::Result {
    let GlobalAdmin(me) = me;
    let id = read(&id)?;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    let begin = move |conn: &mut _| domains::begin_check(conn, &who, organization, id, now);
    let record = db.write(begin).await?;
    let answer = resolver.texts_at(&record.name).await;
    keep(&me, &db, id, answer, now).await?;
    Ok(see_other(&format!("{LIST}/{id}")))
}

/// *Remove*.
pub async fn remove(me: GlobalAdmin, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let GlobalAdmin(me) = me;
    let id = read(&id)?;
    let (who, organization) = (me.person.actor(), me.person.home.id);
    db.write(move |conn| domains::remove(conn, &who, organization, id, now)).await?;
    me.session.insert("flash", "flash-domain-removed")?;
    Ok(see_other(LIST))
}

async fn list_page(
    me: SignedIn,
    db: &Db,
    form: NewDomainForm,
    errors: FormErrors,
) -> web::Result<DomainsPage> {
    let organization = me.person.home.id;
    let claims: Vec<Claim<State>> = db.read(move |conn| domains::of(conn, organization)).await?;
    Ok(DomainsPage::new(me.frame, claims, me.person.home.is_suspended, form, errors))
}

async fn claim(
    me: &SignedIn,
    db: &Db,
    form: &NewDomainForm,
    now: DateTime<Utc>,
) -> web::Result<Result<DomainId, FormErrors>> {
    let domain = match form.parse(&me.frame.site.account_domain) {
        Ok(domain) => domain,
        Err(errors) => return Ok(Err(errors)),
    };
    let (who, organization) = (me.person.actor(), me.person.home.id);
    match db.write(move |conn| domains::claim(conn, &who, organization, domain, now)).await {
        Ok(id) => Ok(Ok(id)),
        Err(domains::Error::Full(max)) => Ok(Err(NewDomainForm::too_many(max))),
        Err(error) => Err(error.into()),
    }
}

async fn keep(
    me: &SignedIn,
    db: &Db,
    id: DomainId,
    answer: Answer,
    now: DateTime<Utc>,
) -> web::Result<()> {
    let organization = me.person.home.id;
    for _ in 0..TRIES {
        let (who, answer) = (me.person.actor(), answer.clone());
        let keep =
            move |conn: &mut _| actions::keep_check(conn, &who, organization, id, answer, now);
        match db.write(keep).await {
            Err(error) if error.is_raced() => {}
            done => return Ok(done?),
        }
    }
    Err(web::Error::Unavailable)
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<DomainId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<domains::Error> for web::Error {
    fn from(error: domains::Error) -> Self {
        use domains::Error as Refused;
        match error {
            Refused::NotFound => Self::NotFound,
            Refused::NotPermitted => Self::Forbidden(Permission::Enroll.as_str()),
            Refused::Suspended => Self::Conflict("domain-suspended"),
            Refused::Full(_) | Refused::Raced => Self::Conflict("moved-on"),
            Refused::TooMany(until) => Self::TooMany(until),
            Refused::Db(error) => error.into(),
        }
    }
}

impl From<CheckError> for web::Error {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Domain(error) => error.into(),
            CheckError::Verification(error) => error.into(),
            CheckError::Db(error) => error.into(),
        }
    }
}

//! *Ask to connect*.
use super::{read, why_not};
use crate::{
    organizations,
    partnerships::{
        ProviderProfile,
        directory::find_listed,
        requests::{
            actions::{self, Error},
            forms::AskForm,
            pages::AskPage,
            store,
        },
    },
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{Doer, ProviderAuthorizer, Sender, SignedIn, sessions::ThisSession, take_kept},
    values::{AccountName, Wrong},
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// The form, or where things stand.
pub async fn form(
    ProviderAuthorizer(me): ProviderAuthorizer,
    name: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let form = take_kept(&me, &address(&name)).unwrap_or_default();
    page(&ask_page(me, &db, &name, (form, FormErrors::default()), now).await?)
}

/// *Ask to connect*.
pub async fn send(
    me: Sender<ProviderAuthorizer>,
    session: ThisSession,
    name: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<AskForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ProviderAuthorizer(me) = me.or_keep(&db, &address(&name), &form).await?;
    let message = match form.parse() {
        Ok(message) => message,
        Err(errors) => return rejected(&ask_page(me, &db, &name, (form, errors), now).await?),
    };
    let provider = listed(&db, &name).await?.organization;
    let who = Doer::of(&me.person, session);
    match db.write(move |conn| actions::ask(conn, &who, provider, &message, now)).await {
        Ok(_) => me.session.insert("flash", "flash-request-sent")?,
        // The page says why, or what waits already.
        Err(error) if why_not(&error).is_some() => {}
        Err(Error::TooMany(until)) => {
            let until = me.frame.moment(until);
            let wrong = Wrong::new("request-too-many").with("until", until);
            let errors = FormErrors::one("message", wrong);
            return rejected(&ask_page(me, &db, &name, (form, errors), now).await?);
        }
        Err(error) => return Err(error.into()),
    }
    Ok(see_other(&address(&name)))
}

/// *Withdraw*.
pub async fn withdraw(
    ProviderAuthorizer(me): ProviderAuthorizer,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let (id, who) = (read(&id)?, Doer::of(&me.person, session));
    db.write(move |conn| actions::withdraw(conn, &who, id, now)).await?;
    me.session.insert("flash", "flash-request-withdrawn")?;
    Ok(see_other("/providers"))
}

async fn ask_page(
    me: SignedIn,
    db: &Db,
    name: &str,
    (form, errors): (AskForm, FormErrors),
    now: DateTime<Utc>,
) -> web::Result<AskPage> {
    let provider = listed(db, name).await?;
    let (whom, home) = (provider.organization, me.person.home.id);
    let email = me.person.email.clone();
    let look = move |conn: &mut Conn| {
        let (whom, company) = (organizations::load(conn, whom)?, organizations::load(conn, home)?);
        let (why_not, again_at) = match actions::may_ask(conn, &whom, (&company, &email), now) {
            Err(Error::TooSoon(until)) => (Some("soon"), Some(until)),
            Err(error) if why_not(&error).is_some() => (why_not(&error), None),
            other => other.map(|()| (None, None))?,
        };
        Ok::<_, Error>((store::latest(conn, whom.id, company.id)?, why_not, again_at))
    };
    let (latest, why_not, again_at) = db.read(look).await?;
    Ok(AskPage { frame: me.frame, provider, latest, why_not, again_at, form, errors })
}

async fn listed(db: &Db, name: &str) -> web::Result<ProviderProfile> {
    let name: AccountName = name.parse().map_err(|_| web::Error::NotFound)?;
    let found = db.read(move |conn| find_listed(conn, &name)).await?;
    found.ok_or(web::Error::NotFound)
}

fn address(name: &str) -> String {
    format!("/providers/{name}/request")
}

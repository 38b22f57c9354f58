//! A global admin looks after the organization's identity provider.
use super::{DETAILS, PROVIDER, callback_of, rounds::begin, tools::Tools};
use crate::{
    audit::Actor,
    domains,
    federation::{
        actions::{self, Error},
        forms::{ProviderForm, VersionForm, seen},
        pages::{DetailsPage, ProviderPage},
        provider::{Details, Provider},
        round::Purpose,
        store,
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, html, page, rejected, see_other},
    },
    users::{Proven, SignInManager, SignedIn, take_kept},
};
use actix_web::{http::StatusCode, web::Data};
use chrono::{DateTime, Utc};

/// How it stands.
pub async fn show(SignInManager(me): SignInManager, db: Data<Db>) -> web::Result {
    let home = me.person.home.id;
    let found = db.read::<_, db::Error>(move |conn| {
        let has_domain = !domains::proven_of(conn, home)?.is_empty();
        Ok((store::find(conn, home)?, has_domain))
    });
    let (provider, has_domain) = found.await?;
    let callback = callback_of(&me.frame, home);
    let is_suspended = me.person.home.is_suspended;
    page(&ProviderPage { frame: me.frame, provider, has_domain, is_suspended, callback })
}

/// The form. A secret is kept nowhere while a proof is asked for, so that comes first.
pub async fn details(me: Proven<SignInManager>, db: Data<Db>) -> web::Result {
    let SignInManager(me) = me.or_lead(DETAILS)?;
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let kept = kept(&me, &db).await?;
    let form = take_kept(&me, DETAILS).unwrap_or_else(|| ProviderForm::of(kept.as_ref()));
    page(&details_page(me, form, FormErrors::default(), None))
}

/// *Save*.
pub async fn enter(
    me: Proven<SignInManager>,
    tools: Tools,
    form: HtmlForm<ProviderForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let SignInManager(me) = me.or_keep(&tools.db, DETAILS, &form).await?;
    let before = kept(&me, &tools.db).await?;
    let details: Details = match form.parse(before.as_ref(), tools.outside.allows_private()) {
        Ok(details) => details,
        Err(errors) => return rejected(&details_page(me, form, errors, None)),
    };
    let (who, now, version) = (me.person.actor(), tools.now, seen(&form.version));
    let enter = move |conn: &mut _| actions::enter(conn, &who, &details, version, now);
    match tools.db.write(enter).await {
        Ok(()) => told(&me, "flash-idp-entered"),
        Err(Error::MovedOn) => {
            let theirs = ProviderForm::of(kept(&me, &tools.db).await?.as_ref());
            let form = ProviderForm { version: theirs.version.clone(), ..form };
            let page = details_page(me, form, FormErrors::default(), Some(theirs));
            html(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error.into()),
    }
}

/// *Test*: a whole sign-in, as the admin.
pub async fn test(
    me: Proven<SignInManager>,
    tools: Tools,
    form: HtmlForm<VersionForm>,
) -> web::Result {
    let SignInManager(me) = me.or_lead(PROVIDER)?;
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let provider = kept(&me, &tools.db).await?;
    let provider = provider.filter(|provider| provider.version == seen(&form.version));
    let purpose = Purpose::Test(me.person.user);
    begin(me, &tools, provider.ok_or(Error::MovedOn)?, purpose).await
}

/// *Turn on*.
pub async fn turn_on(
    me: Proven<SignInManager>,
    tools: Tools,
    form: HtmlForm<VersionForm>,
) -> web::Result {
    change(me, &tools, &form, actions::turn_on, "flash-idp-on").await
}

/// *Turn off*.
pub async fn turn_off(
    me: Proven<SignInManager>,
    tools: Tools,
    form: HtmlForm<VersionForm>,
) -> web::Result {
    change(me, &tools, &form, actions::turn_off, "flash-idp-off").await
}

/// *Remove*.
pub async fn remove(
    me: Proven<SignInManager>,
    tools: Tools,
    form: HtmlForm<VersionForm>,
) -> web::Result {
    change(me, &tools, &form, actions::remove, "flash-idp-removed").await
}

type Change = fn(&mut Conn, &Actor, i64, DateTime<Utc>) -> Result<(), Error>;

async fn change(
    me: Proven<SignInManager>,
    tools: &Tools,
    form: &VersionForm,
    act: Change,
    flash: &'static str,
) -> web::Result {
    let SignInManager(me) = me.or_lead(PROVIDER)?;
    let (who, now, version) = (me.person.actor(), tools.now, seen(&form.version));
    tools.db.write(move |conn| act(conn, &who, version, now)).await?;
    told(&me, flash)
}

async fn kept(me: &SignedIn, db: &Db) -> web::Result<Option<Provider>> {
    let home = me.person.home.id;
    Ok(db.read(move |conn| store::find(conn, home)).await?)
}

fn details_page(
    me: SignedIn,
    form: ProviderForm,
    errors: FormErrors,
    theirs: Option<ProviderForm>,
) -> DetailsPage {
    let callback = callback_of(&me.frame, me.person.home.id);
    DetailsPage { frame: me.frame, form, errors, theirs, callback }
}

fn told(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(PROVIDER))
}

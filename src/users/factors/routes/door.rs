//! The second step of a sign-in.
use super::{PROPOSED, codes, proposed};
use crate::{
    platform::{
        db::Db,
        web::{self, Client, FormErrors, HtmlForm, Now, page, rejected, see_other},
    },
    users::{
        SignedInNow, Visitor,
        account::Browser,
        factors::{
            actions::{self, Ask, Entered, Tried},
            forms::{Code, CodeForm},
            half::Half,
            pages::{AppPage, CodePage},
        },
        passkeys::answered,
        sign_in::begin_session,
    },
};
use actix_session::Session;
use actix_web::web::Data;
use chrono::{DateTime, Utc};

/// The page that asks for a code.
pub async fn show_code(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    match Half::of(&me.session, Ask::Code, now) {
        Some(half) => page(&code_page(me, &db, half, FormErrors::default()).await?),
        None => elsewhere(&me.session, now),
    }
}

/// *Continue*, with a code, or *Use a passkey*.
pub async fn enter(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<CodeForm>,
) -> web::Result {
    let Some(half) = Half::of(&me.session, Ask::Code, now) else {
        return elsewhere(&me.session, now);
    };
    let code = match &form.passkey {
        Some(answer) => answered(&me.session, answer, Some(half.user), now)
            .map(|answer| Code::Passkey(Box::new(answer))),
        None => form.parse(),
    };
    let code = match code {
        Ok(code) => code,
        Err(errors) => return rejected(&code_page(me, &db, half, errors).await?),
    };
    let refused = code.told();
    let (of, tried) = (half.clone(), Tried::new(code, &client, &half.name));
    let facts = Browser::of(&client.agent).facts();
    let entered = db.write(move |conn| actions::enter(conn, &of, &tried, facts, now));
    match entered.await? {
        Entered::In(()) => {
            begin_session(&me.session, (half.user, half.epoch), &client, now)?;
            Ok(SignedInNow::in_browser(&client, &half.name).on_to(&half.next))
        }
        Entered::Wrong => rejected(&code_page(me, &db, half, refused).await?),
        Entered::TooMany(until) => Err(web::Error::TooMany(until)),
        Entered::Over => start_again(&me.session),
    }
}

/// The page on which whoever has to have a second factor sets it up.
pub async fn show_set_up(me: Visitor, db: Data<Db>, Now(now): Now) -> web::Result {
    let Some(half) = Half::of(&me.session, Ask::SetUp, now) else {
        return elsewhere(&me.session, now);
    };
    let (_, app) = proposed(&me.session, &db, half.user).await?;
    page(&AppPage::new(me.frame, &app, true, FormErrors::default()))
}

/// *Continue*, with the first code of the app: signed in, and on to the recovery codes.
pub async fn set_up(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<CodeForm>,
) -> web::Result {
    let Some(half) = Half::of(&me.session, Ask::SetUp, now) else {
        return elsewhere(&me.session, now);
    };
    let (sealed, app) = proposed(&me.session, &db, half.user).await?;
    let code = match form.of_app() {
        Ok(code) => code,
        Err(errors) => return rejected(&AppPage::new(me.frame, &app, true, errors)),
    };
    let (of, facts) = (half.clone(), Browser::of(&client.agent).facts());
    let entered =
        db.write(move |conn| actions::enter_with_new(conn, &of, (&sealed, &code), facts, now));
    match entered.await? {
        Entered::In((fresh, epoch)) => {
            begin_session(&me.session, (half.user, epoch), &client, now)?;
            let to =
                codes::show_once(&me.session, &db, half.user, (fresh, now), &half.next).await?;
            Ok(SignedInNow::in_browser(&client, &half.name).on_to(to))
        }
        Entered::Wrong => rejected(&AppPage::new(me.frame, &app, true, CodeForm::refused())),
        Entered::TooMany(until) => Err(web::Error::TooMany(until)),
        Entered::Over => {
            me.session.remove(PROPOSED);
            start_again(&me.session)
        }
    }
}

async fn code_page(me: Visitor, db: &Db, half: Half, errors: FormErrors) -> web::Result<CodePage> {
    let ways = db.read(move |conn| actions::ways(conn, half.user)).await?;
    Ok(CodePage { frame: me.frame, name: half.name, ways, errors })
}

/// The other second step, if that is the one that is asked for; otherwise the first once more.
fn elsewhere(session: &Session, now: DateTime<Utc>) -> web::Result {
    let other = [Ask::Code, Ask::SetUp].into_iter().find_map(|ask| Half::of(session, ask, now));
    other.map_or_else(|| start_again(session), |half| Ok(see_other(half.ask.page())))
}

/// The first step once more. Where somebody was going is not forgotten.
pub fn start_again(session: &Session) -> web::Result {
    let Some(half) = Half::take(session) else { return Ok(see_other("/sign-in")) };
    session.insert("flash", "flash-half-over")?;
    let next: String = url::form_urlencoded::byte_serialize(half.next.as_bytes()).collect();
    Ok(see_other(&format!("/sign-in?next={next}")))
}

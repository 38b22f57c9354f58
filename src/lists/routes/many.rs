//! *Invite many*.
use super::{door::InviterDoor, elsewhere, upload::read, why};
use crate::{
    customers::{
        Parties,
        invitations::{Plan, unknown_partner},
    },
    lists::{
        actions::{self, Error},
        entry::Entry,
        forms::{Faults, ManyForm},
        kind::Kind,
        list::NewList,
        pages::ManyPage,
        scene::{newest, partners},
        terms::Terms,
    },
    partnerships::{Side, invitations::Here},
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, FormErrors, Now, html, page, see_other},
    },
    users::{Doer, Sender, SignedIn, Stopped, keep_past_the_end, sessions::ThisSession, take_kept},
    values::{ListId, Wrong},
};
use actix_web::{
    HttpRequest,
    http::StatusCode,
    web::{Data, Payload, Query},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// With whom customers are to be shared.
    with: String,
}

/// What is pasted or uploaded, and the lists of before.
pub async fn show<D: InviterDoor>(me: D, wanted: Query<Wanted>, db: Data<Db>) -> web::Result {
    let me = me.me();
    if me.person.home.is_suspended {
        return Err(elsewhere(Error::Suspended, D::KIND));
    }
    let usual = || ManyForm::usual(&wanted.with, me.frame.language, me.frame.today());
    let form = take_kept(&me, D::KIND.many()).unwrap_or_else(usual);
    page(&many_page(me, &db, (D::KIND, form), Faults::default()).await?)
}

/// *Check the list*: it is judged and kept, and nothing is sent.
pub async fn upload<D: InviterDoor>(
    me: Sender<D>,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
    body: Payload,
) -> web::Result {
    let kind = D::KIND;
    let (mut form, upload) = match read(req.headers(), body).await {
        Ok(sent) => sent,
        Err(error) => return me.or_lead(kind.many()).and(Err(error)),
    };
    let lines = form.receive(upload);
    let me = me.or_keep(&db, kind.many(), &form.keepable(&lines)).await?.me();
    let whom = whom(&me, &db, kind, &form.terms.with).await?;
    let list = match form.parse(&lines, whom, Here::of(&me.frame)) {
        Ok(list) => list,
        Err(faults) => {
            let refused = (StatusCode::UNPROCESSABLE_ENTITY, faults);
            return again(me, &db, (kind, form), refused).await;
        }
    };
    let id = match keep(&db, Doer::of(&me.person, session), list, now).await {
        Ok(id) => id,
        Err(error) => return refused((me, Client::of(&req)), &db, (kind, form), error).await,
    };
    if lines.is_guessed {
        me.session.insert("flash", "flash-list-guessed")?;
    }
    Ok(see_other(&format!("{}/{id}", kind.lists())))
}

/// Whom customers are asked to authorize, or what is wrong with that; nothing, where resellers are invited.
async fn whom(
    me: &SignedIn,
    db: &Db,
    kind: Kind,
    with: &str,
) -> web::Result<Option<Result<Parties, Wrong>>> {
    if kind == Kind::Resellers {
        return Ok(None);
    }
    let (who, now, name) = ((me.person.home.id, me.person.user), me.frame.now, with.to_owned());
    let find = move |conn: &mut Conn| Plan::find(conn, who, &name, None, now);
    let plan = db.read::<_, db::Error>(find).await?;
    let unknown = || unknown_partner(with, Side::of(&me.person));
    Ok(Some(plan.map(|plan| plan.parties).ok_or_else(unknown)))
}

/// It is counted, and then looked at before anything else is written: what is seen only tells, and nobody else has to
/// wait for it.
async fn keep(
    db: &Db,
    who: Doer,
    (terms, entries): (Terms, Vec<Entry>),
    now: DateTime<Utc>,
) -> Result<ListId, Error> {
    let (asked, counted, kind) = (terms.clone(), who.clone(), terms.kind());
    let of = (who.home, who.user);
    db.write(move |conn| actions::count(conn, &counted, kind, now)).await?;
    let judge = move |conn: &mut Conn| actions::judge(conn, of, &asked, entries, now);
    let entries = db.read(judge).await?;
    let new = NewList { terms, entries };
    db.write(move |conn| actions::make(conn, &who, new, now)).await
}

/// Why there is no list, on the page with everything that was typed.
async fn refused(
    (me, client): (SignedIn, Client),
    db: &Db,
    (kind, form): (Kind, ManyForm),
    error: Error,
) -> web::Result {
    let (field, status, wrong) = match error {
        Error::Stopped(Stopped::SessionEnded) => {
            keep_past_the_end(&me, &client, kind.many(), &form)?;
            return Err(web::Error::SignedOut { next: kind.many().to_owned() });
        }
        Error::TooMany(at) => {
            let at = me.frame.clock_or_moment(&at);
            let wrong = Wrong::new("list-too-many").with("at", at);
            ("lines", StatusCode::TOO_MANY_REQUESTS, wrong)
        }
        Error::Suspended => ("lines", StatusCode::CONFLICT, Wrong::new("list-suspended")),
        error => match why(&error) {
            Some(code) => ("with", StatusCode::CONFLICT, Wrong::new(code)),
            None => return Err(elsewhere(error, kind)),
        },
    };
    let faults = Faults { errors: FormErrors::one(field, wrong), ..Faults::default() };
    again(me, db, (kind, form), (status, faults)).await
}

async fn again(
    me: SignedIn,
    db: &Db,
    (kind, form): (Kind, ManyForm),
    (status, faults): (StatusCode, Faults),
) -> web::Result {
    html(status, &many_page(me, db, (kind, form), faults).await?)
}

async fn many_page(
    me: SignedIn,
    db: &Db,
    (kind, form): (Kind, ManyForm),
    faults: Faults,
) -> web::Result<ManyPage> {
    let (home, now, side) = (me.person.home.id, me.frame.now, Side::of(&me.person));
    let look = move |conn: &mut Conn| {
        let choices = partners(conn, home, (kind, side), now)?;
        Ok::<_, db::Error>((choices, newest(conn, (home, kind), now)?))
    };
    let (choices, lists) = db.read(look).await?;
    let told = faults.cells.first.iter().map(|cell| cell.say(&me.frame)).collect();
    let cells = (told, faults.cells.more);
    let (frame, errors) = (me.frame, faults.errors);
    Ok(ManyPage { frame, kind, side, choices, form, errors, cells, lists })
}

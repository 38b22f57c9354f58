//! *Invite many*.
use super::{MANY, upload::read};
use crate::{
    partnerships::invitations::{
        forms::Here,
        lists::{
            Verdict,
            actions::{self, Error},
            entry::{Common, Entry},
            forms::{Faults, ManyForm},
            list::{List, NewList},
            pages::{ListLine, ManyPage},
            store,
        },
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, FormErrors, Now, html, page, see_other},
    },
    users::{
        self, Doer, ResellerInviter, Sender, SignedIn, Stopped, keep_past_the_end,
        sessions::ThisSession, take_kept,
    },
    values::{ListId, OrganizationId, Wrong},
};
use actix_web::{
    HttpRequest,
    http::StatusCode,
    web::{Data, Payload},
};
use chrono::{DateTime, Utc};

/// What is pasted or uploaded, and the lists of before.
pub async fn show(me: ResellerInviter, db: Data<Db>) -> web::Result {
    let ResellerInviter(me) = me;
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let usual = || ManyForm::usual(me.frame.language, me.frame.today());
    let form = take_kept(&me, MANY).unwrap_or_else(usual);
    page(&many_page(me, &db, form, Faults::default()).await?)
}

/// *Check the list*: it is judged and kept, and nothing is sent.
pub async fn upload(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
    body: Payload,
) -> web::Result {
    let (mut form, upload) = match read(req.headers(), body).await {
        Ok(sent) => sent,
        Err(error) => return me.or_lead(MANY).and(Err(error)),
    };
    let lines = form.receive(upload);
    let ResellerInviter(me) = me.or_keep(&db, MANY, &form.keepable(&lines)).await?;
    let list = match form.parse(&lines, Here::of(&me.frame)) {
        Ok(list) => list,
        Err(faults) => {
            return again(me, &db, form, (StatusCode::UNPROCESSABLE_ENTITY, faults)).await;
        }
    };
    let id = match keep(&db, Doer::of(&me.person, session), list, now).await {
        Ok(id) => id,
        Err(error) => return refused((me, Client::of(&req)), &db, form, error).await,
    };
    if lines.is_guessed {
        me.session.insert("flash", "flash-list-guessed")?;
    }
    Ok(see_other(&format!("/resellers/lists/{id}")))
}

/// It is counted, and then looked at before anything else is written: what is seen only tells, and nobody else has to
/// wait for it.
async fn keep(
    db: &Db,
    who: Doer,
    (common, entries): (Common, Vec<Entry>),
    now: DateTime<Utc>,
) -> Result<ListId, Error> {
    let (home, asked, counted) = (who.home, common.clone(), who.clone());
    db.write(move |conn| actions::count(conn, &counted, now)).await?;
    let judge = move |conn: &mut Conn| actions::judge(conn, home, &asked, entries, now);
    let entries = db.read(judge).await?;
    let new = NewList { common, entries };
    db.write(move |conn| actions::make(conn, &who, new, now)).await
}

/// Why there is no list, on the page with everything that was typed.
async fn refused(
    (me, client): (SignedIn, Client),
    db: &Db,
    form: ManyForm,
    error: Error,
) -> web::Result {
    let (status, wrong) = match error {
        Error::Stopped(Stopped::SessionEnded) => {
            keep_past_the_end(&me, &client, MANY, &form)?;
            return Err(web::Error::SignedOut { next: MANY.to_owned() });
        }
        Error::TooMany(at) => {
            let at = me.frame.clock_or_moment(&at);
            (StatusCode::TOO_MANY_REQUESTS, Wrong::new("list-too-many").with("at", at))
        }
        Error::Suspended => (StatusCode::CONFLICT, Wrong::new("list-suspended")),
        error => return Err(error.into()),
    };
    let faults = Faults { errors: FormErrors::one("lines", wrong), ..Faults::default() };
    again(me, db, form, (status, faults)).await
}

async fn again(
    me: SignedIn,
    db: &Db,
    form: ManyForm,
    (status, faults): (StatusCode, Faults),
) -> web::Result {
    html(status, &many_page(me, db, form, faults).await?)
}

async fn many_page(me: SignedIn, db: &Db, form: ManyForm, faults: Faults) -> web::Result<ManyPage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let lists = db.read(move |conn| before(conn, home, now)).await?;
    let told = faults.cells.first.iter().map(|cell| cell.say(&me.frame)).collect();
    let cells = (told, faults.cells.more);
    Ok(ManyPage { frame: me.frame, form, errors: faults.errors, cells, lists })
}

/// The lists of before, newest first.
fn before(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<ListLine>, db::Error> {
    let lists = store::newest(conn, home, now)?;
    let makers: Vec<_> = lists.iter().map(|list| list.made_by.to_string()).collect();
    let names = users::names_of(conn, &makers)?;
    let line = |list: List| {
        let counts = store::counts(conn, list.id)?;
        let sent = counts.iter().filter(|(verdict, _)| *verdict == Verdict::Sent);
        let counts = (counts.iter().map(|(_, n)| n).sum(), sent.map(|(_, n)| n).sum());
        let by = names.get(&list.made_by.to_string()).cloned().unwrap_or_default();
        Ok(ListLine { list, by, counts })
    };
    lists.into_iter().map(line).collect()
}

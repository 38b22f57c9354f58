//! *Invite many*.
use super::{MANY, upload::read};
use crate::{
    partnerships::invitations::{
        forms::Here,
        lists::{
            Verdict, actions,
            entry::{Common, Entry},
            forms::{Faults, ManyForm},
            list::{List, NewList},
            pages::{ListLine, ManyPage},
            store,
        },
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Now, html, page, see_other},
    },
    users::{self, Doer, ResellerInviter, Sender, SignedIn, sessions::ThisSession, take_kept},
    values::OrganizationId,
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
        return Err(actions::Error::Suspended.into());
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
    let ResellerInviter(me) = me.or_keep(&db, MANY, &form).await?;
    let (common, entries) = match form.parse(upload, Here::of(&me.frame)) {
        Ok(list) => list,
        Err(faults) => {
            let page = many_page(me, &db, form, faults).await?;
            return html(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let who = Doer::of(&me.person, session);
    let id = keep(&db, who, (common, entries), now).await?;
    Ok(see_other(&format!("/resellers/lists/{id}")))
}

/// It is looked at before anything is written: what is seen only tells, and nobody else has to wait for it.
async fn keep(
    db: &Db,
    who: Doer,
    (common, entries): (Common, Vec<Entry>),
    now: DateTime<Utc>,
) -> web::Result<crate::values::ListId> {
    let (home, asked) = (who.home, common.clone());
    let judge = move |conn: &mut Conn| actions::judge(conn, home, &asked, entries, now);
    let entries = db.read(judge).await?;
    let new = NewList { common, entries };
    Ok(db.write(move |conn| actions::make(conn, &who, new, now)).await?)
}

async fn many_page(me: SignedIn, db: &Db, form: ManyForm, faults: Faults) -> web::Result<ManyPage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let lists = db.read(move |conn| before(conn, home, now)).await?;
    let cells = faults.cells.iter().map(|cell| cell.say(&me.frame)).collect();
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

//! What the operator does.
use crate::{
    domains::Resolver,
    operations::{
        actions::Operator,
        filter::LIST,
        recovery::{
            actions::{self, Error},
            forms::RecoveryForm,
            pages::DeskPage,
        },
        routes::read,
    },
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{self, OperatorAdmin, Proven, SignedIn, User, sessions::ThisSession, take_kept},
    values::OrganizationId,
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};

/// *Help them back in*: the form, or how far it is.
pub async fn show(me: OperatorAdmin, id: Path<String>, db: Data<Db>, Now(now): Now) -> web::Result {
    let OperatorAdmin(me) = me;
    let form = take_kept(&me, &address(&id)).unwrap_or_default();
    page(&desk_page(me, &db, read(&id)?, (form, FormErrors::default()), now).await?)
}

/// *Start*.
pub async fn start(
    me: Proven<OperatorAdmin>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<RecoveryForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let OperatorAdmin(me) = me.or_keep(&db, &address(&id), &form).await?;
    let of = read(&id)?;
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        Err(errors) => return rejected(&desk_page(me, &db, of, (form, errors), now).await?),
    };
    let operator = Operator::of(&me.person, session);
    match db.write(move |conn| actions::start(conn, &operator, of, wanted, now)).await {
        Ok(()) => done(&me, "flash-recovery-started", &id),
        Err(error) => not_started(me, &db, of, (form, error), now).await,
    }
}

/// What was asked for cannot be, or somebody else began one in the same moment: here is how it stands.
async fn not_started(
    me: SignedIn,
    db: &Db,
    of: OrganizationId,
    (form, error): (RecoveryForm, Error),
    now: DateTime<Utc>,
) -> web::Result {
    match error {
        Error::Wrong(field, wrong) => {
            let errors = FormErrors::one(field, wrong);
            rejected(&desk_page(me, db, of, (form, errors), now).await?)
        }
        Error::Open => {
            let shown = desk_page(me, db, of, (form, FormErrors::default()), now).await?;
            html(StatusCode::CONFLICT, &DeskPage { is_late: true, ..shown })
        }
        error => Err(error.into()),
    }
}

/// *Check now*: counted, then looked up outside any transaction, then kept.
pub async fn check(
    me: OperatorAdmin,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    resolver: Data<Resolver>,
    Now(now): Now,
) -> web::Result {
    let OperatorAdmin(me) = me;
    let of = read(&id)?;
    let operator = Operator::of(&me.person, session);
    let asker = operator.clone();
    let begin = move |conn: &mut Conn| actions::begin_check(conn, &asker, of, now);
    let (recovery, record) = db.write(begin).await?;
    let answer = resolver.texts_at(&record.name).await;
    let keep =
        move |conn: &mut Conn| actions::keep_check(conn, &operator, (of, recovery), answer, now);
    if db.write(keep).await? {
        me.session.insert("flash", "flash-recovery-proven")?;
    }
    Ok(see_other(&address(&id)))
}

/// *Cancel*.
pub async fn cancel(
    me: Proven<OperatorAdmin>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let OperatorAdmin(me) = me.or_lead(&address(&id))?;
    let (of, operator) = (read(&id)?, Operator::of(&me.person, session));
    db.write(move |conn| actions::cancel(conn, &operator, of, now)).await?;
    done(&me, "flash-recovery-cancelled", &id)
}

fn done(me: &SignedIn, flash: &str, id: &str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(&address(id)))
}

async fn desk_page(
    me: SignedIn,
    db: &Db,
    of: OrganizationId,
    (form, errors): (RecoveryForm, FormErrors),
    now: DateTime<Utc>,
) -> web::Result<DeskPage> {
    let look = move |conn: &mut Conn| {
        let organization = actions::helped(conn, of)?;
        let domains = actions::known_domains(conn, &organization)?;
        let admins = users::admins_of(conn, &organization)?;
        let (recovery, account) = actions::latest(conn, &organization, now)?;
        Ok::<_, Error>((organization, domains, admins, recovery, account))
    };
    let (organization, domains, admins, recovery, account) = db.read(look).await?;
    let (frame, admins, is_late) = (me.frame, admins.iter().map(User::name).collect(), false);
    Ok(DeskPage { frame, organization, admins, domains, recovery, account, form, errors, is_late })
}

fn address(id: &str) -> String {
    format!("{LIST}/{id}/recovery")
}

//! `/subscriptions/{id}/{change}`.
use super::{
    forms::{ChangeForm, errors},
    pages::ChangePage,
};
use crate::{
    orders::{
        actions::{self, Error, NewChange},
        checklist::Checklist,
        list::{SubscriptionScene, Viewpoint, subscription},
        may_order::Decision,
        scene::{candidates, decided, own_relationship},
    },
    organizations::Organization,
    platform::{
        db::{self, Conn, Db},
        web::{
            self, Client, FormErrors, HtmlForm, Now, html, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    subscriptions::Act,
    users::{
        Doer, OrderPlacer, Sender, SignedIn, Stopped, keep_past_the_end, sessions::ThisSession,
        take_kept,
    },
    values::{RelationshipId, SubscriptionId, Wrong},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    let page = "/subscriptions/{id}/{change}";
    vec![get(page, show), post(page, change)]
}

type Address = Path<(String, String)>;

/// The page.
async fn show(me: OrderPlacer, at: Address, db: Data<Db>) -> web::Result {
    let OrderPlacer(me) = me;
    let here = address(&at);
    let (id, act) = read(&at)?;
    let (scene, candidates) = found(&me, &db, id).await?;
    if !scene.it.can(act) {
        return Ok(see_other(&home(id)));
    }
    let form = take_kept(&me, &here).unwrap_or_else(|| ChangeForm::fresh(&scene.it));
    page(&change_page(me, (scene, candidates), (act, form), FormErrors::default()))
}

/// It is done.
async fn change(
    me: Sender<OrderPlacer>,
    session: ThisSession,
    at: Address,
    db: Data<Db>,
    (Now(now), client): (Now, Client),
    form: HtmlForm<ChangeForm>,
) -> web::Result {
    let (HtmlForm(form), here) = (form, address(&at));
    let OrderPlacer(me) = me.or_keep(&db, &here, &form).await?;
    let (id, act) = read(&at)?;
    let (scene, others) = found(&me, &db, id).await?;
    let new = match form.parse(id, act) {
        Ok(new) => new,
        Err(errors) => {
            return rejected(&change_page(me, (scene, others), (act, form), errors));
        }
    };
    let (who, wanted) = (Doer::of(&me.person, session), new.clone());
    match db.write(move |conn| actions::change(conn, &who, &wanted, now)).await {
        Ok(()) => {
            me.session.insert("flash", format!("flash-subscription-{}", act.as_str()))?;
            Ok(see_other(&home(id)))
        }
        Err(Error::Stopped(stopped)) => {
            if matches!(stopped, Stopped::SessionEnded) {
                keep_past_the_end(&me, &client, &here, &form)?;
            }
            Err(stopped.at(&here))
        }
        Err(error) => refused(me, &db, (new, form), error).await,
    }
}

/// Why it was not done, with what was typed.
async fn refused(
    me: SignedIn,
    db: &Db,
    (new, form): (NewChange, ChangeForm),
    error: Error,
) -> web::Result {
    let (id, act) = (new.id, new.change.act());
    let (scene, others) = found(&me, db, id).await?;
    let wrong = match &error {
        Error::Unchangeable(why) => errors(act, *why),
        Error::Stranger => Some(FormErrors::one("reseller", Wrong::new("order-record-gone"))),
        _ => None,
    };
    if let Some(errors) = wrong {
        return rejected(&change_page(me, (scene, others), (act, form), errors));
    }
    let refusal = match &error {
        Error::Refused(_) => Some(decision(&me, db, &scene, new).await?),
        _ => None,
    };
    let is_late = matches!(error, Error::MovedOn) && scene.it.can(act);
    let version = scene.it.version.to_string();
    let form = if is_late { ChangeForm { version, ..form } } else { form };
    let page = change_page(me, (scene, others), (act, form), FormErrors::default());
    stopped(ChangePage { is_late, ..page }, (id, refusal), error)
}

/// The page of what was not done, if it can be done at all.
fn stopped(
    page: ChangePage,
    (id, refusal): (SubscriptionId, Option<(RelationshipId, Decision)>),
    error: Error,
) -> web::Result {
    match (error, refusal) {
        (Error::Db(error), _) => Err(error.into()),
        (Error::NotFound, _) => Err(web::Error::NotFound),
        (_, Some((customer, decision))) => {
            let checklist = Some(Checklist::of_change(&decision, customer, id));
            html(StatusCode::CONFLICT, &ChangePage { checklist, ..page })
        }
        _ if page.is_late => html(StatusCode::CONFLICT, &page),
        _ => Err(web::Error::Conflict("subscription-moved-on")),
    }
}

/// What keeps it from being done, rule by rule.
async fn decision(
    me: &SignedIn,
    db: &Db,
    scene: &SubscriptionScene,
    new: NewChange,
) -> web::Result<(RelationshipId, Decision)> {
    let (it, now) = (scene.it.clone(), me.frame.now);
    let look = move |conn: &mut Conn| {
        let customer = own_relationship(conn, it.provider, it.customer)?;
        Ok((customer, decided(conn, &it, new.change, now)?))
    };
    let (customer, decision) = db.read::<_, db::Error>(look).await?;
    Ok((customer.ok_or(web::Error::NotFound)?, decision))
}

/// A subscription that the reader's company looks after, and who can be its reseller of record.
async fn found(
    me: &SignedIn,
    db: &Db,
    id: SubscriptionId,
) -> web::Result<(SubscriptionScene, Vec<Organization>)> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let view = Viewpoint::Provider(home);
    let look = move |conn: &mut Conn| {
        let found = subscription(conn, view, id)?.filter(|scene| scene.it.provider == home);
        let Some(scene) = found else { return Ok(None) };
        let others = candidates(conn, home, scene.it.customer, now)?;
        Ok(Some((scene, others)))
    };
    db.read::<_, db::Error>(look).await?.ok_or(web::Error::NotFound)
}

fn change_page(
    me: SignedIn,
    (scene, candidates): (SubscriptionScene, Vec<Organization>),
    (act, form): (Act, ChangeForm),
    errors: FormErrors,
) -> ChangePage {
    let (checklist, is_late) = (None, false);
    ChangePage { frame: me.frame, scene, act, candidates, form, errors, checklist, is_late }
}

fn home(id: SubscriptionId) -> String {
    format!("/subscriptions/{id}")
}

fn address(at: &Address) -> String {
    format!("/subscriptions/{}/{}", at.0, at.1)
}

/// What an address names: nothing of ours is no page of ours.
fn read(at: &Address) -> web::Result<(SubscriptionId, Act)> {
    let (id, act) = (at.0.parse(), at.1.parse());
    let (Ok(id), Ok(act)) = (id, act) else { return Err(web::Error::NotFound) };
    Ok((id, act))
}

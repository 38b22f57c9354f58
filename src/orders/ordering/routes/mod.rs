//! `/orders/new`: for whom, what, and the review. What was typed waits in the session between the pages.
mod drafts;
mod review;

use super::{
    NEW,
    forms::{OrderForm, Press},
    lines::Typed,
    pages::{ChoosePage, OrderFormPage},
    record::BY_ID,
    scene::{Choosing, Desk, choosing, own},
};
use crate::{
    orders::{catalogue, checklist::Checklist},
    platform::{
        db::{self, Conn, Db},
        web::{
            self, FormErrors, HtmlForm, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{OrderPlacer, Sender, SignedIn, take_kept},
    values::{OfferCode, RelationshipId, searched},
};
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

/// What stands after the `?` of the first page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(NEW, choose),
        get("/orders/new/{id}", show),
        post("/orders/new/{id}", press),
        get("/orders/new/{id}/review", review::show),
        post("/orders/new/{id}/review", review::submit),
    ]
}

/// For whom.
async fn choose(me: OrderPlacer, asked: Query<Asked>, db: Data<Db>) -> web::Result {
    let OrderPlacer(me) = me;
    let (home, now, q) = (me.person.home.id, me.frame.now, searched(&asked.q));
    let wanted = q.clone();
    let look = move |conn: &mut Conn| choosing(conn, home, &wanted, now);
    let Choosing { found, is_cut } = db.read::<_, db::Error>(look).await?;
    page(&ChoosePage { frame: me.frame, q, found, is_cut })
}

/// What, and with which reseller.
async fn show(me: OrderPlacer, id: Path<String>, db: Data<Db>) -> web::Result {
    let OrderPlacer(me) = me;
    let id = read(&id)?;
    let kept = take_kept(&me, &address(id));
    let drafted = kept.or_else(|| drafts::of(&me, id).map(|draft| draft.form));
    let (form, is_new) = (drafted.clone().unwrap_or_default(), drafted.is_none());
    let desk = desk(&me, &db, id, &form).await?;
    let form = if is_new { usual(form, &desk) } else { form };
    // What is not there yet is not wrong yet.
    let errors = desk.errors.clone().only(|field| !matches!(field, "q" | "record"));
    page(&form_page(me, (form, desk), errors))
}

/// With the only one who can be the reseller of record chosen.
fn usual(form: OrderForm, desk: &Desk) -> OrderForm {
    match &*desk.candidates {
        [only] => OrderForm { record: only.account_name.to_string(), ..form },
        _ => form,
    }
}

/// A button of it.
async fn press(
    me: Sender<OrderPlacer>,
    id: Path<String>,
    db: Data<Db>,
    form: HtmlForm<OrderForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let OrderPlacer(me) = me.or_keep(&db, &address(&id), &form).await?;
    let (id, q) = (read(&id)?, searched(&form.q));
    let press = form.press();
    let form = OrderForm { q, press: String::new(), ..form };
    let form = match &press {
        Press::Look | Press::Find | Press::Continue => form,
        Press::Verify => OrderForm { record: BY_ID.to_owned(), ..form },
        Press::Add(code) => add(&db, form, code.clone()).await?,
        Press::Remove(line) => form.without(*line),
    };
    let desk = desk(&me, &db, id, &form).await?;
    drafts::keep(&me, id, &form)?;
    if press != Press::Continue {
        return Ok(see_other(&format!("{}{}", address(id), press.part())));
    }
    let errors = desk.errors.clone();
    if errors.is_empty() {
        return Ok(see_other(&format!("{}/review", address(id))));
    }
    rejected(&form_page(me, (form, desk), errors))
}

/// With a line more: as few seats as there can be, paid for in the first of its ways.
async fn add(db: &Db, form: OrderForm, code: OfferCode) -> web::Result<OrderForm> {
    let codes = [code.clone()];
    let found = db.read::<_, db::Error>(move |conn| catalogue::offers(conn, &codes)).await?;
    let Some(offer) = found.into_iter().next() else { return Ok(form) };
    let quantity = offer.content.seats.least().to_string();
    let cycle = offer.content.cycles.first().map_or("", |cycle| cycle.as_str()).to_owned();
    Ok(form.with(Typed { code, quantity, cycle }))
}

/// What stands before whoever orders.
pub async fn desk(
    me: &SignedIn,
    db: &Db,
    id: RelationshipId,
    form: &OrderForm,
) -> web::Result<Desk> {
    let (whose, form, now) = ((me.person.home.id, id), form.clone(), me.frame.now);
    let load = move |conn: &mut Conn| Desk::load(conn, whose, &form, now);
    db.read::<_, db::Error>(load).await?.ok_or(web::Error::NotFound)
}

fn form_page(me: SignedIn, (form, desk): (OrderForm, Desk), errors: FormErrors) -> OrderFormPage {
    let decision = desk.deal.decision(None).only(|rule| !rule.is_of_reseller());
    let checklist = Checklist::of(&decision, desk.relationship.id);
    OrderFormPage { frame: me.frame, desk, form, errors, checklist }
}

/// Where it is ordered for a customer.
pub fn address(id: impl std::fmt::Display) -> String {
    format!("{NEW}/{id}")
}

/// The id in an address: no id of ours is no page of ours.
pub fn read(id: &str) -> web::Result<RelationshipId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

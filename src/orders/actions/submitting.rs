//! *Order*: once for each attempt, in the turns of all whom it concerns.
use super::{
    Error,
    telling::{record, tell},
};
use crate::{
    audit::{Event, Subject},
    orders::{
        basket::{Basket, Line, sum},
        catalogue,
        deal::Deal,
        letters::Placed,
        may_order::Rule,
        order::{Order, OrderLine},
        parties::Parties,
        scene::has_to_do_with,
        store,
    },
    platform::db::{self, Conn},
    subscriptions::{self, State, Subscription},
    users::{Doer, Permission},
    values::{OrderId, OrderKey, Reference, SubscriptionId},
};
use chrono::{DateTime, Utc};

/// An attempt to order.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// By what it is known again.
    pub key: OrderKey,
    /// What is to be ordered.
    pub basket: Basket,
    /// What was shown, with its prices.
    pub seen: String,
}

/// Orders what was reviewed. The same attempt again is the same order, whoever of the company makes it.
pub fn submit(
    conn: &mut Conn,
    me: &Doer,
    attempt: &Attempt,
    now: DateTime<Utc>,
) -> Result<OrderId, Error> {
    let basket = &attempt.basket;
    let others = [basket.customer, basket.reseller.unwrap_or(me.home)];
    me.begin_between(conn, others, Permission::PlaceOrders)?;
    if let Some(known) = store::find_key(conn, me.home, attempt.key)? {
        let is_same = known.digest == basket.digest();
        return if is_same { Ok(known.order) } else { Err(Error::KeyUsed) };
    }
    let (deal, lines) = agreed(conn, me, attempt, now)?;
    let order = order(me, &deal, &lines, now)?;
    keep(conn, &order, lines)?;
    let key = store::Key { digest: basket.digest(), order: order.id };
    store::insert_key(conn, (me.home, attempt.key), &key, now)?;
    told(conn, me, (&order, &deal), now)?;
    Ok(order.id)
}

/// Who orders what, if the provider may, and if it is what was shown.
fn agreed(
    conn: &mut Conn,
    me: &Doer,
    attempt: &Attempt,
    now: DateTime<Utc>,
) -> Result<(Deal, Vec<Line>), Error> {
    let basket = &attempt.basket;
    if let Some(reseller) = basket.reseller
        && !has_to_do_with(conn, me.home, reseller)?
    {
        return Err(Error::Stranger);
    }
    let deal = Deal::load(conn, (me.home, basket.customer), basket.reseller, now)?;
    let offers = catalogue::offers(conn, &basket.codes())?;
    let lines = basket.priced(&offers, &deal.customer.country).good();
    if let Some(rule) = deal.decision(Some(lines.is_some())).failing() {
        return Err(Error::Refused(rule));
    }
    let lines = lines.unwrap_or_default();
    if basket.seen(&lines) == attempt.seen { Ok((deal, lines)) } else { Err(Error::Changed) }
}

fn order(me: &Doer, deal: &Deal, lines: &[Line], now: DateTime<Utc>) -> Result<Order, Error> {
    Ok(Order {
        id: OrderId::new(),
        reference: Reference::new(),
        provider: deal.provider.id,
        customer: deal.customer.id,
        reseller: deal.reseller.as_ref().map(|it| it.company.id),
        by: me.user,
        at: now,
        total: sum(lines).ok_or(Error::Refused(Rule::LinesValid))?,
    })
}

/// Keeps the order, and what the customer has from now on.
fn keep(conn: &mut Conn, order: &Order, lines: Vec<Line>) -> Result<(), db::Error> {
    let numbered: Vec<(u32, Line)> = (1..).zip(lines).collect();
    let kept: Vec<OrderLine> = numbered
        .iter()
        .map(|(position, line)| OrderLine {
            position: *position,
            offer: line.offer,
            item: line.item.clone(),
            quantity: line.quantity,
            total: line.total,
        })
        .collect();
    store::insert(conn, order, &kept)?;
    let mut begin = |(position, line)| subscriptions::insert(conn, &begun(order, position, line));
    numbered.into_iter().try_for_each(&mut begin)
}

fn begun(order: &Order, position: u32, line: Line) -> Subscription {
    Subscription {
        id: SubscriptionId::new(),
        order: order.id,
        position,
        provider: order.provider,
        customer: order.customer,
        reseller: order.reseller,
        item: line.item,
        seats: line.seats,
        quantity: line.quantity,
        state: State::Active,
        since: order.at,
        changed: order.at,
        version: 1,
    }
}

/// What happened, in the chains of all, and a letter to each side.
fn told(
    conn: &mut Conn,
    me: &Doer,
    (order, deal): (&Order, &Deal),
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let parties = Parties::of_order(order);
    let facts = [("reference", order.reference.to_string())];
    let subject = Subject::Order(order.id);
    let entries = record(conn, me, parties, (Event::OrderPlaced, subject), facts, now)?;
    let lines = store::lines_of(conn, order)?;
    let letter = |reader| Placed::new(reader, order, deal, &lines);
    tell(conn, me, (parties, &entries), letter, now)
}

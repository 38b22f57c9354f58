//! What was typed waits in the session: for a few customers at once, each in a tab of its own.
use crate::{
    orders::ordering::forms::OrderForm,
    platform::web,
    users::SignedIn,
    values::{OrderKey, RelationshipId},
};
use serde::{Deserialize, Serialize};

/// The session's note of what was typed.
const DRAFTS: &str = "orders";
/// So many wait at a time: the oldest goes.
const MOST: usize = 5;

/// What was typed, for which customer, and the attempt that it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    customer: RelationshipId,
    /// What was typed.
    pub form: OrderForm,
    /// The attempt: the same wish is the same attempt, however often it is reviewed.
    pub key: OrderKey,
}

fn all(me: &SignedIn) -> Vec<Draft> {
    me.session.get(DRAFTS).ok().flatten().unwrap_or_default()
}

/// What was typed for a customer before.
pub fn of(me: &SignedIn, customer: RelationshipId) -> Option<Draft> {
    all(me).into_iter().find(|draft| draft.customer == customer)
}

/// Remembers what was typed. Another wish is another attempt; what is looked for in the catalogue is no wish.
pub fn keep(me: &SignedIn, customer: RelationshipId, form: &OrderForm) -> web::Result<()> {
    let same = of(me, customer).filter(|draft| draft.form.wish() == form.wish());
    keep_as(me, (customer, form.clone()), same.map_or_else(OrderKey::new, |draft| draft.key))
}

/// Remembers what was typed, as this attempt.
pub fn keep_as(
    me: &SignedIn,
    (customer, form): (RelationshipId, OrderForm),
    key: OrderKey,
) -> web::Result<()> {
    let others = all(me).into_iter().filter(|draft| draft.customer != customer);
    let drafts = [Draft { customer, form, key }].into_iter().chain(others).take(MOST);
    Ok(me.session.insert(DRAFTS, drafts.collect::<Vec<_>>())?)
}

/// It was ordered: what waits for other customers, or for another order, stays.
pub fn forget(me: &SignedIn, key: OrderKey) -> web::Result<()> {
    let left: Vec<Draft> = all(me).into_iter().filter(|draft| draft.key != key).collect();
    Ok(me.session.insert(DRAFTS, left)?)
}

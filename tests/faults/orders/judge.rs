//! What is kept of an attempt, and whether that is one legal order.
use super::{
    cast::{Cast, Scene},
    form::Answer,
};
use crate::partnerships::tables::{count, lines};
use twotier::values::OrderId;

/// All that there is of one order of two lines: the order, its attempt, lines, subscriptions, a row in the record of each
/// of the three companies, and letters: to whoever ordered, and to two admins of either other company.
pub const ONE: &str = "1 1 2 2 3 5";
/// All that there is of no order.
pub const NONE: &str = "0 0 0 0 0 0";

/// What is kept of what was ordered for a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// How many of each, as in [`ONE`].
    pub rows: String,
    /// The order; the first, should there be several.
    pub order: Option<OrderId>,
}

/// All of the order stands to which somebody was led; nothing does of one that was refused.
pub fn is_whole(said: &Answer, kept: &Kept) -> Result<(), String> {
    let is_right = match said {
        Answer::Placed(id) => kept.rows == ONE && kept.order == Some(*id),
        _ => kept.rows == NONE,
    };
    if is_right { Ok(()) } else { Err(format!("{said:?}, and of it there is {kept:?}")) }
}

/// An attempt has come to one order, wholly, or to none (I14); and whoever was led anywhere was led to that one.
pub fn is_once(answers: &[Answer], kept: &Kept) -> Result<(), String> {
    if ![ONE, NONE].contains(&kept.rows.as_str()) {
        return Err(format!("of it there is {kept:?}"));
    }
    answers.iter().filter(|said| said.is_placed()).try_for_each(|said| is_whole(said, kept))
}

impl Cast<'_> {
    /// What is kept at this moment: one look, so that it is never half of what somebody writes just now.
    pub async fn kept(&self, scene: &Scene) -> Kept {
        let orders = format!("orders WHERE customer_id = '{}'", scene.buyer);
        let its = format!("(SELECT id FROM {orders})");
        let told = format!("event = 'order.placed' AND subject_id IN {its}");
        let letters = "outbox l JOIN audit_log a ON a.organization_id = l.organization_id AND a.seq = l.audit_seq";
        let counts = [
            orders.clone(),
            format!("idempotency_keys WHERE order_id IN {its}"),
            format!("order_lines WHERE order_id IN {its}"),
            format!("subscriptions WHERE order_id IN {its}"),
            format!("audit_log WHERE {told}"),
            format!("{letters} WHERE l.letter = 'order-placed' AND {told}"),
        ];
        let counts = counts.map(|from| format!("CAST((SELECT count(*) FROM {from}) AS TEXT)"));
        let counts = counts.join(" || ' ' || ");
        let first = format!("coalesce((SELECT min(id) FROM {orders}), '')");
        let query = format!("SELECT {counts} || ' ' || {first} AS line");
        let found = lines(&self.world().portal.db, query).await;
        let (rows, order) = found[0].rsplit_once(' ').unwrap();
        Kept { rows: rows.to_owned(), order: order.parse().ok() }
    }

    /// Feature map, E.6: either the end was refused, since something is active, or the order was. Never is anything
    /// active that is bound to a partner with whom the customer does not work any more.
    pub async fn judge_end(&self, scene: &Scene, said: &Answer, ended: u16) -> Result<(), String> {
        let bereft = self.bereft(scene).await;
        if bereft != "0" {
            return Err(format!("{said:?}, {ended}: {bereft} active without a relationship"));
        }
        is_whole(said, &self.kept(scene).await)?;
        let live = format!("state = 'active' AND customer_id = '{}'", scene.buyer);
        let live = count(self.world(), &format!("customer_relationships WHERE {live}")).await;
        match (said, ended, live.as_str()) {
            (Answer::Placed(_), 409, "2") | (Answer::Refused, 303, "1") => Ok(()),
            other => Err(format!("{other:?}")),
        }
    }

    /// T-RC-11: the order was placed before the removal, as Northwind's record tells it, or it was refused.
    pub async fn judge_removal(&self, scene: &Scene, said: &Answer) -> Result<(), String> {
        is_whole(said, &self.kept(scene).await)?;
        let removal = format!(
            "SELECT max(e.seq) FROM audit_log e WHERE e.organization_id = d.organization_id \
             AND e.event = 'user.roles_changed' AND e.subject_id = '{}'",
            self.agnes
        );
        let placed = format!(
            "d.organization_id = '{}' AND d.actor_id = '{}' AND d.event = 'order.placed' \
             AND d.subject_id IN (SELECT id FROM orders WHERE customer_id = '{}')",
            self.ring().provider.home,
            self.agnes,
            scene.buyer
        );
        let before = format!("audit_log d WHERE {placed} AND d.seq < ({removal})");
        match (said, count(self.world(), &before).await.as_str()) {
            (Answer::Placed(_), "1") | (Answer::Stopped, "0") => Ok(()),
            (_, before) => Err(format!("{said:?}, and placed before the removal: {before}")),
        }
    }

    /// How many active subscriptions a customer has whose provider, or whose reseller of record, it does not work with.
    async fn bereft(&self, scene: &Scene) -> String {
        let without = |partner: &str| {
            format!(
                "NOT EXISTS (SELECT 1 FROM customer_relationships r WHERE r.customer_id = s.customer_id \
                 AND r.partner_id = s.{partner} AND r.state = 'active')"
            )
        };
        let either = format!("({} OR {})", without("provider_id"), without("reseller_id"));
        let active = format!("s.state = 'active' AND s.customer_id = '{}'", scene.buyer);
        count(self.world(), &format!("subscriptions s WHERE {active} AND {either}")).await
    }
}

//! The decision as a checklist: every rule with yes or no and, where no, how that is mended and where.
use super::may_order::{Decision, Rule};
use crate::values::{RelationshipId, SubscriptionId};

/// A decision, rule by rule.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// Rule by rule.
    pub items: Vec<Item>,
    /// The id of its heading.
    pub heading: &'static str,
}

/// A rule of it.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which.
    pub rule: Rule,
    /// Whether it holds.
    pub holds: bool,
    /// Where it is mended.
    pub place: String,
}

impl Checklist {
    /// Of an order for the customer of a relationship.
    pub fn of(decision: &Decision, customer: RelationshipId) -> Self {
        let form = format!("/orders/new/{customer}");
        let reseller = format!("{form}#record");
        Self::with(decision, customer, ("order-checklist", &reseller, &format!("{form}#lines")))
    }

    /// Of a change of one of its subscriptions.
    pub fn of_change(decision: &Decision, customer: RelationshipId, it: SubscriptionId) -> Self {
        let reseller = format!("/subscriptions/{it}/reseller");
        let seats = format!("/subscriptions/{it}/quantity");
        Self::with(decision, customer, ("subscription-checklist", &reseller, &seats))
    }

    /// With the places where the reseller of record and the lines are chosen.
    fn with(
        decision: &Decision,
        customer: RelationshipId,
        (heading, reseller, lines): (&'static str, &str, &str),
    ) -> Self {
        let place = |rule| match rule {
            Rule::ResellerFound | Rule::ResellerRegion => reseller.to_owned(),
            Rule::LinesValid => lines.to_owned(),
            rule => place(rule, customer),
        };
        let item = |rule: Rule, holds| Item { rule, holds, place: place(rule) };
        let items = decision.checks().iter().map(|check| item(check.rule, check.holds)).collect();
        Self { items, heading }
    }

    /// Whether all rules hold.
    pub fn is_yes(&self) -> bool {
        self.failing().is_none()
    }

    /// The first rule that does not.
    pub fn failing(&self) -> Option<Rule> {
        self.items.iter().find(|item| !item.holds).map(|item| item.rule)
    }

    /// How it looks as a badge.
    pub fn tone(&self) -> &'static str {
        if self.is_yes() { "chip--good" } else { "chip--warn" }
    }
}

/// The page on which something can be done about a rule that does not hold, or that says why nothing can.
fn place(rule: Rule, customer: RelationshipId) -> String {
    match rule {
        Rule::ProviderActive => "/settings/company".to_owned(),
        Rule::ProviderAuthorized
        | Rule::CustomerActive
        | Rule::ProviderRegion
        | Rule::ResellerAuthorized => format!("/customers/{customer}"),
        // What is chosen for an order or a subscription is chosen there.
        Rule::ResellerFound
        | Rule::ResellerRegion
        | Rule::ResellerLinked
        | Rule::ResellerActive
        | Rule::LinesValid => "/resellers".to_owned(),
    }
}

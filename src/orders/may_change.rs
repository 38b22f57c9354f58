//! Whether a provider may change what a customer has. More needs what an order needs; less needs nothing, so that what
//! was ordered can be wound down whatever became of those who ordered it. Another reseller of record has to be one of whom
//! an order could be.
use super::{
    deal::Deal,
    may_order::{Decision, Rule},
};
use crate::{
    subscriptions::{Change, Subscription},
    values::OrganizationId,
};

/// The rules of an order that a change asks for, and whether they hold.
pub fn may_change(it: &Subscription, change: Change, deal: &Deal) -> Decision {
    let asks = |rule: Rule| match change {
        Change::Quantity(seats) => seats > it.quantity,
        Change::Resume => true,
        // The customer goes on with whom it has authorized; whether its provider could order is not asked.
        Change::Reseller(Some(_)) => rule.is_of_reseller() || rule == Rule::ProviderAuthorized,
        Change::Reseller(None) | Change::Suspend | Change::Cancel => false,
    };
    deal.decision(None).only(asks)
}

/// The reseller of record with whom it goes on: the one that is named, or the one that there is.
pub fn goes_on_with(it: &Subscription, change: Change) -> Option<OrganizationId> {
    match change {
        Change::Reseller(named) => named,
        _ => it.reseller,
    }
}

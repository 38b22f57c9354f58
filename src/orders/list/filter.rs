//! Which orders and subscriptions are looked for. The state of a list is its address.
use crate::{
    subscriptions::State,
    values::{OrganizationId, Place, Reference},
};
use std::fmt::Display;
use url::form_urlencoded::Serializer;

/// Where the orders are.
pub const ORDERS: &str = "/orders";
/// Where the subscriptions are.
pub const SUBSCRIPTIONS: &str = "/subscriptions";
/// How many of them a page shows.
pub const PAGE_SIZE: usize = 25;

/// What is looked for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Of one customer alone.
    pub customer: Option<OrganizationId>,
    /// Of one reseller of record alone.
    pub reseller: Option<OrganizationId>,
    /// Subscriptions that stand so.
    pub state: Option<State>,
    /// The order of this number, as typed.
    pub q: String,
    /// What a partner buys itself.
    pub as_customer: bool,
}

impl Filter {
    /// The number of an order that is looked for.
    pub fn reference(&self) -> Option<Reference> {
        self.q.parse().ok()
    }

    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == self.cleared()
    }

    /// The same list, whatever is looked for.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { as_customer: self.as_customer, ..Self::default() }
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address<K: Display>(&self, list: &str, place: Option<&Place<K>>) -> String {
        let id = |id: Option<OrganizationId>| id.map(|id| id.to_string()).unwrap_or_default();
        let place = place.map(Place::pair).map(|(name, id)| (name, id.to_string()));
        let pairs = [
            ("customer", id(self.customer)),
            ("reseller", id(self.reseller)),
            ("state", self.state.map_or("", State::as_str).to_owned()),
            ("q", self.q.clone()),
            ("as", if self.as_customer { "customer".to_owned() } else { String::new() }),
        ];
        let mut query = Serializer::new(String::new());
        query.extend_pairs(pairs.into_iter().chain(place).filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::OrderId;

    #[test]
    fn an_address_holds_what_is_asked_for() {
        let plain = Filter::default().address::<OrderId>(ORDERS, None);
        assert_eq!(plain, "/orders");
        let (customer, place) = (OrganizationId::new(), OrderId::new());
        let some = Filter {
            customer: Some(customer),
            reseller: None,
            state: Some(State::Suspended),
            q: "tt-7k3m".into(),
            as_customer: true,
        };
        let query = format!("customer={customer}&state=suspended&q=tt-7k3m&as=customer");
        let all = format!("/subscriptions?{query}&after={place}");
        assert_eq!(some.address(SUBSCRIPTIONS, Some(&Place::After(place))), all);
        assert_eq!((some.is_empty(), some.cleared().is_empty()), (false, true));
        assert_eq!(some.reference(), None);
    }
}

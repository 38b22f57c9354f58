//! Both lists.
use crate::{
    orders::{
        Order,
        list::{
            Viewpoint,
            filter::{Filter, ORDERS, SUBSCRIPTIONS},
            scene::Names,
        },
        pages::{cost_of, reseller},
    },
    platform::web::Frame,
    subscriptions::{State, Subscription},
    users::{Permission, SignedIn},
    values::{Cut, OrganizationId, Place},
};
use askama::Template;
use std::fmt::Display;

/// Which other lists there are for the reader.
#[derive(Debug, Clone, Copy)]
pub struct Tabs {
    /// Whether their own company has bought something.
    pub buys: bool,
    /// Whether they look at that.
    pub as_customer: bool,
}

/// Orders, or subscriptions.
#[derive(Template)]
#[template(path = "orders/list.html")]
pub struct ListPage {
    frame: Frame,
    view: Viewpoint,
    tabs: Tabs,
    filter: Filter,
    list: List,
    names: Names,
    beside: [Option<String>; 2],
    may_order: bool,
    sees_prices: bool,
}

/// What stands in it.
enum List {
    Orders(Vec<Order>),
    Subscriptions(Vec<Subscription>),
}

impl ListPage {
    /// Orders.
    pub fn orders(
        me: SignedIn,
        from: (Viewpoint, Tabs),
        filter: Filter,
        (found, names): (Cut<Order>, Names),
    ) -> Self {
        let beside = addresses(&filter, ORDERS, found.beside(|it| it.id));
        Self::new(me, from, filter, (List::Orders(found.rows), names, beside))
    }

    /// Subscriptions.
    pub fn subscriptions(
        me: SignedIn,
        from: (Viewpoint, Tabs),
        filter: Filter,
        (found, names): (Cut<Subscription>, Names),
    ) -> Self {
        let beside = addresses(&filter, SUBSCRIPTIONS, found.beside(|it| it.id));
        Self::new(me, from, filter, (List::Subscriptions(found.rows), names, beside))
    }

    fn new(
        me: SignedIn,
        (view, tabs): (Viewpoint, Tabs),
        filter: Filter,
        (list, names, beside): (List, Names, [Option<String>; 2]),
    ) -> Self {
        let may_order = me.person.may(Permission::PlaceOrders) && !me.person.home.is_suspended;
        let sees_prices = me.person.may(Permission::SeeCatalogue) && !tabs.as_customer;
        Self {
            frame: me.frame,
            view,
            tabs,
            filter,
            list,
            names,
            beside,
            may_order: may_order && !tabs.as_customer,
            sees_prices,
        }
    }

    /// The beginning of its texts' ids.
    fn what(&self) -> &'static str {
        match self.list {
            List::Orders(_) => "orders",
            List::Subscriptions(_) => "subscriptions",
        }
    }

    fn here(&self) -> &'static str {
        match self.list {
            List::Orders(_) => ORDERS,
            List::Subscriptions(_) => SUBSCRIPTIONS,
        }
    }

    fn lead(&self) -> String {
        self.frame.say(format!("{}-lead-{}", self.what(), self.view.as_str()))
    }

    /// Why there is nothing.
    fn nothing(&self) -> String {
        let narrowed = Filter { customer: None, reseller: None, ..self.filter.clone() };
        let why = match (self.filter.is_empty(), narrowed.is_empty()) {
            (true, _) => self.view.as_str(),
            (false, true) => "narrowed",
            (false, false) => "found",
        };
        self.frame.say(format!("{}-none-{why}", self.what()))
    }

    /// Of which company they are alone, by name where one of them is shown.
    fn narrowed(&self) -> Option<String> {
        let id = self.filter.customer.or(self.filter.reseller)?;
        Some(match self.names.of(&id) {
            "" => self.frame.say("orders-narrowed-one"),
            name => self.frame.with("name", name).say("orders-narrowed"),
        })
    }

    fn is_empty(&self) -> bool {
        match &self.list {
            List::Orders(all) => all.is_empty(),
            List::Subscriptions(all) => all.is_empty(),
        }
    }

    /// The other list, with what it can be narrowed to as well.
    fn tab(&self, list: &str, as_customer: bool) -> String {
        let Filter { customer, reseller, .. } = self.filter;
        let is_same = as_customer == self.filter.as_customer;
        let (customer, reseller) = if is_same { (customer, reseller) } else { (None, None) };
        let filter = Filter { customer, reseller, as_customer, ..Filter::default() };
        filter.address::<OrganizationId>(list, None)
    }

    fn is_here(&self, list: &str, as_customer: bool) -> bool {
        self.here() == list && self.tabs.as_customer == as_customer
    }

    fn cleared(&self) -> String {
        self.filter.cleared().address::<OrganizationId>(self.here(), None)
    }

    fn is_state(&self, state: &State) -> bool {
        self.filter.state == Some(*state)
    }

    fn sees_customer(&self) -> bool {
        !matches!(self.view, Viewpoint::Customer(_))
    }

    fn sees_provider(&self) -> bool {
        !matches!(self.view, Viewpoint::Provider(_))
    }

    fn sees_reseller(&self) -> bool {
        !matches!(self.view, Viewpoint::Reseller(_))
    }

    fn reseller(&self, of: Option<&OrganizationId>) -> String {
        reseller(&self.frame, self.names.of_any(of))
    }

    /// What it costs each time it is paid for.
    fn cost(&self, it: &Subscription) -> String {
        cost_of(&self.frame, it)
    }
}

fn addresses<K: Display>(
    filter: &Filter,
    list: &str,
    (previous, next): (Option<Place<K>>, Option<Place<K>>),
) -> [Option<String>; 2] {
    [previous, next].map(|place| place.map(|place| filter.address(list, Some(&place))))
}

//! A partner's pages about its customers.
use super::{
    actions::Customer,
    filter::{self, COUNTED, Filter, LIST, Place},
    listed::{Found, Listed, Other},
};
use crate::{
    customers::relationships::State,
    organizations::Organization,
    partnerships::Side,
    platform::web::Frame,
    users::{
        Permission, SignedIn,
        acting::{self, Door},
        role_names,
    },
    values::Country,
};
use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};

/// The list.
#[derive(Template)]
#[template(path = "customers/list.html")]
pub struct ListPage {
    frame: Frame,
    filter: Filter,
    found: Found,
    company: String,
    side: Side,
    /// With whom it is narrowed to be shared.
    with: Option<Organization>,
    may_invite: bool,
}

/// One customer.
#[derive(Template)]
#[template(path = "customers/customer.html")]
pub struct CustomerPage {
    frame: Frame,
    customer: Customer,
    doors: Vec<Door>,
    may_invite: bool,
    may_end: bool,
    may_give_up: bool,
}

impl ListPage {
    /// For somebody of the partner.
    pub fn new(me: SignedIn, filter: Filter, found: Found, with: Option<Organization>) -> Self {
        let may_invite = me.person.may(Permission::InviteCustomers) && !me.person.home.is_suspended;
        let side = me.person.home.standing.parse().unwrap_or(Side::Reseller);
        let company = me.person.home.name;
        Self { frame: me.frame, filter, found, company, side, with, may_invite }
    }

    fn told(&self, id: &str) -> String {
        let other = self.with.as_ref().map(|with| with.name.to_string()).unwrap_or_default();
        self.frame.with("company", &self.company).with("other", other).say(id)
    }

    fn lead(&self) -> String {
        match &self.with {
            Some(_) => self.told("customers-lead-shared"),
            None => self.told(&format!("customers-lead-{}", self.side.as_str())),
        }
    }

    fn tab(&self) -> &'static str {
        self.filter.tab.as_str()
    }

    fn total(&self) -> String {
        let total = u32::try_from(COUNTED.min(self.found.total)).unwrap_or(u32::MAX);
        if self.found.total > COUNTED {
            return self.frame.say("customers-total-many");
        }
        self.frame.count("total", total).say("customers-total")
    }

    /// Why there is nothing.
    fn nothing(&self) -> String {
        let why = match (&self.with, self.filter.is_empty()) {
            (_, false) => "found",
            (Some(_), true) => "shared",
            (None, true) => self.tab(),
        };
        self.told(&format!("customers-none-{why}"))
    }

    fn is_country(&self, country: &Country) -> bool {
        self.filter.country.as_ref() == Some(country)
    }

    fn has_access(&self, access: &str) -> bool {
        self.filter.has_access.map(filter::access) == Some(access)
    }

    /// Those with whom the customer is shared, or the one to whom the list is narrowed.
    fn others<'a>(&self, customer: &'a Listed) -> Vec<&'a Other> {
        match &self.with {
            Some(with) => customer.shared_with(with.id).into_iter().collect(),
            None => customer.others.iter().collect(),
        }
    }

    fn invite(&self) -> String {
        let with = self.with.as_ref().map(|with| format!("?with={}", with.account_name));
        format!("{LIST}/invite{}", with.unwrap_or_default())
    }

    fn until(&self, at: &DateTime<Utc>) -> String {
        until(&self.frame, *at)
    }

    fn previous(&self) -> Option<String> {
        let first = self.found.customers.first().filter(|_| self.found.has_previous)?;
        Some(self.filter.address(Some(Place::Before(first.id))))
    }

    fn next(&self) -> Option<String> {
        let last = self.found.customers.last().filter(|_| self.found.has_next)?;
        Some(self.filter.address(Some(Place::After(last.id))))
    }
}

impl CustomerPage {
    /// For somebody of the partner.
    pub fn new(me: SignedIn, customer: Customer) -> Self {
        let may = |what| me.person.may(what);
        let may_act = may(Permission::ActForPartners);
        let grant = customer.grant.as_ref().filter(|_| may_act);
        let doors = grant.map(|grant| acting::doors(grant, &customer.company)).unwrap_or_default();
        let may_invite = may(Permission::InviteCustomers) && !me.person.home.is_suspended;
        Self {
            may_end: may(Permission::EndRelationship) && customer.relationship.is_active(),
            may_give_up: may_act && customer.grant.is_some(),
            may_invite,
            doors,
            customer,
            frame: me.frame,
        }
    }

    fn state(&self) -> State {
        self.customer.relationship.state
    }

    fn told(&self, id: &str) -> String {
        self.frame.with("customer", &self.customer.listed.name).say(id)
    }

    /// As what, and until when, the reader's company can act for the customer.
    fn access(&self) -> String {
        let Some(grant) = &self.customer.grant else { return self.frame.say("held-never") };
        let told = self.frame.with("roles", role_names(&self.frame, &grant.roles));
        told.with("on", self.frame.day_of(grant.last_moment())).say("customers-access-until")
    }

    /// Of a partner with whom the customer is shared.
    fn access_of(&self, other: &Other) -> String {
        match other.access {
            Some(at) => until(&self.frame, at),
            None => self.frame.say("held-never"),
        }
    }

    /// The invitation that asks for what is missing of a pair, or for both again, if the reader may.
    fn missing(&self, other: &Other) -> Option<(String, &'static str)> {
        let with = format!("{LIST}/invite?with={}", other.account_name);
        if !self.may_invite || !self.customer.listed.lacks(other) {
            return None;
        }
        if self.state() == State::Ended {
            return Some((with, "customers-invite-again"));
        }
        let id = self.customer.relationship.id;
        Some((format!("{with}&customer={id}"), "customers-invite-missing"))
    }

    /// Who ended it, when and why is another sentence.
    fn ended(&self) -> Option<String> {
        let end = self.customer.relationship.end.as_ref()?;
        let told = self.frame.with("at", self.frame.moment(end.at));
        let told = told.with("customer", &self.customer.listed.name);
        Some(told.say(format!("customers-ended-{}", end.by.as_str())))
    }
}

/// `Until 14 March 2027`: its last moment is the one before it gives nothing any more.
fn until(frame: &Frame, at: DateTime<Utc>) -> String {
    frame.with("on", frame.day_of(at - TimeDelta::seconds(1))).say("held-until")
}

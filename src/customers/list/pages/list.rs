//! The list.
use super::missing;
use crate::{
    customers::list::{
        filter::{self, COUNTED, Filter, LIST, Place},
        listed::{Found, Listed, Other},
    },
    organizations::Organization,
    partnerships::Side,
    platform::web::Frame,
    users::{Permission, SignedIn},
    values::{Country, Tag},
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
    /// The tags that can be chosen.
    tags: Vec<Tag>,
}

impl ListPage {
    /// For somebody of the partner.
    pub fn new(
        me: SignedIn,
        filter: Filter,
        (found, tags): (Found, Vec<Tag>),
        with: Option<Organization>,
    ) -> Self {
        let may_invite = me.person.may(Permission::InviteCustomers) && !me.person.home.is_suspended;
        let side = Side::of(&me.person);
        let company = me.person.home.name;
        Self { frame: me.frame, filter, found, company, side, with, may_invite, tags }
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

    fn is_tag(&self, tag: &Tag) -> bool {
        self.filter.tag.as_ref() == Some(tag)
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

    /// Until when the reader's company has administrator access, and those with whom the customer is shared.
    fn access(&self, customer: &Listed) -> Vec<String> {
        let on = |at: DateTime<Utc>| self.frame.day_of(at - TimeDelta::seconds(1));
        let mine = |at| self.frame.with("on", on(at)).say("customers-access-mine");
        let theirs = |other: &Other| {
            let told = self.frame.with("name", &other.name).with("on", on(other.access?));
            Some(told.say("customers-access-theirs"))
        };
        let others = self.others(customer).into_iter().filter_map(theirs);
        customer.access.map(mine).into_iter().chain(others).collect()
    }

    /// The invitation that asks for what is missing of a pair, if the reader may.
    fn missing(&self, customer: &Listed, other: &Other) -> Option<(String, &'static str)> {
        missing(customer, other).filter(|_| self.may_invite)
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

//! A provider's pages about its resellers.
use super::{
    filter::{self, COUNTED, Filter, LIST, Place},
    listed::{Found, Listed},
};
use crate::{
    partnerships::{Badge, Dossier, Rule, pages::Told},
    platform::web::Frame,
    users::{
        Permission, SignedIn,
        acting::{self, Door},
        grants::Grant,
    },
    values::Country,
};
use askama::Template;
use chrono::TimeDelta;

/// The list.
#[derive(Template)]
#[template(path = "partnerships/resellers/list.html")]
pub struct ListPage {
    frame: Frame,
    filter: Filter,
    found: Found,
    provider: String,
    may_invite: bool,
}

/// One reseller.
#[derive(Template)]
#[template(path = "partnerships/resellers/reseller.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct ResellerPage {
    frame: Frame,
    dossier: Dossier,
    doors: Vec<Door>,
    may_end: bool,
    may_give_up: bool,
    may_ask: bool,
    may_add: bool,
    may_see_customers: bool,
}

impl ListPage {
    /// For somebody of the provider.
    pub fn new(me: SignedIn, filter: Filter, found: Found) -> Self {
        let may_invite = me.person.may(Permission::InviteResellers);
        Self { frame: me.frame, filter, found, provider: me.person.home.name, may_invite }
    }

    fn tab(&self) -> &'static str {
        self.filter.tab.as_str()
    }

    fn total(&self) -> String {
        let total = COUNTED.min(self.found.total);
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        if self.found.total > COUNTED {
            return self.frame.say("resellers-total-many");
        }
        self.frame.count("total", total).say("resellers-total")
    }

    /// Why there is nothing.
    fn nothing(&self) -> String {
        let why = if self.filter.is_empty() { self.tab() } else { "found" };
        self.frame.say(format!("resellers-none-{why}"))
    }

    fn badges() -> Vec<Badge> {
        [Badge(None)].into_iter().chain(Rule::ALL.map(|rule| Badge(Some(rule)))).collect()
    }

    fn is_badge(&self, badge: &Badge) -> bool {
        self.filter.readiness == Some(*badge)
    }

    fn is_country(&self, country: &Country) -> bool {
        self.filter.country.as_ref() == Some(country)
    }

    fn has_access(&self, access: &str) -> bool {
        self.filter.has_access.map(filter::access) == Some(access)
    }

    fn is_held(&self, reseller: &Listed) -> bool {
        reseller.held.is_live(self.frame.now)
    }

    fn is_over(&self, reseller: &Listed) -> bool {
        reseller.is_over(self.frame.now)
    }

    /// When it ends, or ended.
    fn ends(&self, reseller: &Listed) -> Option<String> {
        // Its last moment is the one before it is over.
        let last = reseller.ends? - TimeDelta::seconds(1);
        let when = if reseller.is_over(self.frame.now) { "ended-on" } else { "until" };
        Some(self.frame.with("on", self.frame.day_of(last)).say(format!("resellers-{when}")))
    }

    fn previous(&self) -> Option<String> {
        let first = self.found.resellers.first().filter(|_| self.found.has_previous)?;
        Some(self.filter.address(Some(Place::Before(first.id))))
    }

    fn next(&self) -> Option<String> {
        let last = self.found.resellers.last().filter(|_| self.found.has_next)?;
        Some(self.filter.address(Some(Place::After(last.id))))
    }
}

impl ResellerPage {
    /// For somebody of the provider.
    pub fn new(me: SignedIn, dossier: Dossier, grant: Option<Grant>) -> Self {
        let may = |what| me.person.may(what);
        let may_end = may(Permission::EndPartnership);
        let may_act = may(Permission::ActForPartners);
        let may_give_up = may_act && dossier.held.is_live(me.frame.now);
        let grant = grant.filter(|_| may_act);
        let doors = grant.map(|grant| acting::doors(&grant, &dossier.partner)).unwrap_or_default();
        let is_live = dossier.partnership.is_live(me.frame.now);
        let can_mend = dossier.facts.failing().into_iter().any(Rule::can_be_mended);
        let may_ask = is_live && can_mend && may(Permission::InviteResellers);
        let may_add = may(Permission::InviteCustomers) && !me.person.home.is_suspended;
        let may_see_customers = may(Permission::SeeCustomers);
        let frame = me.frame;
        Self { frame, dossier, doors, may_end, may_give_up, may_ask, may_add, may_see_customers }
    }

    fn badge(&self) -> Badge {
        self.dossier.facts.badge()
    }

    fn mend(&self, rule: &Rule) -> String {
        self.frame.say(format!("ready-mend-{}", rule.as_str()))
    }
}

impl Told for ListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl Told for ResellerPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

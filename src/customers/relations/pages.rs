//! *Partner relationships*.
use super::{
    PAGE,
    actions::Relations,
    relation::{Former, Relation, Tie, What},
};
use crate::{
    customers::relationships::Relationship,
    partnerships::Side,
    platform::web::Frame,
    users::{Permission, SignedIn, role_names},
};
use askama::Template;

/// What the links of the page depend on.
const ASKED: [Permission; 7] = [
    Permission::EndRelationship,
    Permission::SeeCustomers,
    Permission::SeeResellers,
    Permission::SeeProviders,
    Permission::EndPartnership,
    Permission::RemoveAdminAccess,
    Permission::ActForPartners,
];

/// Who can act for whom.
#[derive(Template)]
#[template(path = "customers/relations.html")]
pub struct RelationsPage {
    frame: Frame,
    company: String,
    tables: [Table; 2],
    former: Vec<Former>,
    pages: Pages,
    /// What of it the reader may do.
    may: Vec<Permission>,
}

/// The other pages of those for whom the company can act.
struct Pages {
    /// Whether this is not the first one.
    is_later: bool,
    /// Where the next one is.
    older: Option<String>,
}

/// Those that can act for the company, or those for whom it can.
struct Table {
    /// The end of its texts' ids.
    side: &'static str,
    relations: Vec<Relation>,
}

impl RelationsPage {
    /// For somebody of the company.
    pub fn new(me: SignedIn, found: Relations, is_later: bool) -> Self {
        let may: Vec<_> = ASKED.into_iter().filter(|what| me.person.may(*what)).collect();
        let mut held = found.held;
        if !may.contains(&Permission::ActForPartners) {
            for relation in &mut held {
                relation.doors.clear();
            }
        }
        let (frame, company) = (me.frame, me.person.home.name);
        let table = |side, relations| Table { side, relations };
        let older = found.older.map(|last| format!("{PAGE}?after={last}#held"));
        let tables = [table("given", found.given), table("held", held)];
        let pages = Pages { is_later, older };
        Self { frame, company, tables, former: found.former, pages, may }
    }

    /// Where it is seen what the two have with each other, if the reader may.
    fn page(&self, relation: &Relation, table: &Table) -> Option<String> {
        let (may, page) = match (relation.tie?, table.is_given()) {
            (Tie::Partners(id), true) => (Permission::SeeProviders, Side::Reseller.page(id)),
            (Tie::Partners(id), false) => (Permission::SeeResellers, Side::Provider.page(id)),
            (Tie::Customer(_), true) => return None,
            (Tie::Customer(id), false) => (Permission::SeeCustomers, format!("/customers/{id}")),
        };
        self.may.contains(&may).then_some(page)
    }

    /// What of it the reader can end: where, and the text of the link.
    fn ending(&self, relation: &Relation, table: &Table) -> Option<(String, &'static str)> {
        let tie = relation.tie?;
        let (area, id) = match (tie, table.is_given(), &relation.what) {
            (Tie::Partners(id), false, What::Admin(_)) => ("resellers", id.to_string()),
            (Tie::Partners(id), ..) => ("partnerships", id.to_string()),
            (Tie::Customer(id), false, What::Admin(_)) => ("customers", id.to_string()),
            (Tie::Customer(id), ..) => ("relationships", id.to_string()),
        };
        let (may, page, text) = match (&relation.what, table.is_given()) {
            (What::Orders(_), _) => (Permission::EndPartnership, "end", "partnership-end"),
            (What::Customer(_), _) => (Permission::EndRelationship, "end", "relationship-end"),
            (What::Admin(_), true) => (Permission::RemoveAdminAccess, "access", "access-remove"),
            (What::Admin(_), false) => (Permission::ActForPartners, "access", "access-give-up"),
        };
        self.may.contains(&may).then(|| (format!("/{area}/{id}/{page}"), text))
    }

    /// The receipt of what a customer authorized.
    fn receipt(relation: &Relation) -> Option<String> {
        match &relation.what {
            What::Customer(it) => Some(receipt(it)),
            What::Orders(_) | What::Admin(_) => None,
        }
    }

    fn was(&self, former: &Former) -> String {
        self.frame.say(format!("relations-was-{}", former.was.side.as_str()))
    }

    /// From when to when.
    fn over(&self, former: &Former) -> String {
        let since = self.frame.day_of(former.was.since);
        let until = former.was.end.as_ref().map(|end| self.frame.day_of(end.at));
        let told = self.frame.with("since", since).with("until", until.unwrap_or_default());
        told.say("relations-was-over")
    }

    fn receipt_of(former: &Former) -> String {
        receipt(&former.was)
    }

    /// What can be done.
    fn what(&self, relation: &Relation, table: &Table) -> String {
        match &relation.what {
            What::Orders(_) => self.frame.say(format!("relations-orders-{}", table.side)),
            What::Customer(it) => {
                self.frame.say(format!("relations-customer-{}", it.side.as_str()))
            }
            What::Admin(grant) => {
                let roles = role_names(&self.frame, &grant.roles);
                self.frame.with("roles", roles).say("relations-admin")
            }
        }
    }

    fn until(&self, relation: &Relation) -> String {
        let until = relation.what.last_moment();
        until.map_or_else(|| self.frame.say("relations-endless"), |at| self.frame.day_of(at))
    }

    fn used(&self, relation: &Relation) -> String {
        relation.used.map_or_else(|| self.frame.say("relations-unused"), |at| self.frame.moment(at))
    }
}

fn receipt(of: &Relationship) -> String {
    format!("/authorizations/{}/receipt", of.invitation)
}

impl Table {
    fn is_given(&self) -> bool {
        self.side == "given"
    }
}

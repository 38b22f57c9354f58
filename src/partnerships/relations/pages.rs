//! *Partner relationships*.
use super::{
    PAGE,
    actions::Relations,
    relation::{Relation, What},
};
use crate::{
    partnerships::Side,
    platform::web::Frame,
    users::{Permission, SignedIn, role_names},
};
use askama::Template;

/// What the links of the page depend on.
const ASKED: [Permission; 5] = [
    Permission::SeeResellers,
    Permission::SeeProviders,
    Permission::EndPartnership,
    Permission::RemoveAdminAccess,
    Permission::ActForPartners,
];

/// Who can act for whom.
#[derive(Template)]
#[template(path = "partnerships/relations.html")]
pub struct RelationsPage {
    frame: Frame,
    company: String,
    tables: [Table; 2],
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
        Self { frame, company, tables, pages, may }
    }

    /// Where the partnership is seen, if the reader may.
    fn page(&self, relation: &Relation, table: &Table) -> Option<String> {
        let id = relation.partnership?;
        let (may, side) = if table.is_given() {
            (Permission::SeeProviders, Side::Reseller)
        } else {
            (Permission::SeeResellers, Side::Provider)
        };
        self.may.contains(&may).then(|| side.page(id))
    }

    /// What of it the reader can end: where, and the text of the link.
    fn ending(&self, relation: &Relation, table: &Table) -> Option<(String, &'static str)> {
        let id = relation.partnership?;
        let (may, area, page, text) = match (&relation.what, table.is_given()) {
            (What::Orders(_), _) => {
                (Permission::EndPartnership, "partnerships", "end", "partnership-end")
            }
            (What::Admin(_), true) => {
                (Permission::RemoveAdminAccess, "partnerships", "access", "access-remove")
            }
            (What::Admin(_), false) => {
                (Permission::ActForPartners, "resellers", "access", "access-give-up")
            }
        };
        self.may.contains(&may).then(|| (format!("/{area}/{id}/{page}"), text))
    }

    /// What can be done.
    fn what(&self, relation: &Relation, table: &Table) -> String {
        match &relation.what {
            What::Orders(_) => self.frame.say(format!("relations-orders-{}", table.side)),
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
        let used = relation.what.used();
        used.map_or_else(|| self.frame.say("relations-unused"), |at| self.frame.moment(at))
    }
}

impl Table {
    fn is_given(&self) -> bool {
        self.side == "given"
    }
}

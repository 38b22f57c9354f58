//! *Partner relationships*.
use super::{
    PAGE,
    actions::{Relation, Relations},
};
use crate::{
    partnerships::Side,
    platform::web::Frame,
    users::{Permission, SignedIn, role_names},
};
use askama::Template;
use chrono::TimeDelta;

/// Who can act for whom.
#[derive(Template)]
#[template(path = "partnerships/relations.html")]
pub struct RelationsPage {
    frame: Frame,
    company: String,
    tables: [Table; 2],
    pages: Pages,
    may_remove: bool,
    sees_resellers: bool,
    sees_providers: bool,
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
        let may = |what| me.person.may(what);
        let may_remove = may(Permission::RemoveAdminAccess);
        let mut held = found.held;
        if !may(Permission::ActForPartners) {
            for relation in &mut held {
                relation.doors.clear();
            }
        }
        let sees_resellers = may(Permission::SeeResellers);
        let sees_providers = may(Permission::SeeProviders);
        let (frame, company) = (me.frame, me.person.home.name);
        let table = |side, relations| Table { side, relations };
        let older = found.older.map(|last| format!("{PAGE}?after={last}#held"));
        let tables = [table("given", found.given), table("held", held)];
        let pages = Pages { is_later, older };
        Self { frame, company, tables, pages, may_remove, sees_resellers, sees_providers }
    }

    /// Where the partnership is seen, if the reader may.
    fn page(&self, relation: &Relation, table: &Table) -> Option<String> {
        let id = relation.partnership?;
        let (may, side) = if table.is_given() {
            (self.sees_providers, Side::Reseller)
        } else {
            (self.sees_resellers, Side::Provider)
        };
        may.then(|| side.page(id))
    }

    /// Where access is taken away, if the reader may.
    fn removal(&self, relation: &Relation, table: &Table) -> Option<String> {
        let id = relation.partnership.filter(|_| table.is_given() && self.may_remove)?;
        Some(format!("/partnerships/{id}/access"))
    }

    fn roles(&self, relation: &Relation) -> String {
        role_names(&self.frame, &relation.grant.roles)
    }

    fn until(&self, relation: &Relation) -> String {
        // Its last moment is the one before it gives nothing any more.
        self.frame.day_of(relation.grant.until - TimeDelta::seconds(1))
    }

    fn used(&self, relation: &Relation) -> String {
        let used = relation.grant.last_used;
        used.map_or_else(|| self.frame.say("relations-unused"), |at| self.frame.moment(at))
    }
}

impl Table {
    fn is_given(&self) -> bool {
        self.side == "given"
    }
}

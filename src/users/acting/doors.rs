//! What whoever may act for another company can open there.
use crate::{
    organizations::Organization,
    users::{Permission, grants::Grant},
    values::OrganizationId,
};

/// A page of another company.
#[derive(Debug, Clone)]
pub struct Door {
    /// Its address.
    pub href: String,
    /// The id of its text.
    pub text: &'static str,
}

/// A page that there is, what it takes, and what leads there: from elsewhere, and from beside it.
struct Page {
    path: &'static str,
    what: Permission,
    from_elsewhere: &'static str,
    in_menu: &'static str,
}

const PAGES: [Page; 2] = [
    Page {
        path: "/settings/users",
        what: Permission::SeePeople,
        from_elsewhere: "acting-open-people",
        in_menu: "people-title",
    },
    Page {
        path: "/settings/company",
        what: Permission::SeeCompany,
        from_elsewhere: "acting-open-company",
        in_menu: "company-title",
    },
];

/// What begins every address below which somebody acts for a company.
pub fn base_of(company: OrganizationId) -> String {
    format!("/for/{company}")
}

/// What a grant opens in the company that gave it.
pub fn doors(grant: &Grant, company: &Organization) -> Vec<Door> {
    let open = PAGES.iter().filter(|page| page.what.is_held(&grant.roles, company.standing));
    open.map(|page| page.door(company.id, page.from_elsewhere)).collect()
}

/// The pages of a company that are open, as its menu names them.
pub fn menu(company: OrganizationId, may: impl Fn(Permission) -> bool) -> Vec<Door> {
    let open = PAGES.iter().filter(|page| may(page.what));
    open.map(|page| page.door(company, page.in_menu)).collect()
}

impl Page {
    fn door(&self, company: OrganizationId, text: &'static str) -> Door {
        Door { href: format!("{}{}", base_of(company), self.path), text }
    }
}

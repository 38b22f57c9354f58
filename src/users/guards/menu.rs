//! The main menu.
use crate::{
    platform::web::NavItem,
    users::{Permission, Person, acting},
};

/// The main menu, as far as the person may open what it leads to.
pub fn menu(person: &Person) -> Vec<NavItem> {
    if person.acting.is_some() {
        let open = acting::menu(person.home.id, |what| person.may(what)).into_iter();
        return open.map(|door| NavItem { href: door.href, text: door.text }).collect();
    }
    let all = [
        ("/", "nav-home", None),
        ("/providers", "nav-providers", None),
        ("/resellers", "nav-resellers", Some(Permission::SeeResellers)),
        ("/indirect-providers", "nav-my-providers", Some(Permission::SeeProviders)),
        ("/customers", "nav-customers", Some(Permission::SeeCustomers)),
        ("/orders", "nav-orders", Some(Permission::SeeOrders)),
        ("/catalogue", "nav-catalogue", Some(Permission::SeeCatalogue)),
        ("/desk", "nav-desk", Some(Permission::Verify)),
        ("/desk/organizations", "nav-organizations", Some(Permission::SeeOrganizations)),
        ("/settings", "nav-settings", None),
    ];
    // A company that only buys finds its orders in its settings.
    let is_shown = |href: &str| href != "/orders" || !person.home.only_buys();
    let open = all
        .into_iter()
        .filter(|(href, _, needs)| is_shown(href) && needs.is_none_or(|what| person.may(what)));
    open.map(|(href, text, _)| NavItem { href: href.to_owned(), text }).collect()
}

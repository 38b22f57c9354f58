//! The page of links.
use crate::{
    platform::web::Frame,
    users::{Permission, Person},
};
use askama::Template;

/// A place where something is set.
pub struct Place {
    /// Where.
    pub href: &'static str,
    /// What its page is called.
    pub title: &'static str,
    /// What is done there.
    pub lead: &'static str,
    needs: Option<Permission>,
}

/// All of them, in the order in which they are read.
const PLACES: [Place; 13] = [
    Place {
        href: "/settings/account",
        title: "account-title",
        lead: "settings-account",
        needs: None,
    },
    Place {
        href: "/settings/company",
        title: "company-title",
        lead: "settings-company",
        needs: Some(Permission::SeeCompany),
    },
    Place {
        href: "/settings/directory-page",
        title: "keeping-title",
        lead: "settings-directory-page",
        needs: Some(Permission::EditListing),
    },
    Place {
        href: "/settings/users",
        title: "people-title",
        lead: "settings-people",
        needs: Some(Permission::SeePeople),
    },
    Place {
        href: "/settings/access",
        title: "access-title",
        lead: "settings-access",
        needs: Some(Permission::ManagePeople),
    },
    Place {
        href: "/settings/access/mine",
        title: "access-mine-title",
        lead: "settings-access-mine",
        needs: None,
    },
    Place { href: "/settings/roles", title: "roles-title", lead: "settings-roles", needs: None },
    Place {
        href: "/settings/domains",
        title: "domains-title",
        lead: "settings-domains",
        needs: Some(Permission::Enroll),
    },
    Place {
        href: "/settings/identity-provider",
        title: "idp-title",
        lead: "settings-idp",
        needs: Some(Permission::ManageSignIn),
    },
    Place {
        href: "/settings/partner-relationships",
        title: "relations-title",
        lead: "settings-relations",
        needs: Some(Permission::SeeCompany),
    },
    Place {
        href: "/orders",
        title: "orders-title",
        lead: "settings-orders",
        needs: Some(Permission::SeeOrders),
    },
    Place {
        href: "/settings/mail",
        title: "correspondence-title",
        lead: "settings-mail",
        needs: Some(Permission::SeeStatus),
    },
    Place {
        href: "/settings/activity",
        title: "activity-title",
        lead: "settings-activity",
        needs: Some(Permission::SeeActivity),
    },
];

/// *Settings*.
#[derive(Template)]
#[template(path = "home/settings.html")]
pub struct SettingsPage {
    frame: Frame,
    places: Vec<Place>,
}

impl SettingsPage {
    /// What this person may open.
    pub fn new(frame: Frame, person: &Person) -> Self {
        // Partners and the operator have their orders in the menu.
        let is_shown = |place: &Place| place.href != "/orders" || person.home.only_buys();
        let is_open =
            |place: &Place| is_shown(place) && place.needs.is_none_or(|needs| person.may(needs));
        let places = PLACES.into_iter().filter(is_open).collect();
        Self { frame, places }
    }
}

//! `/desk/organizations`.
mod change;
mod look;
mod provider;

use super::{access, actions::Error, customers, filter::LIST, recovery};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Permission,
    values::OrganizationId,
};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get("/desk/organizations", look::list),
        get("/desk/organizations/new", provider::form),
        post("/desk/organizations/new", provider::add),
        get("/desk/organizations/{id}", look::show),
        post("/desk/organizations/{id}/suspension", change::suspend),
        post("/desk/organizations/{id}/restoration", change::restore),
    ];
    [own, customers::routes(), access::routes(), recovery::routes()].concat()
}

/// The id in an address: no id of ours is no page of ours.
pub(super) fn read(id: &str) -> web::Result<OrganizationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::SessionEnded => Self::SignedOut { next: LIST.to_owned() },
            Error::NotFound => Self::NotFound,
            Error::NotPermitted => Self::Forbidden(Permission::RunPortal.as_str()),
            Error::Own => Self::Conflict("own-organization"),
            Error::MovedOn => Self::Conflict("organization-moved-on"),
            Error::NameTaken => Self::Conflict("name-taken"),
            Error::NoAccess => Self::Conflict("no-admin-access"),
            Error::Db(error) => error.into(),
        }
    }
}

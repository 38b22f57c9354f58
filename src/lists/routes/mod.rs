//! `/resellers/invite/many`, `/resellers/lists`, and the same of customers.
mod door;
mod list;
mod many;
mod upload;

use super::{actions::Error, kind::Kind};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::{CustomerInviter, CustomerReader, ResellerInviter, ResellerReader},
    values::ListId,
};
use door::{Door, InviterDoor};
use std::time::Duration;

/// A file of half a megabyte may take longer than other forms.
const WHOLE: Duration = Duration::from_mins(1);

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    [of::<ResellerReader, ResellerInviter>(), of::<CustomerReader, CustomerInviter>()].concat()
}

fn of<Reader: Door, Inviter: InviterDoor>() -> Vec<Route> {
    let many = Reader::KIND.many();
    let at = |what: &str| format!("{}/{{id}}{what}", Reader::KIND.lists());
    vec![
        get(many, many::show::<Inviter>),
        post(many, many::upload::<Inviter>).within(WHOLE),
        get(at(""), list::show::<Reader>),
        get(at("/result.csv"), list::result::<Reader>),
        post(at("/sending"), list::send::<Inviter>),
        post(at("/stopping"), list::stop::<Inviter>),
        post(at("/discarding"), list::discard::<Inviter>),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<ListId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// Why a list is not sent, or not even kept, as its page says it; nothing, if that is another page's business.
fn why(error: &Error) -> Option<&'static str> {
    match error {
        Error::Nothing => Some("list-nothing"),
        Error::Outdated => Some("list-outdated"),
        Error::PartnerSuspended => Some("customer-partner-suspended"),
        Error::Unlinked => Some("list-unlinked"),
        _ => None,
    }
}

/// What somebody is answered who is refused, and not on a page of lists.
fn elsewhere(error: Error, kind: Kind) -> web::Error {
    match error {
        Error::Stopped(stopped) => stopped.at(kind.invitations()),
        Error::Db(error) => error.into(),
        Error::NotFound => web::Error::NotFound,
        Error::Suspended => web::Error::Conflict("resellers-suspended"),
        Error::TooMany(until) => web::Error::TooMany(until),
        Error::Nothing
        | Error::Sent
        | Error::Outdated
        | Error::PartnerSuspended
        | Error::Unlinked => web::Error::Conflict("list-moved-on"),
    }
}

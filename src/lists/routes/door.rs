//! By which permit somebody comes to the lists of a kind.
use crate::{
    lists::kind::Kind,
    platform::web::{self, routing::Permit},
    users::{CustomerInviter, CustomerReader, ResellerInviter, ResellerReader, SignedIn},
};
use actix_web::FromRequest;

/// A permit for lists of a kind.
pub trait Door: Permit + FromRequest<Error = web::Error, Future: 'static> {
    /// Of which.
    const KIND: Kind;

    /// Whose it is.
    fn me(self) -> SignedIn;
}

/// One of those who may do something with them.
pub trait InviterDoor: Door {}

impl InviterDoor for ResellerInviter {}

impl InviterDoor for CustomerInviter {}

impl Door for ResellerReader {
    const KIND: Kind = Kind::Resellers;

    fn me(self) -> SignedIn {
        self.0
    }
}

impl Door for ResellerInviter {
    const KIND: Kind = Kind::Resellers;

    fn me(self) -> SignedIn {
        self.0
    }
}

impl Door for CustomerReader {
    const KIND: Kind = Kind::Customers;

    fn me(self) -> SignedIn {
        self.0
    }
}

impl Door for CustomerInviter {
    const KIND: Kind = Kind::Customers;

    fn me(self) -> SignedIn {
        self.0
    }
}

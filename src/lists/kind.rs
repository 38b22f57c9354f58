//! Who is invited by a list: resellers, by their provider; or customers, by either of their partners.
use crate::{
    audit::Event,
    users::{Budget, Permission},
};
use chrono::TimeDelta;

/// Who is invited by a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Resellers, by a provider.
    Resellers,
    /// Customers, by a reseller or a provider, to both of them.
    Customers,
}

/// What is recorded of a list.
#[derive(Debug, Clone, Copy)]
pub struct Events {
    /// Somebody uploaded it.
    pub made: Event,
    /// Somebody had it sent.
    pub sent: Event,
    /// All that could be sent is.
    pub finished: Event,
    /// It is not sent any further.
    pub stopped: Event,
    /// Somebody threw it away.
    pub discarded: Event,
    /// Its time is over.
    pub forgotten: Event,
    /// Somebody took it along.
    pub exported: Event,
}

impl Kind {
    /// By which texts tell one from the other.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resellers => "resellers",
            Self::Customers => "customers",
        }
    }

    /// Where lists are made.
    pub fn many(self) -> &'static str {
        match self {
            Self::Resellers => "/resellers/invite/many",
            Self::Customers => "/customers/invite/many",
        }
    }

    /// Where one is invited.
    pub fn one(self) -> &'static str {
        match self {
            Self::Resellers => "/resellers/invite",
            Self::Customers => "/customers/invite",
        }
    }

    /// Where the lists are.
    pub fn lists(self) -> &'static str {
        match self {
            Self::Resellers => "/resellers/lists",
            Self::Customers => "/customers/lists",
        }
    }

    /// Where the invitations are.
    pub fn invitations(self) -> &'static str {
        match self {
            Self::Resellers => "/resellers/invitations",
            Self::Customers => "/customers/invitations",
        }
    }

    /// The job that sends a piece.
    pub const fn sending(self) -> &'static str {
        match self {
            Self::Resellers => "partnership.list-send",
            Self::Customers => "customer.list-send",
        }
    }

    /// The job that forgets a list.
    pub const fn forgetting(self) -> &'static str {
        match self {
            Self::Resellers => "partnership.list-forget",
            Self::Customers => "customer.list-forget",
        }
    }

    /// So many lines a piece has. While a piece of customers is sent, their other partner waits as well.
    pub fn piece(self) -> usize {
        match self {
            Self::Resellers => 50,
            Self::Customers => 20,
        }
    }

    /// So many lists a company uploads a day.
    pub fn uploads(self) -> Budget {
        let door = match self {
            Self::Resellers => "partnership-lists",
            Self::Customers => "customer-lists",
        };
        Budget { door, most: 100, window: TimeDelta::days(1) }
    }

    /// Who may see its lists.
    pub fn readers(self) -> Permission {
        match self {
            Self::Resellers => Permission::SeeResellers,
            Self::Customers => Permission::SeeCustomers,
        }
    }

    /// Who may make them and have them sent.
    pub fn inviters(self) -> Permission {
        match self {
            Self::Resellers => Permission::InviteResellers,
            Self::Customers => Permission::InviteCustomers,
        }
    }

    /// What is recorded.
    pub fn events(self) -> Events {
        match self {
            Self::Resellers => Events {
                made: Event::PartnershipListMade,
                sent: Event::PartnershipListSent,
                finished: Event::PartnershipListFinished,
                stopped: Event::PartnershipListStopped,
                discarded: Event::PartnershipListDiscarded,
                forgotten: Event::PartnershipListForgotten,
                exported: Event::PartnershipListExported,
            },
            Self::Customers => Events {
                made: Event::CustomerListMade,
                sent: Event::CustomerListSent,
                finished: Event::CustomerListFinished,
                stopped: Event::CustomerListStopped,
                discarded: Event::CustomerListDiscarded,
                forgotten: Event::CustomerListForgotten,
                exported: Event::CustomerListExported,
            },
        }
    }
}

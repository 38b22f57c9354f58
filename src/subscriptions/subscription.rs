//! A subscription, and what can become of it.
use super::{Act, Item, State};
use crate::values::{Money, OrderId, OrganizationId, Seats, SubscriptionId};
use chrono::{DateTime, Utc};

/// What a customer has of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Subscription {
    /// Its key.
    pub id: SubscriptionId,
    /// The order with which it began.
    pub order: OrderId,
    /// The line of that order, from 1.
    pub position: u32,
    /// Who ordered it, and looks after it.
    pub provider: OrganizationId,
    /// Who has it.
    pub customer: OrganizationId,
    /// The reseller of record, if there is one.
    pub reseller: Option<OrganizationId>,
    /// What it is of.
    pub item: Item,
    /// How many seats there can be.
    pub seats: Seats,
    /// How many there are.
    pub quantity: u32,
    /// How it stands.
    pub state: State,
    /// Since when there is one.
    pub since: DateTime<Utc>,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
}

/// What is to become of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It has so many seats.
    Quantity(u32),
    /// It is suspended.
    Suspend,
    /// It is used again.
    Resume,
    /// It is over.
    Cancel,
    /// This is its reseller of record.
    Reseller(Option<OrganizationId>),
}

/// Why a subscription cannot become what it was to become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unchangeable {
    /// Not as it stands.
    State(State),
    /// It is so already.
    Same,
    /// There cannot be so many seats.
    Seats(Seats),
    /// So many seats cost more than can be written down.
    TooDear,
}

impl Subscription {
    /// What it costs each time it is paid for.
    pub fn total(&self) -> Option<Money> {
        self.item.total(self.quantity)
    }

    /// Whether it can be done as the subscription stands.
    pub fn can(&self, act: Act) -> bool {
        match act {
            Act::Quantity | Act::Suspend => self.state == State::Active,
            Act::Resume => self.state == State::Suspended,
            Act::Cancel | Act::Reseller => self.state != State::Cancelled,
        }
    }

    /// What it becomes.
    ///
    /// # Errors
    /// See [`Unchangeable`].
    pub fn after(&self, change: Change, now: DateTime<Utc>) -> Result<Self, Unchangeable> {
        if !self.can(change.act()) {
            return Err(Unchangeable::State(self.state));
        }
        let next = Self { changed: now, version: self.version + 1, ..self.clone() };
        match change {
            Change::Suspend => Ok(Self { state: State::Suspended, ..next }),
            Change::Resume => Ok(Self { state: State::Active, ..next }),
            Change::Cancel => Ok(Self { state: State::Cancelled, ..next }),
            Change::Reseller(reseller) if reseller == self.reseller => Err(Unchangeable::Same),
            Change::Reseller(reseller) => Ok(Self { reseller, ..next }),
            Change::Quantity(quantity) => self.with(quantity, next),
        }
    }

    fn with(&self, quantity: u32, next: Self) -> Result<Self, Unchangeable> {
        if quantity == self.quantity {
            return Err(Unchangeable::Same);
        }
        if !self.seats.have(quantity) {
            return Err(Unchangeable::Seats(self.seats));
        }
        self.item.total(quantity).ok_or(Unchangeable::TooDear)?;
        Ok(Self { quantity, ..next })
    }

    /// Whether a company is one of those whom it concerns.
    pub fn concerns(&self, company: OrganizationId) -> bool {
        [self.provider, self.customer].contains(&company) || self.reseller == Some(company)
    }
}

impl Change {
    /// What is done.
    pub fn act(self) -> Act {
        match self {
            Self::Quantity(_) => Act::Quantity,
            Self::Suspend => Act::Suspend,
            Self::Resume => Act::Resume,
            Self::Cancel => Act::Cancel,
            Self::Reseller(_) => Act::Reseller,
        }
    }
}

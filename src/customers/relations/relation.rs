//! What one company can do for another, and what lets it.
use crate::{
    customers::relationships::{Relationship, is_source},
    partnerships::{Partnership, Side},
    subscriptions::Pair,
    users::{acting::Door, grants::Grant},
    values::{GrantId, OrganizationId, PartnershipId, RelationshipId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// What a company can do for another one, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Relation {
    /// What.
    pub what: What,
    /// The other company.
    pub partner: String,
    /// Whether one of the two is suspended: nothing can be done until that is over.
    pub is_asleep: bool,
    /// What the reader's company can open in the other one, once it is awake.
    pub doors: Vec<Door>,
    /// What the two have with each other, where that is seen and ended.
    pub tie: Option<Tie>,
    /// When it was last made use of, if it ever was.
    pub used: Option<DateTime<Utc>>,
}

/// A partner that a customer had, and what was agreed.
#[derive(Debug, Clone)]
pub struct Former {
    /// What the two had.
    pub was: Relationship,
    /// The partner.
    pub partner: String,
}

/// What two companies have with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// They are reseller and provider: their newest partnership.
    Partners(PartnershipId),
    /// They are customer and partner.
    Customer(RelationshipId),
}

/// What can be done for another company.
#[derive(Debug, Clone)]
pub enum What {
    /// Orders and subscriptions for its customers: what every partnership is about.
    Orders(Partnership),
    /// Selling to it, or orders and subscriptions: what its customer authorized.
    Customer(Relationship),
    /// What its administrators do, as far as a grant goes.
    Admin(Grant),
}

/// A place in a list of them: what is older than that.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// As a grant's key.
    pub grant: Option<GrantId>,
    /// As a partnership's.
    pub partnership: Option<PartnershipId>,
}

impl What {
    /// Its key: keys of all kinds are in the order in which they were made.
    pub fn key(&self) -> String {
        match self {
            Self::Orders(partnership) => partnership.id.to_string(),
            Self::Customer(it) => it.id.to_string(),
            Self::Admin(grant) => grant.id.to_string(),
        }
    }

    /// The relationship of customer and partner, if that is what it is or came with.
    pub fn relationship(&self) -> Option<RelationshipId> {
        match self {
            Self::Customer(it) => Some(it.id),
            Self::Admin(grant) if is_source(&grant.source) => grant.source.id.parse().ok(),
            Self::Orders(_) | Self::Admin(_) => None,
        }
    }

    /// For whom.
    pub fn grantor(&self) -> OrganizationId {
        match self {
            Self::Orders(partnership) => partnership.reseller,
            Self::Customer(it) => it.customer,
            Self::Admin(grant) => grant.grantor,
        }
    }

    /// By whom.
    pub fn grantee(&self) -> OrganizationId {
        match self {
            Self::Orders(partnership) => partnership.provider,
            Self::Customer(it) => it.partner,
            Self::Admin(grant) => grant.grantee,
        }
    }

    /// Since when.
    pub fn since(&self) -> DateTime<Utc> {
        match self {
            Self::Orders(partnership) => partnership.since,
            Self::Customer(it) => it.since,
            Self::Admin(grant) => grant.since,
        }
    }

    /// Its last moment, if there is one.
    pub fn last_moment(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Customer(_) => None,
            // Its last moment is the one before it is over.
            Self::Orders(it) => it.end.as_ref().map(|end| end.at - TimeDelta::seconds(1)),
            Self::Admin(grant) => Some(grant.last_moment()),
        }
    }

    /// Whose subscriptions tell when it was last made use of; nothing, where its grant does.
    pub fn pair(&self) -> Option<Pair> {
        match self {
            Self::Orders(it) => Some(Pair::Partners(it.provider, it.reseller)),
            Self::Customer(it) => Some(match it.side {
                Side::Provider => Pair::Provider(it.partner, it.customer),
                Side::Reseller => Pair::Reseller(it.partner, it.customer),
            }),
            Self::Admin(_) => None,
        }
    }
}

impl Place {
    /// A place that is none: from the beginning.
    pub fn read(text: &str) -> Self {
        Self { grant: text.parse().ok(), partnership: text.parse().ok() }
    }

    /// Whether this is not the beginning.
    pub fn is_later(self) -> bool {
        self.grant.is_some()
    }
}

//! What one company can do for another, and what lets it.
use crate::{
    partnerships::Partnership,
    users::{acting::Door, grants::Grant},
    values::{GrantId, OrganizationId, PartnershipId},
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
    /// The newest partnership of the two.
    pub partnership: Option<PartnershipId>,
}

/// What can be done for another company.
#[derive(Debug, Clone)]
pub enum What {
    /// Orders and subscriptions for its customers: what every partnership is about.
    Orders(Partnership),
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
    /// Its key: keys of both kinds are in the order in which they were made.
    pub fn key(&self) -> String {
        match self {
            Self::Orders(partnership) => partnership.id.to_string(),
            Self::Admin(grant) => grant.id.to_string(),
        }
    }

    /// For whom.
    pub fn grantor(&self) -> OrganizationId {
        match self {
            Self::Orders(partnership) => partnership.reseller,
            Self::Admin(grant) => grant.grantor,
        }
    }

    /// By whom.
    pub fn grantee(&self) -> OrganizationId {
        match self {
            Self::Orders(partnership) => partnership.provider,
            Self::Admin(grant) => grant.grantee,
        }
    }

    /// Since when.
    pub fn since(&self) -> DateTime<Utc> {
        match self {
            Self::Orders(partnership) => partnership.since,
            Self::Admin(grant) => grant.since,
        }
    }

    /// Its last moment, if there is one.
    pub fn last_moment(&self) -> Option<DateTime<Utc>> {
        match self {
            // Its last moment is the one before it is over.
            Self::Orders(it) => it.end.as_ref().map(|end| end.at - TimeDelta::seconds(1)),
            Self::Admin(grant) => Some(grant.last_moment()),
        }
    }

    /// When it was last made use of, if it ever was.
    pub fn used(&self) -> Option<DateTime<Utc>> {
        match self {
            // Nothing can be ordered yet.
            Self::Orders(_) => None,
            Self::Admin(grant) => grant.last_used,
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

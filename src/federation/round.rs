//! A round: a browser goes to its company's identity provider and comes back.
use crate::{
    users::identities::Way,
    values::{LinkId, OrganizationId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// So long somebody may be away.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// A round that was begun. Kept in the browser's session, so that nobody else finishes it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Round {
    /// Whose provider it leads to.
    pub organization: OrganizationId,
    /// The version of the provider's details when it was begun.
    pub version: i64,
    /// What it is for.
    pub purpose: Purpose,
    /// When it was begun.
    pub since: DateTime<Utc>,
    /// What leads there, and what is compared when somebody comes back.
    pub ticket: Ticket,
}

/// What leads to the provider, and what is compared when somebody comes back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ticket {
    /// Where to go.
    pub url: String,
    /// Comes back in the address.
    pub state: String,
    /// Comes back in the token.
    pub nonce: String,
    /// Shows that whoever brings the code has asked for it.
    pub verifier: String,
}

/// What a round is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To see whether the provider works, by somebody who entered it.
    Test(UserId),
    /// To sign in, and to go on to this page.
    SignIn(String),
    /// To tie one's account.
    Tie(UserId),
    /// To accept the invitation of this link.
    Accept(LinkId),
    /// To prove again that it is oneself, and to go on to this page.
    Prove(UserId, String),
}

impl Round {
    /// The provider that is asked in it.
    pub fn way(&self) -> Way {
        Way { organization: self.organization, version: self.version }
    }

    /// Whether it can still be finished.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        now - self.since <= GOOD_FOR
    }
}

impl Purpose {
    /// Where a test begins.
    pub const TEST: &'static str = "/settings/identity-provider";

    /// Whether the provider has to ask for a password although somebody is signed in there.
    pub fn asks_again(&self) -> bool {
        matches!(self, Self::Tie(_) | Self::Accept(_) | Self::Prove(..))
    }

    /// Whether the provider has to say when that was.
    pub fn is_proof(&self) -> bool {
        matches!(self, Self::Prove(..))
    }

    /// Where to begin again.
    pub fn origin(&self) -> &'static str {
        match self {
            Self::Test(_) => Self::TEST,
            Self::SignIn(_) => "/sign-in/company",
            Self::Tie(_) => "/settings/account/company-account",
            Self::Accept(_) => "/set-password",
            Self::Prove(..) => "/proof",
        }
    }
}

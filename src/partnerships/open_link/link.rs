//! An open link, and what became of it.
use crate::{
    partnerships::invitations::Terms,
    values::{OpenLinkId, OrganizationId, UserId, Wrong},
};
use chrono::{DateTime, Utc};
use std::str::FromStr;

/// A link by which any reseller can answer a provider.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenLink {
    /// Its key.
    pub id: OpenLinkId,
    /// Whose.
    pub provider: OrganizationId,
    /// What is asked for.
    pub terms: Terms,
    /// Whether the provider has the last word about whoever consents.
    pub needs_approval: bool,
    /// How many can use it.
    pub most_uses: Option<u16>,
    /// Its last moment.
    pub ends_at: Option<DateTime<Utc>>,
    /// Who answers for it: whoever made it, or has put it in their name since.
    pub made_by: UserId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// What became of it, as it is kept.
    pub fate: Fate,
}

/// What became of an open link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It works, as long as its terms say.
    Live,
    /// Another stands in its place.
    Replaced,
    /// The provider took it back.
    Disabled,
}

/// Why an open link leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadLink {
    /// Another stands in its place.
    Replaced,
    /// The provider took it back.
    Disabled,
    /// Its last day is over.
    Ended,
    /// Whoever answers for it may not invite any more: nobody is bound by what they asked for (reliability, AC16),
    /// until a colleague puts it in their own name.
    Orphaned,
    /// As many have used it as can.
    UsedUp,
}

/// An open link, and how often it has been used.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The link.
    pub link: OpenLink,
    /// How many companies' answers wait or were accepted.
    pub uses: i64,
    /// Whether whoever answers for it may invite still.
    pub has_inviter: bool,
}

impl Standing {
    /// Why it leads nowhere, if it does (reliability rule 14: its last moment counts when it is used).
    pub fn dead(&self, now: DateTime<Utc>) -> Option<DeadLink> {
        match self.link.fate {
            Fate::Replaced => Some(DeadLink::Replaced),
            Fate::Disabled => Some(DeadLink::Disabled),
            Fate::Live if self.link.ends_at.is_some_and(|at| at <= now) => Some(DeadLink::Ended),
            Fate::Live if !self.has_inviter => Some(DeadLink::Orphaned),
            Fate::Live => self.is_used_up().then_some(DeadLink::UsedUp),
        }
    }

    /// Whether more use it than it is for.
    pub fn is_overfull(&self) -> bool {
        self.link.most_uses.is_some_and(|most| self.uses > i64::from(most))
    }

    fn is_used_up(&self) -> bool {
        self.link.most_uses.is_some_and(|most| self.uses >= i64::from(most))
    }
}

impl Fate {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Replaced => "replaced",
            Self::Disabled => "disabled",
        }
    }
}

impl FromStr for Fate {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let all = [Self::Live, Self::Replaced, Self::Disabled];
        let same = all.into_iter().find(|fate| fate.as_str() == text);
        same.ok_or_else(|| Wrong::new("open-link-fate"))
    }
}

impl DeadLink {
    /// Whether no link with the same terms can stand in its place: its days are over, or its uses.
    pub fn is_spent(self) -> bool {
        matches!(self, Self::Ended | Self::UsedUp)
    }

    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Replaced => "link-replaced",
            Self::Disabled => "link-disabled",
            Self::Ended => "link-ended",
            Self::Orphaned => "link-orphaned",
            Self::UsedUp => "link-used-up",
        }
    }
}

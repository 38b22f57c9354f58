//! Why a customer cannot authorize those whom an invitation names, whatever its people want. Every one of them is looked
//! at: one who is not eligible, and nothing is recorded (reliability, AC12).
use crate::{
    organizations::{Organization, Standing},
    partnerships::Side,
    values::{OrganizationId, SalesRegion},
};

/// Who invites, and whom an invitation names, as they are now.
#[derive(Debug, Clone)]
pub struct Cast {
    /// Who invites.
    pub inviter: Organization,
    /// The reseller, if it is named.
    pub reseller: Option<Organization>,
    /// The provider, if it is named.
    pub provider: Option<Organization>,
    /// Whether all of these work together, where they are two.
    pub are_linked: bool,
    /// Whether whoever sent it may still invite.
    pub sender_may: bool,
}

/// Why nothing can be authorized.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Only a company that is nothing else is a customer.
    Kind,
    /// The customer is suspended.
    Suspended,
    /// One of the partners cannot be authorized.
    Partner(Side, Unfit),
    /// The two partners do not work together any more.
    Unlinked,
    /// The inviting company is suspended.
    InviterSuspended,
    /// Whoever invited may not invite any more.
    Inviter,
    /// Whoever asked for it and whoever says yes are the same person in two companies.
    Oneself,
}

/// Why one of the partners cannot be authorized.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is no reseller, or no provider, any more.
    Gone,
    /// It is suspended.
    Suspended,
    /// It is of another sales region than the customer.
    Region,
}

impl Cast {
    /// Those who are named, with their sides.
    pub fn partners(&self) -> Vec<(Side, &Organization)> {
        let reseller = self.reseller.iter().map(|it| (Side::Reseller, it));
        reseller.chain(self.provider.iter().map(|it| (Side::Provider, it))).collect()
    }

    /// The same without those who work for the customer already: nobody is asked for what was given.
    #[must_use]
    pub fn without(&self, working: &[OrganizationId]) -> Self {
        let missing = |it: &Option<Organization>| it.clone().filter(|it| !working.contains(&it.id));
        let (reseller, provider) = (missing(&self.reseller), missing(&self.provider));
        Self { reseller, provider, ..self.clone() }
    }

    /// The partner on this side, if it is named.
    pub fn on(&self, side: Side) -> Option<&Organization> {
        match side {
            Side::Reseller => self.reseller.as_ref(),
            Side::Provider => self.provider.as_ref(),
        }
    }

    /// The end of texts that depend on who is named.
    pub fn who(&self) -> &'static str {
        match (&self.reseller, &self.provider) {
            (Some(_), None) => "reseller",
            (None, Some(_)) => "provider",
            _ => "both",
        }
    }

    /// Why nobody can authorize these, whichever customer it would be.
    pub fn hindrance(&self) -> Option<Hindrance> {
        let unfit = self
            .partners()
            .into_iter()
            .find_map(|(side, partner)| Some(Hindrance::Partner(side, unfit(side, partner)?)));
        unfit
            .or((!self.are_linked).then_some(Hindrance::Unlinked))
            .or(self.inviter.suspension.is_some().then_some(Hindrance::InviterSuspended))
            .or((!self.sender_may).then_some(Hindrance::Inviter))
    }

    /// Why this customer cannot authorize these.
    pub fn hindrance_for(&self, customer: &Organization) -> Option<Hindrance> {
        if customer.standing != Standing::None {
            return Some(Hindrance::Kind);
        }
        let is_far = |partner: &Organization| {
            !SalesRegion::is_shared_by(&partner.country, &customer.country)
        };
        let far = self.partners().into_iter().find(|(_, partner)| is_far(partner));
        self.hindrance()
            .or(far.map(|(side, _)| Hindrance::Partner(side, Unfit::Region)))
            .or(customer.suspension.is_some().then_some(Hindrance::Suspended))
    }
}

fn unfit(side: Side, partner: &Organization) -> Option<Unfit> {
    let standing = match side {
        Side::Reseller => Standing::Reseller,
        Side::Provider => Standing::Provider,
    };
    if partner.standing != standing {
        return Some(Unfit::Gone);
    }
    partner.suspension.is_some().then_some(Unfit::Suspended)
}

impl Hindrance {
    /// The middle of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Suspended => "suspended",
            Self::Partner(_, Unfit::Gone) => "partner-gone",
            Self::Partner(_, Unfit::Suspended) => "partner-suspended",
            Self::Partner(_, Unfit::Region) => "region",
            Self::Unlinked => "unlinked",
            Self::InviterSuspended => "inviter-suspended",
            Self::Inviter => "inviter",
            Self::Oneself => "oneself",
        }
    }

    /// Whether it may pass before the invitation dies, so that the customer can look again.
    pub fn may_pass(self) -> bool {
        matches!(
            self,
            Self::Suspended | Self::InviterSuspended | Self::Partner(_, Unfit::Suspended)
        )
    }

    /// Of which partner it is said.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Partner(side, _) => Some(side),
            _ => None,
        }
    }
}

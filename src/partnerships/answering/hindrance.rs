//! Why two companies cannot become partners, whatever their people want.
use crate::{
    organizations::{Organization, Standing},
    values::SalesRegion,
};
use chrono::TimeDelta;

/// For so long a provider that said no is not asked again by the same company, in whichever way.
pub const PAUSE: TimeDelta = TimeDelta::days(7);

/// Why two companies cannot become partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The reseller has not enrolled, or is not authorized yet.
    NotEnrolled,
    /// The reseller is suspended.
    Suspended,
    /// The inviting company is suspended, or no provider any more.
    Provider,
    /// Whoever invited may not invite any more.
    Inviter,
    /// Whoever asked for it and whoever says yes are the same person in two companies.
    Oneself,
    /// They are of different sales regions.
    Region,
    /// It is the inviting company itself, or another kind of account.
    Kind,
}

impl Hindrance {
    /// Whether it may pass before the invitation dies, so that the invitation can wait for that.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::NotEnrolled | Self::Suspended)
    }

    /// The middle of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotEnrolled => "not-enrolled",
            Self::Suspended => "suspended",
            Self::Provider => "provider",
            Self::Inviter => "inviter",
            Self::Oneself => "oneself",
            Self::Region => "region",
            Self::Kind => "kind",
        }
    }
}

/// Why a company's own invitations do nothing at the moment, if they do not.
pub fn hindrance_of(provider: &Organization) -> Option<Hindrance> {
    let is_able = provider.suspension.is_none() && provider.standing == Standing::Provider;
    (!is_able).then_some(Hindrance::Provider)
}

/// Why these two cannot become partners, if they cannot.
pub fn hindrance(provider: &Organization, company: &Organization) -> Option<Hindrance> {
    let hindrances = [
        (hindrance_of(provider).is_some(), Hindrance::Provider),
        (matches!(company.standing, Standing::Provider | Standing::Operator), Hindrance::Kind),
        (company.suspension.is_some(), Hindrance::Suspended),
        (!SalesRegion::is_shared_by(&provider.country, &company.country), Hindrance::Region),
        (company.standing != Standing::Reseller, Hindrance::NotEnrolled),
    ];
    hindrances.into_iter().find(|(holds, _)| *holds).map(|(_, hindrance)| hindrance)
}

//! Who is authorized as whose reseller and provider.
use crate::{partnerships::Side, values::OrganizationId};

/// The partners that an invitation names: a reseller, a provider, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parties {
    /// Who sells to the customer.
    pub reseller: Option<OrganizationId>,
    /// Who orders for it.
    pub provider: Option<OrganizationId>,
}

impl Parties {
    /// In the order in which they are shown.
    pub const SIDES: [Side; 2] = [Side::Reseller, Side::Provider];

    /// Both.
    pub fn both(reseller: OrganizationId, provider: OrganizationId) -> Self {
        Self { reseller: Some(reseller), provider: Some(provider) }
    }

    /// One of them alone.
    pub fn alone(side: Side, partner: OrganizationId) -> Self {
        match side {
            Side::Reseller => Self { reseller: Some(partner), provider: None },
            Side::Provider => Self { reseller: None, provider: Some(partner) },
        }
    }

    /// The partner on this side, if there is one.
    pub fn on(&self, side: Side) -> Option<OrganizationId> {
        match side {
            Side::Reseller => self.reseller,
            Side::Provider => self.provider,
        }
    }

    /// All of them, with their sides.
    pub fn named(&self) -> Vec<(Side, OrganizationId)> {
        Self::SIDES.into_iter().filter_map(|side| Some((side, self.on(side)?))).collect()
    }

    /// Reseller and provider, where both are named.
    pub fn pair(&self) -> Option<(OrganizationId, OrganizationId)> {
        self.reseller.zip(self.provider)
    }

    /// Whether all of them are among these.
    pub fn are_among(&self, companies: &[OrganizationId]) -> bool {
        self.named().iter().all(|(_, partner)| companies.contains(partner))
    }

    /// On which side a company is, if it is named.
    pub fn side_of(&self, company: OrganizationId) -> Option<Side> {
        Self::SIDES.into_iter().find(|side| self.on(*side) == Some(company))
    }

    /// Both as one text, by which the same parties are known again.
    pub fn key(&self) -> String {
        let text = |id: Option<OrganizationId>| id.map(|id| id.to_string()).unwrap_or_default();
        format!("{}/{}", text(self.reseller), text(self.provider))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_are_known_by_their_sides() {
        let (reseller, provider) = (OrganizationId::new(), OrganizationId::new());
        let both = Parties::both(reseller, provider);
        assert_eq!(both.named(), [(Side::Reseller, reseller), (Side::Provider, provider)]);
        assert_eq!(both.side_of(provider), Some(Side::Provider));
        assert_eq!(both.side_of(OrganizationId::new()), None);
        assert!(both.are_among(&[provider, reseller]) && !both.are_among(&[provider]));
        let alone = Parties::alone(Side::Provider, provider);
        assert_eq!((alone.pair(), alone.named().len()), (None, 1));
        assert_ne!(alone.key(), both.key());
    }
}

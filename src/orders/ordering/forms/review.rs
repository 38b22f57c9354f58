//! What the review carries.
use super::typed;
use crate::{
    orders::{
        actions::Attempt,
        basket::{Basket, Line},
    },
    values::{OrderKey, OrganizationId},
};
use serde::{Deserialize, Serialize};

/// What the review carries: all that is to be ordered, so that the same attempt can be made again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    /// The offers, by code, line by line.
    #[serde(rename = "offer[]")]
    pub offer: Vec<String>,
    /// How many seats of each.
    #[serde(rename = "quantity[]")]
    pub quantity: Vec<String>,
    /// How each is paid for.
    #[serde(rename = "cycle[]")]
    pub cycle: Vec<String>,
    /// The reseller of record, if there is one.
    pub reseller: String,
    /// The attempt.
    pub key: String,
    /// What was shown.
    pub seen: String,
}

impl ReviewForm {
    /// That of a basket.
    pub fn of(basket: &Basket, key: OrderKey, lines: &[Line]) -> Self {
        Self {
            offer: basket.lines.iter().map(|line| line.code.to_string()).collect(),
            quantity: basket.lines.iter().map(|line| line.quantity.to_string()).collect(),
            cycle: basket.lines.iter().map(|line| line.cycle.as_str().to_owned()).collect(),
            reseller: basket.reseller.map(|id| id.to_string()).unwrap_or_default(),
            key: key.to_string(),
            seen: basket.seen(lines),
        }
    }

    /// The attempt that it stands for. Nothing, if it is none of ours.
    pub fn attempt(&self, customer: OrganizationId) -> Option<Attempt> {
        let lines = typed(&self.offer, &self.quantity, &self.cycle);
        let is_whole = lines.len() == self.offer.len() && !lines.is_empty();
        let lines: Option<Vec<_>> = lines.iter().map(|line| line.wanted().ok()).collect();
        let reseller = match self.reseller.as_str() {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        let basket = Basket { customer, reseller, lines: lines.filter(|_| is_whole)? };
        Some(Attempt { key: self.key.parse().ok()?, basket, seen: self.seen.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{orders::basket::Wanted, values::Cycle};

    #[test]
    fn an_attempt_comes_back_as_it_was_reviewed() {
        let customer = OrganizationId::new();
        let code = "A1".parse().unwrap();
        let lines = vec![Wanted { code, cycle: Cycle::Annual, quantity: 5 }];
        let basket = Basket { customer, reseller: Some(OrganizationId::new()), lines };
        let key = OrderKey::new();
        let form = ReviewForm::of(&basket, key, &[]);
        let attempt = form.attempt(customer).unwrap();
        assert_eq!((attempt.key, &attempt.basket), (key, &basket));
        for broken in [
            ReviewForm { key: String::new(), ..form.clone() },
            ReviewForm { reseller: "x".into(), ..form.clone() },
            ReviewForm { quantity: vec!["-5".into()], ..form.clone() },
            ReviewForm { offer: vec!["A1".into(), "A2".into()], ..form.clone() },
            ReviewForm { offer: vec![], ..form },
        ] {
            assert!(broken.attempt(customer).is_none(), "{broken:?}");
        }
    }
}

//! What those type who change a subscription.
use crate::{
    orders::{
        actions::NewChange,
        ordering::{NOBODY, whole},
    },
    platform::web::FormErrors,
    subscriptions::{Act, Change, Subscription, Unchangeable},
    values::{OrganizationId, SubscriptionId, Wrong},
};
use serde::{Deserialize, Serialize};

/// A change.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ChangeForm {
    /// The subscription's version as the page showed it.
    pub version: String,
    /// How many seats, as typed.
    pub quantity: String,
    /// The reseller of record, or the sign for none.
    pub reseller: String,
    /// Why, as typed.
    pub reason: String,
}

impl ChangeForm {
    /// As it is before anything is typed.
    pub fn fresh(it: &Subscription) -> Self {
        Self {
            version: it.version.to_string(),
            quantity: it.quantity.to_string(),
            reseller: it.reseller.map_or_else(|| NOBODY.to_owned(), |id| id.to_string()),
            reason: String::new(),
        }
    }

    /// What is to become of a subscription, or what is wrong with that.
    pub fn parse(&self, id: SubscriptionId, act: Act) -> Result<NewChange, FormErrors> {
        let mut errors = FormErrors::default();
        let change = self.change(act, &mut errors);
        let reason = if asks_why(act) { errors.field("reason", self.reason.parse()) } else { None };
        let version = self.version.parse().unwrap_or_default();
        match change {
            Some(change) if errors.is_empty() => Ok(NewChange { id, version, change, reason }),
            _ => Err(errors),
        }
    }

    fn change(&self, act: Act, errors: &mut FormErrors) -> Option<Change> {
        match act {
            Act::Quantity => errors.field("quantity", whole(&self.quantity)).map(Change::Quantity),
            Act::Suspend => Some(Change::Suspend),
            Act::Resume => Some(Change::Resume),
            Act::Cancel => Some(Change::Cancel),
            Act::Reseller => errors.field("reseller", self.reseller()).map(Change::Reseller),
        }
    }

    fn reseller(&self) -> Result<Option<OrganizationId>, Wrong> {
        match self.reseller.as_str() {
            "" => return Err(Wrong::new("order-record")),
            NOBODY => return Ok(None),
            _ => {}
        }
        self.reseller.parse().map(Some).map_err(|_| Wrong::new("order-record-gone"))
    }
}

/// Whether others are told why it was done: where something is taken from them.
pub fn asks_why(act: Act) -> bool {
    matches!(act, Act::Suspend | Act::Cancel)
}

/// What is said beside the field that asked for what cannot be.
pub fn errors(act: Act, why: Unchangeable) -> Option<FormErrors> {
    let field = if act == Act::Reseller { "reseller" } else { "quantity" };
    let wrong = match why {
        Unchangeable::Same => Wrong::new("subscription-same"),
        Unchangeable::Seats(seats) => {
            Wrong::new("subscription-seats").with("min", seats.least()).with("max", seats.most())
        }
        Unchangeable::TooDear => Wrong::new("subscription-too-dear"),
        Unchangeable::State(_) => return None,
    };
    Some(FormErrors::one(field, wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(act: Act, form: &ChangeForm) -> Result<Change, &'static str> {
        let parsed = form.parse(SubscriptionId::new(), act);
        parsed.map(|new| new.change).map_err(|_| "wrong")
    }

    #[test]
    fn each_asks_for_what_it_needs() {
        let typed = ChangeForm {
            version: "3".into(),
            quantity: "25".into(),
            reseller: NOBODY.into(),
            reason: "Not paid".into(),
        };
        assert_eq!(parse(Act::Quantity, &typed), Ok(Change::Quantity(25)));
        assert_eq!(parse(Act::Suspend, &typed), Ok(Change::Suspend));
        assert_eq!(parse(Act::Reseller, &typed), Ok(Change::Reseller(None)));
        let empty = ChangeForm::default();
        for act in [Act::Quantity, Act::Suspend, Act::Cancel, Act::Reseller] {
            assert_eq!(parse(act, &empty), Err("wrong"), "{act:?}");
        }
        assert_eq!(parse(Act::Resume, &empty), Ok(Change::Resume));
        let wrong = ChangeForm { reseller: "x".into(), ..typed };
        assert_eq!(parse(Act::Reseller, &wrong), Err("wrong"));
    }
}

//! What is about to be ordered.
use super::own;
use crate::{
    customers::Relationship,
    orders::{
        basket::{Basket, Fault, Line, Priced, Wanted},
        catalogue,
        deal::Deal,
        ordering::{NOBODY, forms::OrderForm},
        scene::has_to_do_with,
    },
    platform::db::{Conn, Error},
    values::{OrganizationId, RelationshipId},
};
use chrono::{DateTime, Utc};

/// A customer for whom something is about to be ordered, with what it would cost.
pub struct Review {
    /// The provider's relationship with the customer.
    pub relationship: Relationship,
    /// Who orders for whom.
    pub deal: Deal,
    /// What is to be ordered.
    pub basket: Basket,
    /// Its lines, as the catalogue has them.
    pub priced: Priced,
}

impl Review {
    /// As it would be typed.
    pub fn typed(&self) -> OrderForm {
        let lines = &self.basket.lines;
        let record = self.deal.reseller.as_ref().map(|it| it.company.account_name.to_string());
        OrderForm {
            offer: lines.iter().map(|line| line.code.to_string()).collect(),
            quantity: lines.iter().map(|line| line.quantity.to_string()).collect(),
            cycle: lines.iter().map(|line| line.cycle.as_str().to_owned()).collect(),
            record: record.unwrap_or_else(|| NOBODY.to_owned()),
            ..OrderForm::default()
        }
    }

    /// What is asked for, and what the catalogue says of it.
    pub fn lines(&self) -> impl Iterator<Item = (&Wanted, &Result<Line, Fault>)> {
        self.basket.lines.iter().zip(&self.priced.0)
    }

    /// What is about to be ordered. Nothing, if there is no such relationship or reseller.
    pub fn load(
        conn: &mut Conn,
        (home, id): (OrganizationId, RelationshipId),
        basket: Basket,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(relationship) = own(conn, home, id)? else { return Ok(None) };
        if let Some(reseller) = basket.reseller
            && !has_to_do_with(conn, home, reseller)?
        {
            return Ok(None);
        }
        let deal = Deal::load(conn, (home, relationship.customer), basket.reseller, now)?;
        let offers = catalogue::offers(conn, &basket.codes())?;
        let priced = basket.priced(&offers, &deal.customer.country);
        Ok(Some(Self { relationship, deal, basket, priced }))
    }
}

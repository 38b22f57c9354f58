//! For whom, what, and with which reseller: what was typed, with what the portal knows of it.
mod choosing;
mod review;

pub use choosing::{Choosable, Choosing, choosing};
pub use review::Review;

use super::{
    forms::OrderForm,
    lines::{CYCLES, QUANTITIES, Shown, Typed},
    record::Choice,
};
use crate::{
    customers::{self, Relationship},
    orders::{
        basket::{Basket, MOST_LINES, Priced, Wanted},
        catalogue::{self, Offer},
        deal::Deal,
        scene::{candidates, holder},
    },
    organizations::Organization,
    platform::{
        db::{Conn, Error},
        web::FormErrors,
    },
    values::{OrganizationId, RelationshipId, Wrong},
};
use chrono::{DateTime, Utc};

/// What somebody has before them who orders.
pub struct Desk {
    /// The provider's relationship with the customer.
    pub relationship: Relationship,
    /// Who orders for whom.
    pub deal: Deal,
    /// Who can be the reseller of record.
    pub candidates: Vec<Organization>,
    /// The lines.
    pub lines: Vec<Shown>,
    /// Offers of the catalogue that are looked for, and how many there are.
    pub found: (Vec<Offer>, u32),
    /// What is wrong with what was typed.
    pub errors: FormErrors,
    /// What would be ordered, if nothing is wrong.
    pub basket: Option<Basket>,
}

impl Desk {
    /// What stands before somebody of a provider. Nothing, if this is no relationship of its own.
    pub fn load(
        conn: &mut Conn,
        (home, id): (OrganizationId, RelationshipId),
        form: &OrderForm,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(relationship) = own(conn, home, id)? else { return Ok(None) };
        let customer = relationship.customer;
        let candidates = candidates(conn, home, customer, now)?;
        let mut errors = FormErrors::default();
        let choice = Choice::parse(&form.record, &form.membership);
        let reseller = chosen(conn, home, (choice, &candidates), &mut errors)?;
        let deal = Deal::load(conn, (home, customer), reseller, now)?;
        let found = catalogue::find(conn, &form.q, &deal.customer.country)?;
        let (lines, wanted) = lines(conn, &deal, form.lines(), &mut errors)?;
        let basket = Basket { customer, reseller, lines: wanted };
        let basket = errors.is_empty().then_some(basket);
        Ok(Some(Self { relationship, deal, candidates, lines, found, errors, basket }))
    }
}

impl Desk {
    /// Whether no other line fits on the order.
    pub fn is_full(&self) -> bool {
        self.lines.len() >= MOST_LINES
    }
}

/// The relationship of a provider with a customer, however it stands.
pub fn own(
    conn: &mut Conn,
    home: OrganizationId,
    id: RelationshipId,
) -> Result<Option<Relationship>, Error> {
    Ok(customers::find_relationship(conn, id)?.filter(|it| it.partner == home))
}

/// The reseller of record that was chosen.
fn chosen(
    conn: &mut Conn,
    home: OrganizationId,
    (choice, candidates): (Result<Choice, Wrong>, &[Organization]),
    errors: &mut FormErrors,
) -> Result<Option<OrganizationId>, Error> {
    let found = match choice {
        Ok(Choice::Nobody) => return Ok(None),
        Ok(Choice::Open) => Err(("record", Wrong::new("order-record"))),
        Ok(Choice::Shown(account)) => {
            let shown = candidates.iter().find(|it| it.account_name == account);
            shown.map(|it| it.id).ok_or(("record", Wrong::new("order-record-gone")))
        }
        Ok(Choice::Holder(id)) => {
            let known = holder(conn, home, &id)?;
            known.ok_or(("membership", Wrong::new("order-reseller-unknown")))
        }
        Err(wrong) => Err(("membership", wrong)),
    };
    Ok(match found {
        Ok(id) => Some(id),
        Err((field, wrong)) => {
            errors.add(field, wrong);
            None
        }
    })
}

/// The lines as they are shown, and what is asked for, as far as that can be read.
fn lines(
    conn: &mut Conn,
    deal: &Deal,
    typed: Vec<Typed>,
    errors: &mut FormErrors,
) -> Result<(Vec<Shown>, Vec<Wanted>), Error> {
    if typed.is_empty() {
        errors.add("q", Wrong::new("order-empty"));
    }
    let codes: Vec<_> = typed.iter().map(|line| line.code.clone()).collect();
    let offers = catalogue::offers(conn, &codes)?;
    let read: Vec<Result<Wanted, Wrong>> = typed.iter().map(Typed::wanted).collect();
    let wanted: Vec<Wanted> = read.iter().flatten().cloned().collect();
    let basket = Basket { customer: deal.customer.id, reseller: None, lines: wanted.clone() };
    let Priced(priced) = basket.priced(&offers, &deal.customer.country);
    let mut priced = priced.into_iter();
    let mut shown = vec![];
    let fields = QUANTITIES.into_iter().zip(CYCLES);
    for ((typed, read), (quantity, cycle)) in typed.into_iter().zip(read).zip(fields) {
        let line = match read {
            Ok(_) => priced.next().map(|line| line.map_err(|fault| fault.wrong(&typed.code))),
            Err(wrong) => Some(Err(wrong)),
        };
        let is_of_cycle = |wrong: &Wrong| wrong.code() == "order-line-cycle";
        let is_cycle = matches!(&line, Some(Err(wrong)) if is_of_cycle(wrong));
        let field = if is_cycle { cycle } else { quantity };
        let line = line.and_then(|line| errors.field(field, line));
        let offer = offers.iter().find(|offer| offer.code == typed.code).cloned();
        shown.push(Shown { quantity, cycle, typed, offer, line });
    }
    Ok((shown, wanted))
}

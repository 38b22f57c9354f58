//! What a provider wants to order, and what it costs: by the catalogue, never by what a browser says.
use super::catalogue::Offer;
use crate::{
    platform::secrets::hex,
    subscriptions::Item,
    values::{Country, Cycle, Money, OfferCode, OfferId, OrganizationId, Seats},
};
use sha2::{Digest, Sha256};

/// So many lines an order has at most.
pub const MOST_LINES: usize = 20;

/// What is to be ordered for a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Basket {
    /// For whom.
    pub customer: OrganizationId,
    /// The reseller of record, if there is to be one.
    pub reseller: Option<OrganizationId>,
    /// So many of what.
    pub lines: Vec<Wanted>,
}

/// A line that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// What.
    pub code: OfferCode,
    /// How it is to be paid for.
    pub cycle: Cycle,
    /// How many seats.
    pub quantity: u32,
}

/// A line that can be ordered.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The offer.
    pub offer: OfferId,
    /// What is ordered of it.
    pub item: Item,
    /// How many seats there can be.
    pub seats: Seats,
    /// How many seats are ordered.
    pub quantity: u32,
    /// What all of them cost each time they are paid for.
    pub total: Money,
}

/// Why a line cannot be ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no such offer.
    Unknown,
    /// It is not sold in the customer's country.
    NotSold,
    /// It cannot be paid for like that.
    Cycle,
    /// There cannot be so many seats.
    Seats(Seats),
    /// It stands on another line, too, paid for in the same way.
    Twice,
    /// It costs another currency than the first line.
    Currency,
    /// It, or all of it, costs more than can be written down.
    TooDear,
}

/// What was asked for, line by line, with what the catalogue says.
#[derive(Debug, Clone, PartialEq)]
pub struct Priced(pub Vec<Result<Line, Fault>>);

impl Basket {
    /// Looks its lines up among offers.
    pub fn priced(&self, offers: &[Offer], country: &Country) -> Priced {
        let mut lines: Vec<Result<Line, Fault>> = vec![];
        let mut known: Vec<(&OfferCode, Cycle)> = vec![];
        for wanted in &self.lines {
            let same = (&wanted.code, wanted.cycle);
            let is_twice = known.contains(&same);
            known.push(same);
            let line = if is_twice { Err(Fault::Twice) } else { wanted.priced(offers, country) };
            lines.push(line.and_then(|line| fits(line, &lines)));
        }
        Priced(lines)
    }

    /// What is asked for, by code.
    pub fn codes(&self) -> Vec<OfferCode> {
        self.lines.iter().map(|line| line.code.clone()).collect()
    }

    /// By what the same wish is known again.
    pub fn digest(&self) -> String {
        let lines = self.lines.iter().flat_map(|line| {
            [line.code.to_string(), line.cycle.as_str().to_owned(), line.quantity.to_string()]
        });
        digest(self.parties().into_iter().chain(lines))
    }

    /// By what it is known again together with what it costs: nothing is ordered but what was read (reliability rule 32).
    pub fn seen(&self, lines: &[Line]) -> String {
        let lines = lines.iter().flat_map(|line| {
            let cycle = line.item.cycle.as_str().to_owned();
            let each = format!("{} {}", line.item.price.minor(), line.item.price.currency());
            let names = [line.item.name_en.to_string(), line.item.name_nl.to_string()];
            let item = [line.item.code.to_string(), cycle, line.quantity.to_string(), each];
            item.into_iter().chain(names)
        });
        digest(self.parties().into_iter().chain(lines))
    }

    fn parties(&self) -> [String; 2] {
        [self.customer.to_string(), self.reseller.map(|id| id.to_string()).unwrap_or_default()]
    }
}

impl Wanted {
    fn priced(&self, offers: &[Offer], country: &Country) -> Result<Line, Fault> {
        let offer = offers.iter().find(|offer| offer.code == self.code).ok_or(Fault::Unknown)?;
        let content = &offer.content;
        if !content.countries.contains(country) {
            return Err(Fault::NotSold);
        }
        if !content.cycles.contains(&self.cycle) {
            return Err(Fault::Cycle);
        }
        if !content.seats.have(self.quantity) {
            return Err(Fault::Seats(content.seats));
        }
        let item = Item {
            code: offer.code.clone(),
            name_en: content.name_en.clone(),
            name_nl: content.name_nl.clone(),
            price: content.price,
            cycle: self.cycle,
        };
        let total = item.total(self.quantity).ok_or(Fault::TooDear)?;
        Ok(Line { offer: offer.id, seats: content.seats, quantity: self.quantity, item, total })
    }
}

/// Whether a line can stand in one order with those before it.
fn fits(line: Line, before: &[Result<Line, Fault>]) -> Result<Line, Fault> {
    let good: Vec<&Line> = before.iter().flatten().collect();
    let Some(first) = good.first() else { return Ok(line) };
    if first.total.currency() != line.total.currency() {
        return Err(Fault::Currency);
    }
    match sum(good.into_iter().chain([&line])) {
        Some(_) => Ok(line),
        None => Err(Fault::TooDear),
    }
}

/// What lines cost the first time. Nothing, if there are none or that is no amount.
pub fn sum<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Option<Money> {
    let mut lines = lines.into_iter();
    let first = lines.next()?.total;
    lines.try_fold(first, |sum, line| sum.plus(line.total))
}

impl Priced {
    /// All lines, if there are any and all of them can be ordered.
    pub fn good(&self) -> Option<Vec<Line>> {
        let lines: Result<Vec<Line>, Fault> = self.0.iter().cloned().collect();
        lines.ok().filter(|lines| !lines.is_empty() && lines.len() <= MOST_LINES)
    }
}

fn digest(parts: impl Iterator<Item = String>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

//! The catalogue.
use super::{Offer, filter::Filter, store::Found};
use crate::{
    platform::web::Frame,
    values::{Country, Cycle},
};
use askama::Template;

/// What can be ordered.
#[derive(Template)]
#[template(path = "orders/catalogue.html")]
pub struct CataloguePage {
    /// The frame.
    pub frame: Frame,
    /// What is looked for.
    pub filter: Filter,
    /// What was found.
    pub found: Found,
    /// The countries in which something is sold.
    pub sold_in: Vec<Country>,
    /// Whether the reader is of the operator, which keeps the catalogue.
    pub keeps_it: bool,
}

impl CataloguePage {
    /// The countries to choose from, by their names.
    fn countries(&self) -> Vec<&(Country, String)> {
        let is_offered = |country: &Country| {
            self.sold_in.contains(country) || self.filter.country == Some(*country)
        };
        self.frame.countries().iter().filter(|(country, _)| is_offered(country)).collect()
    }

    fn is_chosen(&self, country: &Country) -> bool {
        self.filter.country == Some(*country)
    }

    fn total(&self) -> String {
        self.frame.count("n", self.found.total).say("catalogue-count")
    }

    fn name<'a>(&self, offer: &'a Offer) -> &'a str {
        offer.content.name(self.frame.language).as_str()
    }

    /// What a seat costs each time it is paid for, in each way.
    fn prices(&self, offer: &Offer) -> Vec<String> {
        let told = |cycle: &Cycle| {
            let price = offer.content.price_of(*cycle)?;
            let told = self.frame.with("price", self.frame.money(price));
            Some(told.say(format!("catalogue-price-{}", cycle.as_str())))
        };
        offer.content.cycles.iter().filter_map(told).collect()
    }

    fn seats(&self, offer: &Offer) -> String {
        let (least, most) = (offer.content.seats.least(), offer.content.seats.most());
        if least == most {
            return self.frame.number(least);
        }
        let told = self.frame.with("least", self.frame.number(least));
        told.with("most", self.frame.number(most)).say("catalogue-seats-range")
    }

    /// Where it is sold, by the names of the countries.
    fn sold(&self, offer: &Offer) -> String {
        let sold = |(country, _): &&(Country, String)| offer.content.countries.contains(country);
        let names = self.frame.countries().iter().filter(sold).map(|(_, name)| name.clone());
        let names: Vec<String> = names.collect();
        if names.is_empty() { self.frame.say("catalogue-nowhere") } else { self.frame.list(&names) }
    }

    /// Why there is nothing: nothing at all, or nothing that has all that is asked for.
    fn nothing(&self) -> String {
        let why = match (self.filter.is_empty(), self.keeps_it) {
            (false, _) => "none",
            (true, true) => "empty-import",
            (true, false) => "empty",
        };
        self.frame.say(format!("catalogue-{why}"))
    }
}

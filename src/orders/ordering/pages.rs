//! The pages of somebody who orders.
use super::{
    NEW,
    forms::{OrderForm, ReviewForm},
    lines::Shown,
    record::{BY_ID, NOBODY},
    scene::{Choosable, Desk, Review},
};
use crate::{
    orders::{
        basket::{Fault, Line, Wanted, sum},
        catalogue::Offer,
        checklist::Checklist,
        pages::{cost, reseller},
    },
    platform::web::{FormErrors, Frame},
    values::Cycle,
};
use askama::Template;

/// For whom: customers that have authorized the provider.
#[derive(Template)]
#[template(path = "orders/choose.html")]
pub struct ChoosePage {
    /// The frame.
    pub frame: Frame,
    /// What is looked for, as typed.
    pub q: String,
    /// Those that were found, and whether something can be ordered for them.
    pub found: Vec<Choosable>,
    /// Whether there are others.
    pub is_cut: bool,
}

/// What, and with which reseller.
#[derive(Template)]
#[template(path = "orders/new.html")]
pub struct OrderFormPage {
    /// The frame.
    pub frame: Frame,
    /// Who, what, with whom.
    pub desk: Desk,
    /// What was typed.
    pub form: OrderForm,
    /// What is wrong with it, where that is to be said.
    pub errors: FormErrors,
    /// Whether something can be ordered at all: what does not depend on what is typed.
    pub checklist: Checklist,
}

/// All of it once more.
#[derive(Template)]
#[template(path = "orders/review.html")]
pub struct ReviewPage {
    /// The frame.
    pub frame: Frame,
    /// Who orders what.
    pub review: Review,
    /// What is posted.
    pub form: ReviewForm,
    /// Rule by rule.
    pub checklist: Checklist,
    /// Whether something changed since it was shown.
    pub has_changed: bool,
}

impl ChoosePage {
    /// Why there is nobody.
    fn nothing(&self) -> &'static str {
        if self.q.is_empty() { "order-choose-none" } else { "order-choose-none-found" }
    }
}

impl OrderFormPage {
    fn here(&self) -> String {
        format!("{NEW}/{}", self.desk.relationship.id)
    }

    fn name<'a>(&self, offer: &'a Offer) -> &'a str {
        offer.content.name(self.frame.language).as_str()
    }

    /// What a seat costs each time it is paid for, in each way.
    fn prices(&self, offer: &Offer) -> String {
        let told = |cycle: &Cycle| {
            let told = self.frame.with("price", self.frame.money(offer.content.price_of(*cycle)?));
            Some(told.say(format!("catalogue-price-{}", cycle.as_str())))
        };
        offer.content.cycles.iter().filter_map(told).collect::<Vec<_>>().join(" · ")
    }

    fn seats(&self, offer: &Offer) -> String {
        let (least, most) = (offer.content.seats.least(), offer.content.seats.most());
        let told = self.frame.with("least", self.frame.number(least));
        told.with("most", self.frame.number(most)).say("order-seats-range")
    }

    /// In which ways a line can be paid for: as its offer has it, and as it was chosen.
    fn cycles(line: &Shown) -> Vec<Cycle> {
        let is_possible = |cycle: &Cycle| {
            let is_chosen = line.typed.cycle == cycle.as_str();
            is_chosen || line.offer.as_ref().is_some_and(|it| it.content.cycles.contains(cycle))
        };
        Cycle::ALL.into_iter().filter(is_possible).collect()
    }

    fn cost(&self, line: &Line) -> String {
        cost(&self.frame, line.item.cycle, line.total)
    }

    fn is_record(&self, value: &str) -> bool {
        self.form.record == value
    }

    /// The reseller that a membership ID leads to.
    fn verified(&self) -> Option<&str> {
        let is_known = self.form.record == BY_ID && self.desk.deal.reseller.is_some();
        self.desk.deal.reseller.as_ref().filter(|_| is_known).map(|it| it.company.name.as_str())
    }

    fn has_more(&self) -> bool {
        usize::try_from(self.desk.found.1).unwrap_or(usize::MAX) > self.desk.found.0.len()
    }
}

impl ReviewPage {
    fn here(&self) -> String {
        format!("{NEW}/{}/review", self.review.relationship.id)
    }

    fn change(&self) -> String {
        format!("{NEW}/{}", self.review.relationship.id)
    }

    fn total(&self) -> Option<String> {
        let lines = self.review.priced.good()?;
        sum(&lines).map(|total| self.frame.money(total))
    }

    fn cost(&self, line: &Line) -> String {
        cost(&self.frame, line.item.cycle, line.total)
    }

    /// What a seat of a line costs each time it is paid for.
    fn each(&self, line: &Line) -> String {
        let Some(each) = line.item.each() else { return String::new() };
        let told = self.frame.with("price", self.frame.money(each));
        told.say(format!("catalogue-price-{}", line.item.cycle.as_str()))
    }

    fn fault(&self, wanted: &Wanted, fault: &Fault) -> String {
        self.frame.wrong("quantity", &fault.wrong(&wanted.code))
    }

    fn reseller(&self) -> String {
        let reseller_of = self.review.deal.reseller.as_ref();
        reseller(&self.frame, reseller_of.map(|it| it.company.name.as_str()))
    }
}

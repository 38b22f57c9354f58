//! The queue, in words.
use crate::{
    platform::web::Frame,
    users::SignedIn,
    values::Country,
    verification::desk::{
        Found, Listed, Totals,
        filter::{AGES, COUNTED, Filter, Standing},
    },
};
use askama::Template;
use std::collections::BTreeMap;

/// The queue.
#[derive(Template)]
#[template(path = "verification/desk/queue.html")]
pub struct QueuePage {
    frame: Frame,
    filter: Filter,
    cases: Vec<Listed>,
    total: usize,
    totals: Totals,
    next: Option<String>,
    is_first: bool,
    names: BTreeMap<String, String>,
}

impl QueuePage {
    /// A page of the cases that are looked for.
    pub fn new(
        me: SignedIn,
        filter: Filter,
        found: Found,
        totals: Totals,
        names: BTreeMap<String, String>,
        is_first: bool,
    ) -> Self {
        let Found { cases, is_cut, total } = found;
        let last = cases.last().filter(|_| is_cut);
        let next = last.map(|last| filter.address(Some(&last.place())));
        Self { frame: me.frame, filter, cases, total, totals, next, is_first, names }
    }

    /// How many were found.
    fn found(&self) -> String {
        let n = u32::try_from(self.total).unwrap_or(u32::MAX);
        self.frame.with("total", self.exact(&self.total)).count("n", n).say("desk-found")
    }

    /// A total, exact as far as it is counted.
    fn exact(&self, n: &usize) -> String {
        if *n > COUNTED { self.frame.say("desk-many") } else { n.to_string() }
    }

    /// Where a case stands, in a word.
    fn standing(&self, case: &Listed) -> String {
        let id = match case.standing {
            _ if case.is_disputed => "desk-standing-disputed",
            Standing::Closed if case.is_authorized => "desk-standing-authorized",
            Standing::Closed => "desk-standing-withdrawn",
            _ if case.is_proposed => "desk-standing-proposed",
            _ if case.is_flagged => "desk-standing-waiting",
            _ if case.is_lapsed(self.frame.now) => "desk-standing-lapsed",
            standing => return self.frame.say(text_of(standing)),
        };
        self.frame.say(id)
    }

    fn tone(case: &Listed) -> &'static str {
        match case.standing {
            _ if case.is_disputed => "chip--bad",
            Standing::Closed if case.is_authorized => "chip--good",
            Standing::Closed => "",
            Standing::Refused => "chip--bad",
            Standing::At(_) | Standing::Disputed => "chip--warn",
        }
    }

    /// Since when, on one line.
    fn day(&self, case: &Listed) -> String {
        self.frame.short_day(case.opened_at).replace(' ', "\u{a0}")
    }

    /// By when something is due.
    fn due(&self, case: &Listed) -> String {
        match (case.standing, case.mend_by) {
            (Standing::Closed, _) => String::new(),
            (_, Some(end)) => {
                self.frame.with("day", self.frame.short_day(end)).say("desk-due-company")
            }
            _ if case.is_overdue(self.frame.today()) => {
                self.frame.with("day", self.frame.short_date(case.expected_by)).say("desk-late")
            }
            _ => self.frame.short_date(case.expected_by),
        }
    }

    fn holder(&self, case: &Listed) -> String {
        let name = case.claimed_by.as_ref().and_then(|id| self.names.get(id)).cloned();
        name.unwrap_or_else(|| self.frame.say("desk-nobody"))
    }

    fn option(&self, standing: &Standing) -> String {
        self.frame.say(text_of(*standing))
    }

    fn is_chosen(&self, standing: &Standing) -> bool {
        self.filter.standing == Some(*standing)
    }

    fn age(&self, days: &u16) -> String {
        self.frame.count("days", *days).say("desk-age-days")
    }

    fn country(&self, country: &Country) -> String {
        self.frame.country(country)
    }
}

fn text_of(standing: Standing) -> String {
    match standing {
        Standing::At(check) => format!("check-{}", check.as_str().replace('_', "-")),
        Standing::Refused => "desk-standing-refused".to_owned(),
        Standing::Closed => "desk-standing-closed".to_owned(),
        Standing::Disputed => "desk-standing-disputed".to_owned(),
    }
}

//! On which days offices are open, country by country.
use super::{Country, weekdays::add_weekdays};
use chrono::{Datelike, NaiveDate, Weekday};
use std::{
    collections::BTreeSet,
    ops::Bound::{Excluded, Included},
    sync::Arc,
};

/// The public holidays that are known. A country or a year of which none are has weekends only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar(Arc<BTreeSet<(Country, NaiveDate)>>);

impl Calendar {
    /// The holidays that come with the portal, as CSV: the days on which offices are closed by law in the whole country
    /// (in England and Wales for GB, federal ones for US, the list of the Algemene termijnenwet for NL). Where the law
    /// moves one away from a weekend, the day stands there to which it is moved; those that are always a Sunday do not.
    pub const BUILT_IN: &'static str = include_str!("holidays.csv");

    /// Whether offices are open: neither a weekend nor a public holiday.
    pub fn is_business_day(&self, country: Country, day: NaiveDate) -> bool {
        is_weekday(day) && !self.0.contains(&(country, day))
    }

    /// The day `n` business days after `from`; for 0 it is `from` itself. At the end of time it is the last day.
    pub fn add_business_days(&self, country: Country, from: NaiveDate, n: u32) -> NaiveDate {
        let mut end = add_weekdays(from, n);
        if n == 0 {
            return end;
        }
        // Each holiday on the way takes a day more, on which there may be another.
        loop {
            let days = n.saturating_add(self.holidays(country, from, end));
            match add_weekdays(from, days) {
                same if same == end => return end,
                later => end = later,
            }
        }
    }

    /// How many weekdays after `from`, up to and with `end`, are holidays.
    fn holidays(&self, country: Country, from: NaiveDate, end: NaiveDate) -> u32 {
        let days = self.0.range((Excluded((country, from)), Included((country, end))));
        let count = days.filter(|(_, day)| is_weekday(*day)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

impl FromIterator<(Country, NaiveDate)> for Calendar {
    fn from_iter<T: IntoIterator<Item = (Country, NaiveDate)>>(days: T) -> Self {
        Self(Arc::new(days.into_iter().collect()))
    }
}

fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A long weekend at the end of a year, and a holiday that falls on a Saturday.
    fn calendar() -> Calendar {
        let days = ["2026-12-25", "2026-12-26", "2026-12-28", "2027-01-01"];
        days.into_iter().map(|text| (country("NL"), day(text))).collect()
    }

    #[test]
    fn weekends_and_holidays_are_no_business_days() {
        let calendar = calendar();
        for (text, expected) in [
            ("2026-12-24", true),
            ("2026-12-25", false),
            ("2026-12-26", false),
            ("2026-12-27", false),
            ("2026-12-28", false),
            ("2026-12-29", true),
        ] {
            assert_eq!(calendar.is_business_day(country("NL"), day(text)), expected, "{text}");
        }
        assert!(calendar.is_business_day(country("BE"), day("2026-12-25")), "not known there");
    }

    #[test]
    fn a_holiday_next_to_a_weekend_makes_it_longer() {
        let calendar = calendar();
        for (from, n, to) in [
            ("2026-12-23", 1, "2026-12-24"),
            ("2026-12-23", 2, "2026-12-29"),
            ("2026-12-24", 1, "2026-12-29"),
            ("2026-12-25", 0, "2026-12-25"),
            ("2026-12-25", 1, "2026-12-29"),
            ("2026-12-26", 1, "2026-12-29"),
            ("2026-12-28", 1, "2026-12-29"),
            ("2026-12-24", 4, "2027-01-04"),
        ] {
            let end = calendar.add_business_days(country("NL"), day(from), n);
            assert_eq!(end, day(to), "{from} + {n}");
        }
    }

    #[test]
    fn a_holiday_on_a_weekend_takes_no_day() {
        let calendar: Calendar = [(country("NL"), day("2026-12-26"))].into_iter().collect();
        let end = calendar.add_business_days(country("NL"), day("2026-12-24"), 2);
        assert_eq!(end, day("2026-12-28"));
    }

    #[test]
    fn the_end_of_time_is_no_accident() {
        let calendar = calendar();
        let end = calendar.add_business_days(country("NL"), NaiveDate::MAX, u32::MAX);
        assert_eq!(end, NaiveDate::MAX);
        let begin = calendar.add_business_days(country("NL"), NaiveDate::MIN, 0);
        assert_eq!(begin, NaiveDate::MIN);
    }
}

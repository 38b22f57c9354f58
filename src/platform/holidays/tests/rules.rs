//! How a day is found by a rule.
use super::day;
use Rule::{Easter, Fixed, Last, Nth};
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday, Weekday::*};

/// By which rule a day is found in a year.
#[derive(Clone, Copy)]
pub enum Rule {
    /// Month and day.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// The first, second … such weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
}

/// Easter Sunday by Gauß's rule as Lichtenberg mended it: a day of March, counted on into April.
fn easter(year: i32) -> NaiveDate {
    let century = year / 100;
    let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun = 2 - (3 * century + 3) / 4;
    let golden = year % 19;
    let seed = (19 * golden + moon) % 30;
    let full_moon = 21 + seed - (seed + golden / 11) / 29;
    let first_sunday = 7 - (year + year / 4 + sun) % 7;
    let day_of_march = full_moon + 7 - (full_moon - first_sunday) % 7;
    day(year, 3, 1) + TimeDelta::days(i64::from(day_of_march) - 1)
}

pub fn found(rule: Rule, year: i32) -> NaiveDate {
    match rule {
        Fixed(month, of_month) => day(year, month, of_month),
        Easter(later) => easter(year) + TimeDelta::days(later),
        Nth(n, weekday, month) => {
            NaiveDate::from_weekday_of_month_opt(year, month, weekday, n).unwrap()
        }
        Last(weekday, month) => {
            let fifth = NaiveDate::from_weekday_of_month_opt(year, month, weekday, 5);
            fifth.unwrap_or_else(|| found(Nth(4, weekday, month), year))
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Sat | Sun)
}

/// The King's birthday is kept a day before where it is a Sunday.
pub fn dutch(day: NaiveDate, name: &str) -> NaiveDate {
    let is_moved = name == "Koningsdag" && day.weekday() == Sun;
    if is_moved { day - Days::new(1) } else { day }
}

/// From a Saturday to the Friday before, from a Sunday to the Monday after (5 U.S.C. 6103).
pub fn american(day: NaiveDate, name: &str) -> (NaiveDate, String) {
    match day.weekday() {
        Sat => (day - Days::new(1), format!("{name} (observed)")),
        Sun => (day + Days::new(1), format!("{name} (observed)")),
        _ => (day, name.to_owned()),
    }
}

/// From a weekend to the next weekday that is no bank holiday itself.
pub fn english(days: Vec<(NaiveDate, &str)>) -> Vec<(NaiveDate, String)> {
    let mut taken: Vec<NaiveDate> = days.iter().map(|(day, _)| *day).collect();
    let substitute = |(day, name): (NaiveDate, &str)| {
        if !is_weekend(day) {
            return (day, name.to_owned());
        }
        let free = day.iter_days().find(|day| !is_weekend(*day) && !taken.contains(day)).unwrap();
        taken.push(free);
        (free, format!("{name} (substitute day)"))
    };
    days.into_iter().map(substitute).collect()
}

#[test]
fn the_rules_find_days_that_are_known() {
    for (year, month, of_month) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1961, 4, 2),
        (1981, 4, 19),
        (2008, 3, 23),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2038, 4, 25),
    ] {
        assert_eq!(easter(year), day(year, month, of_month));
    }
    assert_eq!(found(Last(Mon, 5), 2024), day(2024, 5, 27));
    assert_eq!(found(Last(Mon, 5), 2021), day(2021, 5, 31));
    assert_eq!(dutch(day(2025, 4, 27), "Koningsdag"), day(2025, 4, 26));
    // Christmas was a Sunday: Boxing Day stayed, and Tuesday stood in for it.
    let days =
        english(vec![(day(2022, 12, 25), "Christmas Day"), (day(2022, 12, 26), "Boxing Day")]);
    assert_eq!(days.iter().map(|(day, _)| day.day()).collect::<Vec<_>>(), [27, 26]);
}

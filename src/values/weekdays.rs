//! Days from Monday to Friday.
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day `n` weekdays after `from`: Saturdays and Sundays do not count. For 0 it is `from` itself.
pub(super) fn add_weekdays(from: NaiveDate, n: u32) -> NaiveDate {
    let later =
        |days: u32| from.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX);
    let into_week = match from.weekday() {
        _ if n == 0 => return from,
        // From a weekend one counts as from the Friday before.
        Weekday::Sat => return backed(from, 1, n),
        Weekday::Sun => return backed(from, 2, n),
        weekday => weekday.num_days_from_monday(),
    };
    let weekends = (into_week + n % 5) / 5 + n / 5;
    later(n.saturating_add(weekends.saturating_mul(2)))
}

fn backed(from: NaiveDate, days: u64, n: u32) -> NaiveDate {
    from.checked_sub_days(Days::new(days)).map_or(from, |friday| add_weekdays(friday, n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
    }

    #[test]
    fn weekends_are_skipped() {
        // 5 January 2026 is a Monday.
        for (from, n, to) in [
            (5, 0, 5),
            (5, 1, 6),
            (5, 4, 9),
            (5, 5, 12),
            (9, 1, 12),
            (9, 2, 13),
            (9, 6, 19),
            (8, 3, 13),
            (5, 10, 19),
            (7, 13, 26),
        ] {
            assert_eq!(add_weekdays(day(from), n), day(to), "{from} + {n}");
        }
    }

    #[test]
    fn from_a_weekend_the_first_is_monday() {
        for from in [10, 11] {
            assert_eq!(add_weekdays(day(from), 0), day(from));
            assert_eq!(add_weekdays(day(from), 1), day(12));
            assert_eq!(add_weekdays(day(from), 5), day(16));
            assert_eq!(add_weekdays(day(from), 6), day(19));
        }
    }

    #[test]
    fn the_same_as_counting_one_by_one() {
        for start in 1..=14 {
            let mut counted = day(start);
            for n in 1..=60 {
                counted = counted.succ_opt().unwrap();
                while matches!(counted.weekday(), Weekday::Sat | Weekday::Sun) {
                    counted = counted.succ_opt().unwrap();
                }
                assert_eq!(add_weekdays(day(start), n), counted, "{start} + {n}");
            }
        }
    }

    #[test]
    fn the_end_of_time_is_no_accident() {
        assert_eq!(add_weekdays(NaiveDate::MAX, u32::MAX), NaiveDate::MAX);
        assert_eq!(add_weekdays(NaiveDate::MIN, 0), NaiveDate::MIN);
    }
}

//! How business days are counted.
use super::{country, day, *};

#[test]
fn christmas_2026_takes_more_days_in_england_than_in_the_netherlands() {
    let calendar = built_in();
    let wednesday = day(2026, 12, 23);
    for (code, expected) in [
        ("NL", day(2026, 12, 31)),
        ("GB", day(2027, 1, 4)),
        ("US", day(2026, 12, 31)),
        // Nothing is known of Japan: weekends only.
        ("JP", day(2026, 12, 30)),
    ] {
        let end = calendar.add_business_days(country(code), wednesday, 5);
        assert_eq!(end, expected, "{code}");
    }
    assert!(!calendar.is_business_day(country("GB"), day(2026, 12, 28)));
    assert!(calendar.is_business_day(country("NL"), day(2026, 12, 28)));
    assert!(!calendar.is_business_day(country("US"), day(2026, 7, 3)), "for the Saturday after");
}

#[test]
fn after_the_last_year_only_weekends_are_left_out() {
    let calendar = built_in();
    let end = calendar.add_business_days(country("NL"), day(2028, 12, 22), 4);
    assert_eq!(end, day(2029, 1, 1));
    let before = calendar.add_business_days(country("NL"), day(2025, 12, 24), 1);
    assert_eq!(before, day(2025, 12, 25));
}

#[test]
fn the_same_as_counting_one_by_one() {
    let calendar = built_in();
    for code in ["BE", "DE", "FR", "GB", "NL", "US"].map(country) {
        for from in day(2026, 1, 1).iter_days().take(1100) {
            let mut counted = from;
            for n in 1..=7 {
                counted = counted.succ_opt().unwrap();
                while !calendar.is_business_day(code, counted) {
                    counted = counted.succ_opt().unwrap();
                }
                assert_eq!(calendar.add_business_days(code, from, n), counted, "{code} {from} {n}");
            }
        }
    }
}

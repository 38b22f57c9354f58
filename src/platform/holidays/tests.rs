//! What the file that comes with the portal says, held against the rules by which its days are found.
use super::*;
use Rule::{Easter, Fixed, Last, Nth};
use chrono::{Datelike, Days, TimeDelta, Weekday, Weekday::*};

/// By which rule a day is found in a year.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// The first, second … such weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
}

const BE: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Nieuwjaar / Nouvel An"),
    (Easter(1), "Paasmaandag / Lundi de Pâques"),
    (Fixed(5, 1), "Dag van de Arbeid / Fête du Travail"),
    (Easter(39), "Hemelvaart / Ascension"),
    (Easter(50), "Pinkstermaandag / Lundi de Pentecôte"),
    (Fixed(7, 21), "Nationale feestdag / Fête nationale"),
    (Fixed(8, 15), "Onze-Lieve-Vrouw-Hemelvaart / Assomption"),
    (Fixed(11, 1), "Allerheiligen / Toussaint"),
    (Fixed(11, 11), "Wapenstilstand / Armistice"),
    (Fixed(12, 25), "Kerstmis / Noël"),
];
const DE: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Neujahr"),
    (Easter(-2), "Karfreitag"),
    (Easter(1), "Ostermontag"),
    (Fixed(5, 1), "Tag der Arbeit"),
    (Easter(39), "Christi Himmelfahrt"),
    (Easter(50), "Pfingstmontag"),
    (Fixed(10, 3), "Tag der Deutschen Einheit"),
    (Fixed(12, 25), "1. Weihnachtstag"),
    (Fixed(12, 26), "2. Weihnachtstag"),
];
const FR: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Jour de l’an"),
    (Easter(1), "Lundi de Pâques"),
    (Fixed(5, 1), "Fête du Travail"),
    (Fixed(5, 8), "Victoire 1945"),
    (Easter(39), "Ascension"),
    (Easter(50), "Lundi de Pentecôte"),
    (Fixed(7, 14), "Fête nationale"),
    (Fixed(8, 15), "Assomption"),
    (Fixed(11, 1), "Toussaint"),
    (Fixed(11, 11), "Armistice 1918"),
    (Fixed(12, 25), "Noël"),
];
const GB: &[(Rule, &str)] = &[
    (Fixed(1, 1), "New Year’s Day"),
    (Easter(-2), "Good Friday"),
    (Easter(1), "Easter Monday"),
    (Nth(1, Mon, 5), "Early May bank holiday"),
    (Last(Mon, 5), "Spring bank holiday"),
    (Last(Mon, 8), "Summer bank holiday"),
    (Fixed(12, 25), "Christmas Day"),
    (Fixed(12, 26), "Boxing Day"),
];
const NL: &[(Rule, &str)] = &[
    (Fixed(1, 1), "Nieuwjaarsdag"),
    (Easter(-2), "Goede Vrijdag"),
    (Easter(1), "Tweede paasdag"),
    (Fixed(4, 27), "Koningsdag"),
    (Fixed(5, 5), "Bevrijdingsdag"),
    (Easter(39), "Hemelvaartsdag"),
    (Easter(50), "Tweede pinksterdag"),
    (Fixed(12, 25), "Eerste kerstdag"),
    (Fixed(12, 26), "Tweede kerstdag"),
];
const US: &[(Rule, &str)] = &[
    (Fixed(1, 1), "New Year’s Day"),
    (Nth(3, Mon, 1), "Birthday of Martin Luther King Jr."),
    (Nth(3, Mon, 2), "Washington’s Birthday"),
    (Last(Mon, 5), "Memorial Day"),
    (Fixed(6, 19), "Juneteenth National Independence Day"),
    (Fixed(7, 4), "Independence Day"),
    (Nth(1, Mon, 9), "Labor Day"),
    (Nth(2, Mon, 10), "Columbus Day"),
    (Fixed(11, 11), "Veterans Day"),
    (Nth(4, Thu, 11), "Thanksgiving Day"),
    (Fixed(12, 25), "Christmas Day"),
];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
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

fn found(rule: Rule, year: i32) -> NaiveDate {
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
fn dutch(day: NaiveDate, name: &str) -> NaiveDate {
    let is_moved = name == "Koningsdag" && day.weekday() == Sun;
    if is_moved { day - Days::new(1) } else { day }
}

/// From a Saturday to the Friday before, from a Sunday to the Monday after (5 U.S.C. 6103).
fn american(day: NaiveDate, name: &str) -> (NaiveDate, String) {
    match day.weekday() {
        Sat => (day - Days::new(1), format!("{name} (observed)")),
        Sun => (day + Days::new(1), format!("{name} (observed)")),
        _ => (day, name.to_owned()),
    }
}

/// From a weekend to the next weekday that is no bank holiday itself.
fn english(days: Vec<(NaiveDate, &str)>) -> Vec<(NaiveDate, String)> {
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

/// The lines of a country and a year, by the rules.
fn lines(country: &str, rules: &'static [(Rule, &'static str)], year: i32) -> Vec<String> {
    let days: Vec<_> = rules.iter().map(|(rule, name)| (found(*rule, year), *name)).collect();
    let mut days: Vec<(NaiveDate, String)> = match country {
        "US" => days.into_iter().map(|(day, name)| american(day, name)).collect(),
        "GB" => english(days),
        "NL" => days.into_iter().map(|(day, name)| (dutch(day, name), name.into())).collect(),
        _ => days.into_iter().map(|(day, name)| (day, name.into())).collect(),
    };
    days.sort();
    days.into_iter().map(|(day, name)| format!("{country},{day},{name}")).collect()
}

#[test]
fn the_file_is_what_the_rules_say_line_by_line() {
    let countries = [("BE", BE), ("DE", DE), ("FR", FR), ("GB", GB), ("NL", NL), ("US", US)];
    let mut expected = vec!["country,date,name".to_owned()];
    for (country, rules) in countries {
        let mut of_country: Vec<_> =
            (2026..=2028).flat_map(|year| lines(country, rules, year)).collect();
        of_country.sort();
        expected.extend(of_country);
    }
    let mut kept = Calendar::BUILT_IN.lines();
    for (number, line) in (1..).zip(&expected) {
        assert_eq!(kept.next(), Some(line.as_str()), "line {number}");
    }
    assert_eq!(kept.next(), None);
    assert_eq!(expected.len(), 1 + 3 * (10 + 9 + 11 + 8 + 9 + 11));
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

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

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

#[test]
fn every_wrong_line_is_named_with_its_column() {
    let file = "name,country,date\nKoningsdag,nl,2026-04-27\n,XX,2026-4-27\nA,NL\nB,NL,2026-02-30\n                C,NL,\n";
    let wrongs = read(file.as_bytes()).unwrap_err();
    let told: Vec<_> = wrongs.iter().map(|c| (c.line, c.column.as_str(), c.wrong.code())).collect();
    let expected = [
        (3, "country", "country-unknown"),
        (3, "date", "import-date"),
        (3, "name", "missing"),
        (4, "", "import-cells"),
        (5, "date", "import-date"),
        (6, "date", "missing"),
    ];
    assert_eq!(told, expected);
    let headless = read(b"NL,2026-04-27,Koningsdag\n").unwrap_err();
    assert_eq!(headless[0].wrong.code(), "import-header-missing");
}

#[test]
fn a_file_of_ones_own_replaces_the_other_and_may_be_empty() {
    let own =
        read("country,date,name\nJP,2026-01-01,元日\nJP,2026-01-01,元旦\n".as_bytes()).unwrap();
    assert!(!own.is_business_day(country("JP"), day(2026, 1, 1)));
    assert!(own.is_business_day(country("NL"), day(2026, 1, 1)));
    assert_eq!(read(b"country,date,name\n"), Ok(Calendar::default()));
}

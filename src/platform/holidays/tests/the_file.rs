//! What a file says.
use super::{
    countries::{BE, DE, FR, GB, NL, US},
    country, day,
    rules::{Rule, american, dutch, english, found},
    *,
};

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

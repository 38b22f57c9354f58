//! Importing memberships: all rows or none.
use crate::support::{Workshop, complaint, printed, read};

const GOOD: &str = include_str!("../../../src/demo/memberships.csv");

fn import(here: &Workshop, text: &str) -> std::process::Output {
    std::fs::write(here.path("memberships.csv"), text).unwrap();
    here.run(&["import", "memberships", "memberships.csv"])
}

#[test]
fn a_good_file_is_imported_and_the_same_again_changes_nothing() {
    let here = Workshop::new();
    let first = import(&here, GOOD);
    assert!(
        printed(&first).starts_with("11 added, 0 changed, 0 as before"),
        "{}{}",
        printed(&first),
        complaint(&first)
    );
    let again = import(&here, GOOD);
    assert!(printed(&again).starts_with("0 added, 0 changed, 11 as before"), "{}", printed(&again));
    let moved = import(&here, &GOOD.replace("Lyon", "Paris"));
    assert!(printed(&moved).starts_with("0 added, 2 changed, 9 as before"), "{}", printed(&moved));
    assert!(here.run(&["check"]).status.success());
}

#[test]
fn a_bad_file_names_every_bad_line_and_changes_nothing() {
    let here = Workshop::new();
    let bad = GOOD
        .replace(",headquarters,", ",castle,")
        .replace(",FR,Lyon,active,no,", ",XX,Lyon,active,perhaps,")
        .replace("7000733", "70007x3");
    let refused = import(&here, &bad);
    let told = complaint(&refused);
    assert_eq!(refused.status.code(), Some(1));
    for line in [
        "Line 2, kind: ",
        "Line 4, country: ",
        "Line 4, csp_enrolled: ",
        "Line 12, membership_id: ",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    assert!(!told.contains("castle") && !told.contains("correct horse"), "a cell is told: {told}");
    let good = import(&here, GOOD);
    assert!(printed(&good).starts_with("11 added"), "{}", printed(&good));
}

#[test]
fn a_file_that_is_none_is_refused() {
    let here = Workshop::new();
    for text in ["", "\u{0}\u{1}", "a,b,c\n1,2,3\n"] {
        assert_eq!(import(&here, text).status.code(), Some(1), "{text:?}");
    }
    assert_eq!(here.run(&["import", "memberships", "nowhere.csv"]).status.code(), Some(1));
    assert_eq!(read(&here.path("memberships.csv")), "a,b,c\n1,2,3\n");
}

//! `--holidays`: a file of one's own, read at the start.
use crate::support::{Workshop, complaint, to_its_end};

#[test]
fn every_wrong_line_is_named_with_its_column_and_nothing_is_begun() {
    let here = Workshop::new();
    let file =
        "country,date,name\nNL,2026-04-27,Koningsdag\nXX,27-04-2026,Koningsdag\nNL,2026-05-05,\n";
    std::fs::write(here.path("holidays.csv"), file).unwrap();
    let output = here.run(&["serve", "--holidays", "holidays.csv", "--log", "xml"]);
    let told = complaint(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    let expected = [
        "--holidays: Line 3, country: ",
        "--holidays: Line 3, date: Write a day like 2026-12-25",
        "--holidays: Line 4, name: ",
        "--log: ",
    ];
    assert_eq!(told.lines().count(), expected.len(), "{told}");
    for line in expected {
        assert!(told.lines().any(|told| told.starts_with(line)), "{line} in {told}");
    }
    let files = std::fs::read_dir(here.folder.path()).unwrap();
    assert_eq!(files.count(), 1, "something was begun");
}

#[test]
fn a_file_that_is_not_there_is_told_and_a_good_one_is_taken() {
    let here = Workshop::new();
    let output = here.run(&["migrate", "--holidays", "nowhere.csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).starts_with("--holidays: cannot be read: "),
        "{}",
        complaint(&output)
    );
    std::fs::write(here.path("holidays.csv"), "name,country,date\nKoningsdag,NL,2026-04-27\n")
        .unwrap();
    let output = to_its_end(here.command(&["migrate"]).env("TWOTIER_HOLIDAYS", "holidays.csv"));
    assert!(output.status.success(), "{}", complaint(&output));
}

//! Bugs that software like this has had (reliability, the table of known bugs, T-CVE-nn), as far as they are about
//! people, their accounts, companies that work together, and their customers. The table says which tests show that the
//! portal does not have them: those of this folder, and those that a feature has anyway.
mod customers;
mod links;
mod mailboxes;
mod partnerships;
mod people;
mod table;

use std::collections::BTreeSet;
use table::known;

#[test]
fn each_of_these_bugs_has_its_tests() {
    let numbers: BTreeSet<u8> = known().map(|(number, ..)| number).collect();
    assert_eq!(numbers.len(), known().count(), "a number stands there twice");
    for (number, bug, tests) in known() {
        assert!(
            !tests.is_empty(),
            "nothing shows that the portal does not have T-CVE-{number}, {bug}"
        );
        for test in tests {
            let (file, name) = test.split_once("::").unwrap();
            let source = std::fs::read_to_string(format!("tests/portal/{file}.rs"));
            let source = source.unwrap_or_else(|_| panic!("T-CVE-{number}: there is no {file}.rs"));
            let is_there = ["#[actix_web::test]\nasync fn ", "#[test]\nfn "]
                .iter()
                .any(|before| source.contains(&format!("{before}{name}()")));
            assert!(is_there, "T-CVE-{number}: there is no test {test}");
        }
    }
}

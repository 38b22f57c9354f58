//! The operator's own staff, from the first on (reliability rule 45).
use crate::support::{Browser, Workshop, complaint, printed};
use std::process::Output;

const GOOD: &str = "purple teapot gallops north";

fn add(here: &Workshop, name: &str, more: &[&str]) -> Output {
    here.run(
        &[&["operator", "add", "--name", name, "--email", "staff@fabrikam.example"][..], more]
            .concat(),
    )
}

/// The path of the printed link.
fn link(output: &Output) -> String {
    let text = printed(output);
    let at = text.find("/set-password/").unwrap_or_else(|| panic!("{text}{}", complaint(output)));
    text[at..].trim().to_owned()
}

#[actix_web::test]
async fn the_first_founds_the_operator_and_the_link_opens_the_served_portal() {
    let here = Workshop::new();
    let first = add(&here, "Vera Lind", &["--country", "NL", "--operator-name", "Fabrikam"]);
    assert!(
        printed(&first).contains("vera@fabrikam.twotier.example"),
        "{}{}",
        printed(&first),
        complaint(&first)
    );
    let second = add(&here, "Vera Lind", &["--role", "auditor"]);
    assert!(
        printed(&second).contains("vera.lind@fabrikam.twotier.example"),
        "{}",
        printed(&second)
    );
    let served = here.serve(&["serve"]);
    let browser = Browser::open(&served.base, "en");
    let form = browser.visit(&link(&first)).await;
    let sign_in = browser.submit(&form, &[("password", GOOD)]).await;
    let fields = [("user_name", "vera@fabrikam.twotier.example"), ("password", GOOD)];
    let set_up = browser.submit(&sign_in, &fields).await;
    assert_eq!((set_up.status, set_up.path.as_str()), (200, "/sign-in/set-up"));
    assert_eq!(Browser::open(&served.base, "en").visit(&link(&first)).await.status, 404);
    drop(served);
    assert!(here.run(&["check"]).status.success());
}

#[test]
fn what_is_wrong_is_told_by_its_option_and_nobody_is_added() {
    let here = Workshop::new();
    let cases: [(&str, &[&str], &[&str]); 5] = [
        ("Vera Lind", &["--operator-name", "東京"], &["--operator-account", "--country"]),
        ("Vera Lind", &["--operator-account", "fabrikam"], &["--country"]),
        ("Vera", &["--country", "NL"], &["--name"]),
        (
            "Vera",
            &["--country", "XX", "--role", "king", "--user", "a b"],
            &["--name", "--country", "--role", "--user"],
        ),
        ("Vera Lind", &["--country", "NL", "--operator-account", "x"], &["--operator-account"]),
    ];
    for (name, more, options) in cases {
        let output = add(&here, name, more);
        assert_eq!(output.status.code(), Some(2), "{more:?}");
        let told = complaint(&output);
        assert!(options.iter().all(|option| told.contains(&format!("{option}: "))), "{told}");
    }
    let first = add(&here, "Vera Lind", &["--country", "NL", "--operator-account", "fabrikam"]);
    assert!(first.status.success(), "{}", complaint(&first));
    let taken = add(&here, "Vera Berg", &["--user", "vera"]);
    assert_eq!(taken.status.code(), Some(2));
    assert!(complaint(&taken).starts_with("--user: "), "{}", complaint(&taken));
}

/// Only the operator may be called like the portal itself; without any name it is.
#[test]
fn without_a_name_the_operator_is_called_twotier() {
    let here = Workshop::new();
    let first = add(&here, "Vera Lind", &["--country", "NL"]);
    assert!(printed(&first).contains("vera@twotier.twotier.example"), "{}", complaint(&first));
    assert!(here.run(&["check"]).status.success());
}

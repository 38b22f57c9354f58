//! The only operator admin lost their phone.
use crate::support::{Browser, Workshop, complaint, printed};
use totp_rs::{Builder, Secret};

const GOOD: &str = "purple teapot gallops north";
const NAME: &str = "vera@fabrikam.twotier.example";

#[actix_web::test]
async fn the_machine_helps_them_back_in() {
    let here = Workshop::new();
    let add = ["operator", "add", "--name", "Vera Lind", "--email", "staff@fabrikam.example"];
    let founding = ["--country", "NL", "--operator-name", "Fabrikam"];
    let added = printed(&here.run(&[&add[..], &founding].concat()));
    let link = added[added.find("/set-password/").unwrap()..].trim().to_owned();
    let reset = ["operator", "reset-factor", "--user", "vera"];
    let none = here.run(&reset);
    assert_eq!(none.status.code(), Some(2), "{}", complaint(&none));
    assert!(complaint(&none).contains("--user: names somebody who has no second factor"));

    let served = here.serve(&["serve"]);
    let browser = Browser::open(&served.base, "en");
    let page = browser.visit(&link).await;
    let page = browser.submit(&page, &[("password", GOOD)]).await;
    let answers = [("user_name", NAME), ("password", GOOD)];
    let set_up = browser.submit(&page, &answers).await;
    let seed = Secret::try_from_base32(set_up.text("main code.id").replace(' ', "")).unwrap();
    let app = Builder::new().with_secret(seed).with_account_name("x").build().unwrap();
    let code = app.generate_current().to_string();
    let codes = browser.submit(&set_up, &[("code", &code)]).await;
    assert!(codes.path.ends_with("/codes"), "{}", codes.text("main"));

    let done = here.run(&reset);
    assert!(printed(&done).contains(NAME), "{}{}", printed(&done), complaint(&done));
    let page = browser.visit("/settings/account").await;
    assert_eq!(page.path, "/sign-in", "signed out");
    assert_eq!(browser.submit(&page, &answers).await.path, "/sign-in/set-up");
    drop(served);
    assert!(here.run(&["check"]).status.success());
}

#[test]
fn nobody_of_that_name_is_said() {
    let here = Workshop::new();
    for (name, said) in [("vera", "no member of staff"), ("not a name", "--user")] {
        let refused = here.run(&["operator", "reset-factor", "--user", name]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(complaint(&refused).contains(said), "{}", complaint(&refused));
    }
}

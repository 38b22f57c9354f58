//! Every field of the three profile pages has its rule, said beside the field, and keeps what was typed.
use crate::support::{Browser, CONTACT, LEGAL, Page, SUPPORT, TestPortal};

/// Types one wrong value into a page of right ones, and reads what is said beside the field.
async fn said(
    browser: &Browser,
    page: &Page,
    right: &[(&str, &str)],
    (field, value): (&str, &str),
) -> String {
    let others = right.iter().copied().filter(|(name, _)| *name != field);
    let answers: Vec<_> = others.chain([(field, value)]).collect();
    let again = browser.submit(page, &answers).await;
    assert_eq!((again.status, &again.path), (422, &page.path), "{field}: {value:?}");
    assert_eq!(again.count(".field__error"), 1, "{field}: {}", again.text(".field__error"));
    for (name, typed) in answers {
        assert_eq!(again.value(name), typed, "{field}: {value:?}");
    }
    again.text(&format!("#{field}-error"))
}

#[actix_web::test]
async fn the_legal_profile() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let page = browser.choose("noordlicht", "7000001").await;
    let long = "x".repeat(201);
    let postal = "Error: Enter a postal code like 1234 AB (Netherlands)";
    for (field, value, sentence) in [
        ("legal_name", "", "Error: Enter your company’s legal business name"),
        ("legal_name", "N", "Error: Enter at least 2 characters"),
        ("legal_name", "B.V.", "Error: “B.V.” alone is no name. Enter the whole name"),
        ("legal_name", "***", "Error: Enter a name with letters or digits"),
        ("legal_name", &long, "Error: Use 200 characters or fewer"),
        ("legal_name", "Noord\u{202e}licht", "Error: Remove the characters that cannot be seen"),
        ("address_line1", "", "Error: Enter street and number"),
        ("address_line1", &long, "Error: Use 200 characters or fewer"),
        ("address_line2", &long, "Error: Use 200 characters or fewer"),
        ("city", "", "Error: Enter the city"),
        ("city", &long, "Error: Use 100 characters or fewer"),
        ("state", &long, "Error: Use 50 characters or fewer"),
        ("postal_code", "", "Error: Enter the postal code"),
        ("postal_code", "1234", postal),
        ("postal_code", "69001", postal),
        ("phone", "", "Error: Enter a phone number, with or without the country code"),
        ("phone", "call me", "Error: Enter a phone number, like +31 10 123 4567"),
        ("phone", "020 555 0134 ext 5", "Error: Enter a phone number, like +31 10 123 4567"),
        (
            "registration_number",
            "1234",
            "Error: Enter the number as the company register writes it, like 12345678 (Netherlands)",
        ),
    ] {
        assert_eq!(said(&browser, &page, &LEGAL, (field, value)).await, sentence, "{value:?}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_country_is_that_of_the_account_whatever_is_posted() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let page = browser.choose("noordlicht", "7000001").await;
    assert_eq!(page.count("#country[readonly]:not([name])"), 1);
    let forged: Vec<_> = [
        ("legal_name", "Noordlicht ICT B.V."),
        ("address_line1", "Keizersgracht 214"),
        ("city", "Amsterdam"),
        ("postal_code", "69001"),
        ("phone", "+31 20 555 0134"),
        ("country", "FR"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    let again = browser.post("/enroll/legal-profile", &forged).await;
    assert!(again.text("#postal_code-error").contains("(Netherlands)"));
}

#[actix_web::test]
async fn the_primary_contact() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let page = browser.at_the_contact().await;
    let own = "Use an address on your company’s own domain";
    let webmail = |domain: &str| {
        format!(
            "Error: We can’t accept email from web-based services such as Gmail, Yahoo! Mail, \
             iCloud Mail, AOL Mail or Outlook Mail ({domain}). {own}"
        )
    };
    let portal_domain = |domain: &str| {
        format!("Error: Addresses at {domain} have no mailbox. Use an address that somebody reads")
    };
    let format = || "Error: Enter an email address, like name@company.example".to_owned();
    for (field, value, sentence) in [
        ("first_name", "", "Error: Enter a first name".to_owned()),
        ("first_name", "123", "Error: Enter a first name with letters".to_owned()),
        ("first_name", "www.tulp.nl", "Error: Enter a name, not a web address".to_owned()),
        ("last_name", "", "Error: Enter a last name".to_owned()),
        ("last_name", &"x".repeat(51), "Error: Use 50 characters or fewer".to_owned()),
        ("email", "", "Error: Enter an email address".to_owned()),
        ("email", "bram", format()),
        ("email", "bram@noordlicht", format()),
        ("email", "bram@@noordlicht.example", format()),
        ("email", "bram@noordlicht.example, x@tulp.example", format()),
        (
            "email",
            "brám@noordlicht.example",
            "Error: Use only plain letters, digits and signs before the @".to_owned(),
        ),
        ("email", "bram@gmail.com", webmail("gmail.com")),
        ("email", "bram+x@GMail.com", webmail("gmail.com")),
        ("email", "bram@mail.yahoo.co.uk", webmail("mail.yahoo.co.uk")),
        ("email", "bram@sanne.xs4all.nl", webmail("sanne.xs4all.nl")),
        ("email", "bram@ｇｍａｉｌ。com", webmail("gmail.com")),
        ("email", "bram@twotier.example", portal_domain("twotier.example")),
        ("email", "sanne@noordlicht.twotier.example", portal_domain("noordlicht.twotier.example")),
        ("phone", "", "Error: Enter a phone number, with or without the country code".to_owned()),
        ("phone", "12", "Error: Enter a phone number, like +31 10 123 4567".to_owned()),
    ] {
        assert_eq!(said(&browser, &page, &CONTACT, (field, value)).await, sentence, "{value:?}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn customer_support() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let page = browser.at_the_support().await;
    let web = "Error: Enter a web address, like https://www.company.example";
    for (field, value, sentence) in [
        ("support_website", "", "Error: Enter the address of your support website"),
        ("support_website", "no address", web),
        ("support_website", "localhost", web),
        ("support_website", "ftp://www.noordlicht.example", web),
        ("support_website", "javascript:alert(1)", web),
        ("support_website", "https://sanne:secret@noordlicht.example", web),
        ("support_email", "", "Error: Enter the email address of your support"),
        ("support_email", "help", "Error: Enter an email address, like name@company.example"),
        ("support_phone", "", "Error: Enter the phone number of your support"),
        ("support_phone", "555", "Error: Enter a phone number, like +31 10 123 4567"),
    ] {
        assert_eq!(said(&browser, &page, &SUPPORT, (field, value)).await, sentence, "{value:?}");
    }
    portal.is_sound().await;
}

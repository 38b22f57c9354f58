//! A provider has lists of resellers and of customers: each says which it is, and leads back to its own.
use crate::{
    customers::with_partners,
    support::{MANY, MANY_CUSTOMERS},
};

const LINE: (&str, &str) = ("lines", "office@kiel.example,Kiel GmbH");

#[actix_web::test]
async fn each_says_which_it_is() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (many, form_of, list_of, typed) in [
        (MANY, "Invite many resellers", "List of invitations to resellers", &[LINE][..]),
        (
            MANY_CUSTOMERS,
            "Invite many customers",
            "List of invitations to customers",
            &[LINE, ("with", "bergmann")][..],
        ),
    ] {
        let form = maya.visit(many).await;
        let page = maya.check_list(&form, typed, None).await;
        for (page, title) in [(&form, form_of), (&page, list_of)] {
            assert_eq!((page.status, page.text("h1").as_str()), (200, title));
            assert!(page.text("head title").starts_with(title), "{}", page.text("head title"));
        }
        assert_eq!(page.text("caption"), list_of);
        assert_eq!(maya.follow(&page, "Invite many at once").await.path, many);
        let main = page.text("main");
        assert_eq!(main.contains("This list asks customers"), many == MANY_CUSTOMERS, "{main}");
    }
}

/// Where one is invited, with the same partner.
#[actix_web::test]
async fn the_way_back_to_one_keeps_the_partner() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let of_customers = |with: &str| format!("{MANY_CUSTOMERS}?with={with}");
    for (page, back) in [
        (of_customers("bergmann"), "/customers/invite?with=bergmann"),
        (MANY_CUSTOMERS.to_owned(), "/customers/invite"),
        (of_customers("%22%3E%3Cscript%3E"), "/customers/invite"),
        (MANY.to_owned(), "/resellers/invite"),
        (format!("{MANY}?with=bergmann"), "/resellers/invite"),
    ] {
        let form = maya.visit(&page).await;
        assert_eq!(form.each_attr(".eyebrow a", "href"), [back], "{page}");
        assert!(!form.html.contains("<script>"), "{page}");
    }
    let one = maya.visit("/customers/invite?with=bergmann").await;
    let many = maya.follow(&one, "Invite many at once").await;
    let back = maya.visit(&many.attr(".eyebrow a", "href").unwrap()).await;
    assert_eq!(
        (back.text("h1").as_str(), back.value("with").as_str()),
        ("Add new customer", "bergmann")
    );
}

//! The list: searched, filtered, page by page, and as a file.
use crate::support::TestPortal;

/// Many colleagues for Noordlicht.
async fn crowd(portal: &TestPortal) {
    for n in 0..60 {
        portal
            .sql(format!(
                "INSERT INTO users (id, organization_id, user_name, first_name, last_name, email, email_key, state, \
                 created_at, name_key) SELECT '00000000-0000-7000-8000-{n:012}', organization_id, 'p{n}', 'Person', \
                 'Number {n:02}', 'p{n}@noordlicht.example', 'p{n}@noordlicht.example', 'invited', created_at, \
                 'number {n:02} person p{n} p{n}@noordlicht.example' FROM users WHERE user_name = 'tom'"
            ))
            .await;
    }
}

#[actix_web::test]
async fn by_name_role_and_state() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let found = |path: &'static str| {
        let sanne = sanne.clone();
        async move { sanne.visit(path).await.each("main tbody th a") }
    };
    let all = ["Sanne de Vries", "Eva Smit", "Tom Visser"];
    assert_eq!(found("/settings/users").await, all, "by last name");
    assert_eq!(found("/settings/users?q=VISS%C3%88R").await, ["Tom Visser"]);
    assert_eq!(found("/settings/users?q=eva@noord").await, ["Eva Smit"]);
    assert_eq!(found("/settings/users?q=%25").await, Vec::<String>::new(), "a sign means itself");
    assert_eq!(found("/settings/users?role=global_admin").await, ["Sanne de Vries", "Eva Smit"]);
    assert_eq!(found("/settings/users?state=invited").await, Vec::<String>::new());
    assert_eq!(found("/settings/users?role=nonsense&state=x&after=y").await.len(), 3);
}

#[actix_web::test]
async fn page_by_page_and_back() {
    let portal = TestPortal::start().await;
    crowd(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let first = sanne.visit("/settings/users").await;
    assert!(first.text("main [role=status]").contains("63 people"), "{}", first.text("main"));
    let mut names = first.each("main tbody th a");
    let second = sanne.visit(&first.link("Next page")).await;
    names.extend(second.each("main tbody th a"));
    let third = sanne.visit(&second.link("Next page")).await;
    names.extend(third.each("main tbody th a"));
    assert_eq!(names.len(), 63);
    let mut once = names.clone();
    once.dedup();
    assert_eq!(once.len(), 63, "nobody twice, nobody left out");
    assert_eq!(third.count("main a[rel=next]"), 0);
    let back = sanne.visit(&third.link("Previous page")).await;
    assert_eq!(back.each("main tbody th a"), second.each("main tbody th a"));
}

#[actix_web::test]
async fn as_a_file_that_no_spreadsheet_runs() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET email = '=cmd@noordlicht.example' WHERE user_name = 'tom'").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users?q=noordlicht").await;
    let file = sanne.visit(&list.link("Download as CSV")).await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("users-noordlicht.csv"));
    let lines: Vec<&str> = file.html.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Name,User name,Email address,Roles,State,Since");
    assert_eq!(lines.len(), 4, "{lines:?}");
    let tom = lines.iter().find(|line| line.starts_with("Tom Visser,")).unwrap();
    assert!(tom.contains(",'=cmd@noordlicht.example,"), "{tom}");
}

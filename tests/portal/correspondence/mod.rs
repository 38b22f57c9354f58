//! What was written to whom, and whether it arrived: a company's own mail, and the operator's list of
//! mail that does not arrive.
mod a_company_sees_its_own_mail;
mod a_letter_is_resent;
mod a_long_log_comes_in_pages;
mod how_a_letter_stands;
mod the_operator_tries_again;
mod two_try_the_same_letter;
mod what_cannot_be_tried_again;

use crate::support::{Browser, MailServer, Mood, Page, TestPortal};
use chrono::TimeDelta;
use twotier::{app::Portal, mail};

pub const OWN: &str = "/settings/mail";
pub const DESK: &str = "/desk/mail";

/// Delivers what is due to a mail server.
async fn deliver(portal: &TestPortal, server: &MailServer) -> usize {
    let from = "portal@twotier.example".parse().unwrap();
    let transport = mail::Transport::new(&server.url.parse().unwrap(), from).unwrap();
    let Portal { db, clock, context, .. } = &portal.portal;
    mail::deliver_due(db, &transport, context, clock).await.unwrap()
}

/// Sanne has enrolled; the two letters of that were refused once, everything older has arrived.
async fn refused() -> (TestPortal, MailServer) {
    let (portal, server) = (TestPortal::start().await, MailServer::start());
    portal.mail().await;
    portal.submitted().await;
    server.be(Mood::Never);
    assert_eq!(deliver(&portal, &server).await, 0);
    (portal, server)
}

/// The same two days later: both letters are parked.
async fn parked() -> (TestPortal, MailServer) {
    let (portal, server) = refused().await;
    portal.pass(TimeDelta::hours(49));
    assert_eq!(deliver(&portal, &server).await, 0);
    assert_eq!(portal.count("outbox WHERE state = 'parked'").await, 2);
    (portal, server)
}

/// Somebody of the cast has this role, and no other.
async fn only(portal: &TestPortal, user_name: &str, role: &str) {
    let id = format!("(SELECT id FROM users WHERE user_name = '{user_name}')");
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = {id}")).await;
    let row = format!("INSERT INTO user_roles (user_id, role) VALUES ({id}, '{role}')");
    portal.sql(row).await;
}

/// Everything that a page says.
fn told(page: &Page) -> String {
    page.text("main")
}

/// How many retries stand in the audit log.
async fn retries(portal: &TestPortal) -> i64 {
    portal.count("audit_log WHERE event = 'mail.retried'").await
}

/// The list as the operator sees it.
async fn desk(browser: &Browser) -> Page {
    let page = browser.visit(DESK).await;
    assert_eq!(page.status, 200, "{}", told(&page));
    page
}

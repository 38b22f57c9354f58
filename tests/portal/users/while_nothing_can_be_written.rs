//! Sessions on a database that another process keeps from being written to.
use super::sessions::is_signed_in;
use crate::support::{BRAM, TestPortal, on_postgres};
use chrono::TimeDelta;

/// A database that cannot be written to costs nobody the page, nor the session.
#[actix_web::test]
async fn while_nothing_can_be_written_pages_are_still_read() {
    if on_postgres() {
        return;
    }
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(5));
    let lock = Lock::on(&portal);
    let page = wire.get("/").await;
    assert_eq!(page.status, 200, "{}", page.body);
    let act = wire.post("/sign-out", &[]).await;
    assert_eq!((act.status, act.header("retry-after")), (503, "5"));
    assert!(act.body.contains("<h1>") && !act.header("x-request-id").is_empty());
    drop(lock);
    assert!(is_signed_in(&wire).await);
}

/// The mailed link leads to a page that knows of it, or says that it cannot just now: never that it is dead.
#[actix_web::test]
async fn while_nothing_can_be_written_no_redirect_relies_on_a_lost_session() {
    if on_postgres() {
        return;
    }
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let link = portal.link_in(&portal.letter_to(BRAM).await);
    let contact = portal.browser();
    let lock = Lock::on(&portal);
    assert_eq!(contact.visit(&link).await.status, 503);
    drop(lock);
    assert_eq!(contact.visit(&link).await.path, "/confirm-contact");
}

/// Another process holds the database's write lock.
struct Lock(diesel::SqliteConnection);

impl Lock {
    fn on(portal: &TestPortal) -> Self {
        use diesel::{Connection, connection::SimpleConnection};
        let path = portal.url.strip_prefix("sqlite://").unwrap();
        let mut conn = diesel::SqliteConnection::establish(path).unwrap();
        conn.batch_execute("BEGIN IMMEDIATE").unwrap();
        Self(conn)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        use diesel::connection::SimpleConnection;
        self.0.batch_execute("ROLLBACK").unwrap();
    }
}

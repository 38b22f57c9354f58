//! The record of what happened: who may read it, what it tells, page by page, and as a file.
mod as_a_file;
mod page_by_page;
mod what_is_told;
mod who_may_read;

use crate::support::{Page, TestPortal};
use twotier::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::db::{Conn, Error},
    users,
    values::{OrganizationId, UserId},
};

const PAGE: &str = "/settings/activity";

/// Gives somebody one role and no other.
async fn only(portal: &TestPortal, user: &str, role: &str) {
    let own = format!("(SELECT id FROM users WHERE user_name = '{user}')");
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = {own}")).await;
    portal.sql(format!("INSERT INTO user_roles (user_id, role) SELECT {own}, '{role}'")).await;
}

/// What stands in the first column: sentences, without what is folded away below them.
fn told(page: &Page) -> Vec<String> {
    let whole = page.each("main tbody th");
    whole.iter().map(|cell| cell.split(" More ").next().unwrap_or_default().to_owned()).collect()
}

/// An organization and somebody in it, by account and user name.
fn found(conn: &mut Conn, who: &str) -> Result<(OrganizationId, UserId), Error> {
    let (user, account) = who.split_once('@').unwrap();
    let home = organizations::find_by_account_name(conn, &account.parse().unwrap())?.unwrap().id;
    Ok((home, users::find_by_name(conn, home, &user.parse().unwrap())?.unwrap().id))
}

/// Something that somebody did for another organization.
async fn acted(portal: &TestPortal, who: &'static str, of: &'static str, event: Event) {
    let now = portal.now();
    portal
        .write(move |conn| {
            let (home, user) = found(conn, who)?;
            let (other, subject) = found(conn, of)?;
            let actor = Actor::Person { user, home, acting_for: Some(other) };
            audit::record(conn, &actor, other, event, Subject::User(subject), [], now)
        })
        .await;
}

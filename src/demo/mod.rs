//! The demo world (contract, "The demo world"): a cast of companies and people, made by calling the
//! same actions that people call, so that it passes `twotier check`.
mod cases;
mod companies;
mod consents;
mod customers;
mod desk;
mod enrollments;
mod invitations;
mod lists;
mod open_links;
mod orders;
mod paper;
mod partners;
mod people;
mod reference;
mod scene;

use crate::{
    app::Portal,
    platform::{
        db::{Db, Error},
        i18n::Words,
        schema::{organizations, portal},
        web::Site,
    },
};
use diesel::prelude::*;

/// Under this name a database is marked as a demo.
const MARK: &str = "demo";
/// Everybody's password, membership sign-ins included.
pub const PASSWORD: &str = "correct horse battery staple";

/// Whether a database holds nobody yet.
pub async fn is_empty(db: &Db) -> Result<bool, Error> {
    let count = |conn: &mut _| organizations::table.count().get_result::<i64>(conn);
    Ok(db.read(move |conn| count(conn).map_err(Error::from)).await? == 0)
}

/// Whether a database holds the demo world: its passwords are known to everybody.
pub async fn is_marked(db: &Db) -> Result<bool, Error> {
    let marks = |conn: &mut _| portal::table.find(MARK).count().get_result::<i64>(conn);
    Ok(db.read(move |conn| marks(conn).map_err(Error::from)).await? > 0)
}

/// Makes the world, and marks the database as a demo: the cast, people at every point of an
/// account, and companies at every point of a verification.
pub async fn create(of: &Portal) -> Result<(), Error> {
    create_cast(of).await?;
    people::look_after(of).await?;
    people::ask(of).await?;
    desk::fill(of).await?;
    partners::connect(of).await?;
    open_links::open(of).await?;
    invitations::send(of).await?;
    lists::send(of).await?;
    customers::invite(of).await?;
    orders::order(of).await
}

/// Makes the cast alone, and marks the database as a demo.
pub async fn create_cast(of: &Portal) -> Result<(), Error> {
    of.db
        .write(|conn| {
            let mark = (portal::name.eq(MARK), portal::value.eq("yes"));
            diesel::insert_into(portal::table).values(mark).execute(conn).map_err(Error::from)
        })
        .await?;
    companies::found_operator(of).await?;
    reference::import(of).await?;
    companies::found_others(of).await?;
    enrollments::submit_some(of).await
}

/// Who can sign in, for the terminal.
pub fn cast(words: &Words, site: &Site) -> Vec<String> {
    let mut lines = vec![
        words.say("cli-demo-title"),
        words.with("password", PASSWORD).say("cli-demo-password"),
        String::new(),
        words.say("cli-demo-people"),
    ];
    let domain = &site.account_domain;
    for name in companies::PEOPLE {
        let told = words.say(format!("cli-demo-{}", name.replace('@', "-")));
        lines.push(format!("  {:<36} {told}", format!("{name}.{domain}")));
    }
    lines.extend([String::new(), words.say("cli-demo-memberships")]);
    lines.push(format!("  {}", reference::ACCOUNTS.join(", ")));
    lines.push(String::new());
    if site.keeps_mail {
        lines.push(words.with("url", site.link("/inbox")).say("cli-demo-inbox"));
    }
    lines
}

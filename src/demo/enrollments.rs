//! One draft, three submitted enrollments, and one company that was enrolled already: through the same
//! forms and actions as everybody's.
use super::{
    companies::person,
    scene::{Reach, Scene},
};
use crate::{app::Portal, platform::db::Error};
use chrono::TimeDelta;

/// Company, applicant, membership ID, contact, how far, days ago.
type Entry = (&'static str, &'static str, &'static str, (&'static str, &'static str), Reach, i64);

const ENROLLMENTS: [Entry; 5] = [
    ("bergmann", "jonas", "7000388", ("Jonas", "Bergmann"), Reach::Submitted, 40),
    ("hanseit", "greta", "7000611", ("Greta", "Lührs"), Reach::Confirmed, 3),
    ("cloudkade", "lien", "7000502", ("Wout", "Claes"), Reach::Submitted, 2),
    ("lumiere", "paul", "7000733", ("Agnès", "Mercier"), Reach::Disputed, 2),
    ("helder", "ruben", "7000077", ("Ruben", "Helder"), Reach::Draft, 1),
];

/// Brings the companies as far as the story says.
pub async fn submit_some(of: &Portal) -> Result<(), Error> {
    for (company, applicant, membership, contact, reach, days) in ENROLLMENTS {
        submit(of, company, applicant, membership, contact, reach, days).await?;
    }
    Ok(())
}

/// Takes a company through the wizard, so many days ago.
pub async fn submit(
    of: &Portal,
    company: &'static str,
    applicant: &'static str,
    membership: &'static str,
    contact: (&'static str, &'static str),
    reach: Reach,
    days: i64,
) -> Result<(), Error> {
    let user = person(of, company, applicant).await?;
    let now = of.clock.now() - TimeDelta::days(days);
    let scene = Scene { company, user, membership, contact, reach, now };
    of.db.write(move |conn| scene.play(conn)).await
}

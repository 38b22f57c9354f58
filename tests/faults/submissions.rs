//! Companies that enroll, and what the database must hold of them.
#[path = "../portal/support/browser.rs"]
#[expect(dead_code, reason = "the portal's own tests use the rest")]
mod browser;

use crate::world::{PASSWORD, World};
use browser::Page;
pub use browser::{Browser, client};
use diesel::prelude::*;
use reqwest::redirect::Policy;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use twotier::platform::{
    db::Error,
    schema::{
        audit_log, enrollments, membership_links, organization_profiles, organizations, outbox,
        verification_cases,
    },
};

/// Where a submission is acknowledged.
const SUBMITTED: &str = "/enroll/submitted";
/// How many enroll at once in a round.
pub const CLIENTS: u32 = 6;

/// How many rounds are asked for.
pub fn rounds_asked() -> u32 {
    std::env::var("TWOTIER_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(20)
}

/// A company that looks at its answers.
pub struct AtReview {
    browser: Browser,
    page: Page,
    /// Whether the browser was sent to the page that acknowledges, be it there or not.
    is_sent_on: Arc<AtomicBool>,
}

/// A round's companies, each at its review page.
pub async fn reviews(base: &str, round: u32) -> Vec<AtReview> {
    let mut reviews = vec![];
    for n in 0..CLIENTS {
        let id = 7_100_000 + round * 100 + n;
        reviews.push(to_the_review(base, &format!("c{round}x{n}"), id).await);
    }
    reviews
}

async fn to_the_review(base: &str, company: &str, id: u32) -> AtReview {
    let is_sent_on = Arc::new(AtomicBool::new(false));
    let browser = Browser::redirected(base, "en", watched(Arc::clone(&is_sent_on)));
    let welcome = browser.visit("/enroll").await;
    let sign_in = browser.press(&welcome, "Next", &[]).await;
    let name = format!("admin@{company}.twotier.example");
    let membership =
        browser.press(&sign_in, "Sign in", &[("user_name", &name), ("password", PASSWORD)]).await;
    let user_name = browser.follow(&membership, "Sign in").await;
    let password = browser.press(&user_name, "Next", &[("user_name", company)]).await;
    let profiles = browser.press(&password, "Sign in", &[("password", PASSWORD)]).await;
    let proof = profiles.choice(&id.to_string()).expect("a profile that can be used");
    let legal = browser.press(&profiles, "Continue", &[("profile", &proof)]).await;
    let contact = browser.press(&legal, "Continue", &[("registration_number", "12345678")]).await;
    let email = format!("bram@{company}.example");
    let person = [
        ("first_name", "Bram"),
        ("last_name", "Jansen"),
        ("email", email.as_str()),
        ("phone", "+31 20 555 0134"),
    ];
    let support = browser.press(&contact, "Continue", &person).await;
    let help = format!("help@{company}.example");
    let site = format!("www.{company}.example");
    let answers = [
        ("support_website", site.as_str()),
        ("support_email", help.as_str()),
        ("support_phone", "020 555 0135"),
    ];
    let review = browser.press(&support, "Continue", &answers).await;
    assert_eq!(review.path, "/enroll/review", "{}", review.text("main"));
    AtReview { browser, page: review, is_sent_on }
}

/// Follows redirects, and notes one to the page that acknowledges.
fn watched(is_sent_on: Arc<AtomicBool>) -> Policy {
    Policy::custom(move |attempt| {
        is_sent_on.fetch_or(attempt.url().path() == SUBMITTED, Ordering::SeqCst);
        if attempt.previous().len() > 8 {
            attempt.error("too many redirects")
        } else {
            attempt.follow()
        }
    })
}

/// What a company heard of its submission.
pub enum Answer {
    /// A page.
    Page(Page),
    /// Where to read that it worked, and then the server was gone.
    SentOn,
    /// Nothing.
    Silence,
}

/// *Enroll now*.
pub async fn submit(at: AtReview) -> Answer {
    let pressed = at.browser.try_press(&at.page, "Enroll now", &[("declaration", "yes")]).await;
    match pressed {
        Ok(page) => Answer::Page(page),
        Err(_) if at.is_sent_on.load(Ordering::SeqCst) => Answer::SentOn,
        Err(_) => Answer::Silence,
    }
}

impl Answer {
    /// The reference, if a page acknowledges the submission.
    pub fn reference(&self) -> Option<String> {
        let Self::Page(page) = self else { return None };
        let reference = page.text(".panel__ref");
        (page.path == SUBMITTED && reference.starts_with("TT-")).then_some(reference)
    }
}

/// What came of a submission.
#[derive(Debug, PartialEq)]
pub enum Kept {
    /// All of it, under this reference.
    Whole(String),
    /// Nothing of it.
    Nothing,
}

/// What the database holds of a company's submission: all or nothing.
pub async fn kept(world: &World, company: String) -> Kept {
    let found = world.portal.db.read::<_, Error>(move |conn| {
        let id: String = organizations::table
            .filter(organizations::account_name.eq(&company))
            .select(organizations::id)
            .first(conn)?;
        let submitted: i64 = enrollments::table
            .filter(enrollments::organization_id.eq(&id))
            .filter(enrollments::state.eq("submitted"))
            .count()
            .get_result(conn)?;
        let links: i64 = membership_links::table
            .filter(membership_links::organization_id.eq(&id))
            .filter(membership_links::ended_at.is_null())
            .count()
            .get_result(conn)?;
        let profiles: i64 = organization_profiles::table
            .filter(organization_profiles::organization_id.eq(&id))
            .count()
            .get_result(conn)?;
        let events: i64 = audit_log::table
            .filter(audit_log::organization_id.eq(&id))
            .filter(audit_log::event.eq_any([
                "enrollment.submitted",
                "membership.linked",
                "verification.opened",
            ]))
            .count()
            .get_result(conn)?;
        let letters: i64 =
            outbox::table.filter(outbox::organization_id.eq(&id)).count().get_result(conn)?;
        let references: Vec<String> = verification_cases::table
            .filter(verification_cases::organization_id.eq(&id))
            .select(verification_cases::reference)
            .load(conn)?;
        Ok(([submitted, links, profiles, events, letters], references))
    });
    let (counts, mut references) = found.await.unwrap();
    let Some(reference) = references.pop() else {
        assert_eq!(counts, [0; 5], "half of a submission that never was");
        return Kept::Nothing;
    };
    assert_eq!((counts, references), ([1, 1, 1, 3, 2], vec![]), "half of {reference}");
    Kept::Whole(reference)
}

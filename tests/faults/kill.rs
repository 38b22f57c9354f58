//! Kill -9 while enrollments are being submitted (reliability T-CR-1).
#[path = "../portal/support/browser.rs"]
#[expect(dead_code, reason = "the portal's own tests use the rest")]
mod browser;

use crate::world::{PASSWORD, World};
use browser::{Browser, Page};
use diesel::prelude::*;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use twotier::platform::{
    db::Error,
    schema::{
        audit_log, enrollments, membership_links, organization_profiles, organizations, outbox,
        verification_cases,
    },
};

const CLIENTS: u32 = 6;

pub async fn rounds(world: &World) {
    let rounds = std::env::var("TWOTIER_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let (mut acknowledged, mut lost) = (0, 0);
    for round in 0..rounds {
        world.add_companies(round, CLIENTS).await;
        let (mut child, base) = world.serve();
        let mut reviews = vec![];
        for n in 0..CLIENTS {
            reviews.push(
                to_the_review(&base, &format!("c{round}x{n}"), 7_100_000 + round * 100 + n).await,
            );
        }
        let answered = Arc::new(AtomicU32::new(0));
        let submits = reviews.into_iter().map(|(browser, page)| {
            let answered = Arc::clone(&answered);
            actix_web::rt::spawn(async move {
                let reference = submit(browser, page).await;
                answered.fetch_add(u32::from(reference.is_some()), Ordering::SeqCst);
                reference
            })
        });
        let submits: Vec<_> = submits.collect();
        // Now before the first answer, now after the last but one, and anywhere within the next.
        while answered.load(Ordering::SeqCst) < (round + 1) % CLIENTS {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_micros(u64::from(round) * 1700 % 9000)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        for (n, submit) in submits.into_iter().enumerate() {
            let reference = submit.await.unwrap();
            acknowledged += u32::from(reference.is_some());
            lost += u32::from(reference.is_none());
            is_whole(world, format!("c{round}x{n}"), reference).await;
        }
        let (mut again, base) = world.serve();
        assert_eq!(Browser::open(&base, "en").visit("/readyz").await.status, 200);
        again.kill().unwrap();
        again.wait().unwrap();
        let (is_content, told) = world.check();
        assert!(is_content, "round {round}: {told}");
    }
    assert!(acknowledged > 0, "no submission was ever acknowledged");
    println!("{rounds} rounds: {acknowledged} acknowledged, {lost} without an answer");
}

async fn to_the_review(base: &str, company: &str, id: u32) -> (Browser, Page) {
    let browser = Browser::open(base, "en");
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
    (browser, review)
}

/// *Enroll now*: the reference, if the server lived long enough to tell it.
async fn submit(browser: Browser, review: Page) -> Option<String> {
    let pressed = actix_web::rt::spawn(async move {
        browser.press(&review, "Enroll now", &[("declaration", "yes")]).await
    });
    // A lost connection panics in the browser: no answer.
    let page = pressed.await.ok()?;
    let reference = page.text(".panel__ref");
    (page.path == "/enroll/submitted" && reference.starts_with("TT-")).then_some(reference)
}

/// Acknowledged: all of it is there. Not acknowledged: all of it or nothing.
async fn is_whole(world: &World, company: String, acknowledged: Option<String>) {
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
    let (counts, references) = found.await.unwrap();
    match acknowledged {
        Some(reference) => {
            assert_eq!(
                (counts, references),
                ([1, 1, 1, 3, 2], vec![reference]),
                "an acknowledged submission"
            );
        }
        None if references.is_empty() => assert_eq!(counts, [0; 5], "a submission that never was"),
        None => assert_eq!(counts, [1, 1, 1, 3, 2], "a submission whose answer was lost"),
    }
}

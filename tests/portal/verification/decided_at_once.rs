//! One decision on one version (reliability T-RC-9), with its negative control.
use crate::support::TestPortal;
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::{
    audit::Actor,
    platform::{
        db::{Db, Error},
        schema::{users, verification_cases as cases},
    },
    values::{CaseId, OrganizationId},
    verification::{self, About, Answer, Reason, Refusal},
};

const ROUNDS: usize = 8;

async fn person(portal: &TestPortal, name: &'static str) -> Actor {
    let row: (String, String) = portal
        .read(move |conn| {
            let row = users::table.filter(users::user_name.eq(name));
            Ok(row.select((users::id, users::organization_id)).first(conn)?)
        })
        .await;
    let home = row.1.parse().unwrap();
    Actor::Person { user: row.0.parse().unwrap(), home, acting_for: None }
}

struct Contest {
    case: CaseId,
    company: OrganizationId,
    version: i64,
    omar: Actor,
    sanne: Actor,
}

/// Noordlicht's case at the decision, in Omar's hands, with a question that the company may answer.
async fn contest(portal: &TestPortal) -> Contest {
    portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", "Noordlicht ICT B.V.").await;
    let case = omar.pass(case, 2).await;
    omar.press(&case, "Ask the company", &[("request", "An extract")]).await;
    let (omar, sanne) = (person(portal, "omar").await, person(portal, "sanne").await);
    let company = sanne.home().unwrap();
    let found = portal.read(move |conn| verification::latest(conn, company)).await.unwrap();
    Contest { case: found.id, company, version: found.version, omar, sanne }
}

/// Authorize, refuse and answer at the same moment, on two nodes: one of them counts.
#[actix_web::test]
async fn one_of_authorize_refuse_and_answer_counts() {
    for _ in 0..ROUNDS {
        let portal = TestPortal::start().await;
        let Contest { case, company, version, omar, sanne } = contest(&portal).await;
        let (one, two, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
        let refusal = Refusal { reason: Reason::Other, about: About::Document, sentence: None };
        let answer = Answer { comment: "Here".parse().ok(), ..Answer::default() };
        let (first, second) = (omar.clone(), omar);
        let results = tokio::join!(
            one.write(move |c| verification::authorize(c, &first, case, version, now)),
            two.write(move |c| verification::refuse(c, &second, case, version, refusal, now)),
            one.write(move |c| verification::answer(c, &sanne, company, version, answer, now)),
        );
        let done = [results.0.is_ok(), results.1.is_ok(), results.2.is_ok()];
        assert_eq!(done.iter().filter(|done| **done).count(), 1, "{results:?}");
        portal.is_sound().await;
    }
}

/// Two who claim at the same moment: one has it.
#[actix_web::test]
async fn one_of_two_claims_counts() {
    for _ in 0..ROUNDS {
        let portal = TestPortal::start().await;
        portal.confirmed().await;
        let (omar, vera) = (person(&portal, "omar").await, person(&portal, "vera").await);
        let company = person(&portal, "sanne").await.home().unwrap();
        let case = portal.read(move |conn| verification::latest(conn, company)).await.unwrap().id;
        let (one, two, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
        let results = tokio::join!(
            one.write(move |conn| verification::claim(conn, &omar, case, now)),
            two.write(move |conn| verification::claim(conn, &vera, case, now)),
        );
        let slower = results.0.and(results.1).expect_err("one of them");
        assert!(matches!(slower, verification::Error::Claimed), "{slower}");
        portal.is_sound().await;
    }
}

/// The negative control: look, then write without naming what was seen. One after the other, one counts;
/// at the same moment both do, so the tests above would see it if the portal did the same.
#[actix_web::test]
async fn without_the_version_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        let case = contest(&portal).await.case;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), case, "authorized", looked.clone());
        let two = careless(portal.second_db(), case, "none", looked);
        let written = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(written.0 + written.1, expected);
    }
}

/// Ends the case, if it was open when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, case: CaseId, status: &'static str, looked: Arc<Barrier>) -> usize {
    let find = move || cases::table.find(case.to_string());
    let look = db.read(move |conn| -> Result<String, Error> {
        Ok(find().select(cases::status).first(conn)?)
    });
    let is_open = look.await.unwrap() == "pending";
    looked.wait().await;
    if !is_open {
        return 0;
    }
    let end = (
        cases::status.eq(status),
        cases::sub_status.eq("none"),
        cases::closed_at.eq(cases::opened_at.nullable()),
    );
    let write = db.write(move |conn| -> Result<usize, Error> {
        Ok(diesel::update(find()).set(end).execute(conn)?)
    });
    write.await.unwrap()
}

//! A provider's open link: whoever holds it can answer, and the provider has the last word (issue 5; reliability T-IV,
//! AC7–AC11, AC14, AC16).
mod asking_to_connect;
mod at_the_door;
mod at_the_last_moment;
mod deciding;
mod how_often;
mod in_whose_name;
mod making;
mod over;
mod partners_meanwhile;
mod taking_back;
mod the_last_use;
mod the_queue;
mod with_oneself;

use crate::support::{Browser, Page, TestPortal};

const JONAS: &str = "jonas@bergmann.example";
const MAYA: &str = "maya@northwind.example";

/// Jonas of Bergmann has consented by a link of Northwind, and waits.
async fn jonas_waits(portal: &TestPortal, answers: &[(&str, &str)]) -> (Browser, Page) {
    let link = portal.open_link(answers).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let waits = jonas.consents(&link).await;
    assert_eq!(
        waits.text(".flash"),
        "Your answer is with the provider. We will email you when they decide."
    );
    (jonas, waits)
}

/// Maya at the page of the answer that waits.
async fn maya_at_the_answer(portal: &TestPortal) -> (Browser, Page) {
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/resellers/open-link").await;
    let answer = maya.follow(&list, "Bergmann Systemhaus").await;
    assert!(answer.path.starts_with("/resellers/open-link/answers/"), "{}", answer.text("main"));
    (maya, answer)
}

/// How what Bergmann answered stands.
async fn state(portal: &TestPortal) -> String {
    portal.line("SELECT state AS line FROM partnership_invitations WHERE kind = 'open'").await
}

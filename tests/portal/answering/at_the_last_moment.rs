//! The last moment counts for what is pressed, too, whether or not a job has run by then.
use super::{JONAS, at_the_answer, state};
use crate::support::{Browser, Invited, TestPortal};
use chrono::TimeDelta;

const A_MINUTE: TimeDelta = TimeDelta::minutes(1);
const A_SECOND: TimeDelta = TimeDelta::seconds(1);

/// Jonas, a minute before an invitation is over.
async fn a_minute_before(portal: &TestPortal) -> (Browser, Invited) {
    let invited = portal.invited("northwind", JONAS).await;
    portal.pass(TimeDelta::days(30) - A_MINUTE);
    (portal.signed_in_as("jonas@bergmann").await, invited)
}

#[actix_web::test]
async fn nothing_is_remembered_any_more() {
    for (wait, seen) in [(A_MINUTE, 0), (A_MINUTE - A_SECOND, 1)] {
        let portal = TestPortal::start().await;
        let (jonas, invited) = a_minute_before(&portal).await;
        let door = jonas.visit(&invited.link).await;
        portal.pass(wait);
        let next = jonas.press(&door, "Continue", &[]).await;
        assert_eq!(next.text("h1") == "This invitation has expired", seen == 0, "{}", next.path);
        let remembered = "partnership_invitations WHERE reseller_id IS NOT NULL";
        assert_eq!(portal.count(remembered).await, seen);
        assert_eq!(portal.events("bergmann", "partnership.invitation_seen").await, seen);
    }
}

#[actix_web::test]
async fn nothing_is_answered_any_more() {
    for (button, fields, answered) in
        [("Authorize", &[("authorize", "yes")][..], "accepted"), ("Decline", &[][..], "declined")]
    {
        for (wait, becomes) in [(A_MINUTE, "pending"), (A_MINUTE - A_SECOND, answered)] {
            let portal = TestPortal::start().await;
            let (jonas, invited) = a_minute_before(&portal).await;
            let answer = at_the_answer(&jonas, &invited).await;
            let rows = portal.table("audit_log").await;
            portal.pass(wait);
            let late = jonas.press(&answer, button, fields).await;
            assert_eq!(late.status == 409, becomes == "pending", "{button}: {}", late.status);
            assert_eq!(state(&portal, &invited).await, becomes, "{button}");
            assert_eq!(portal.table("audit_log").await == rows, becomes == "pending", "{button}");
        }
    }
}

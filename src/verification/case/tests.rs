//! Where a case can go, and what it takes along.
use super::*;
use crate::values::Language;

/// A company in the Netherlands, where only Friday 23 January is a holiday.
fn place() -> (Country, Calendar) {
    let country = "NL".parse().unwrap();
    let holiday = NaiveDate::from_ymd_opt(2026, 1, 23).unwrap();
    (country, [(country, holiday)].into_iter().collect())
}

fn from(day: NaiveDate) -> NaiveDate {
    let (country, calendar) = place();
    expected_by(day, country, &calendar)
}

pub fn case() -> Case<AwaitingContact> {
    let opened_at = "2026-01-05T09:00:00Z".parse().unwrap();
    Case {
        id: CaseId::new(),
        organization: OrganizationId::new(),
        reference: Reference::new(),
        cause: Cause::Enrollment,
        company: "Noordlicht ICT B.V.".into(),
        country: "NL".parse().unwrap(),
        contact: Contact {
            name: "Bram Jansen".into(),
            email: "bram@noordlicht.example".parse().unwrap(),
            language: Language::Nl,
        },
        applicant: UserId::new(),
        opened_at,
        expected_by: from(opened_at.date_naive()),
        disputed_at: None,
        address_refused_at: None,
        passed: Passed::default(),
        claim: None,
        proposal: None,
        version: 1,
        state: AwaitingContact { asked_at: now(), flagged_at: None },
    }
}

fn now() -> DateTime<Utc> {
    "2026-01-06T09:00:00Z".parse().unwrap()
}

/// At the employment, after the contact's answer.
fn confirmed() -> Case<State> {
    case().confirm(now(), now().date_naive()).leave_to_the_desk(now())
}

fn failure(check: Check) -> Failure {
    Failure {
        id: crate::values::FailureId::new(),
        check,
        reason: Reason::Other,
        about: About::Document,
        sentence: None,
        by: UserId::new(),
        at: now(),
    }
}

fn review(case: Case<State>) -> Case<UnderReview> {
    case.at().expect("a check of the desk")
}

#[test]
fn a_confirmed_case_is_at_the_employment_and_nowhere_else() {
    let case = confirmed();
    assert_eq!((case.current(), case.passed.email), (Some(Check::Employment), Some(now())));
    assert!(case.clone().at::<AwaitingContact>().is_none());
    assert_eq!(review(case).state.check, Check::Employment);
}

#[test]
fn a_proven_domain_leads_past_the_employment() {
    let case = case().confirm(now(), now().date_naive()).prove_domain(now());
    assert_eq!(case.current(), Some(Check::Business));
}

#[test]
fn check_by_check_to_the_decision_and_on() {
    let case = review(confirmed()).confirm_check(now());
    assert_eq!(case.current(), Some(Check::Business));
    let case = review(case).confirm_check(now());
    let case = case.at::<AwaitingDecision>().expect("the decision");
    assert_eq!(case.clone().ask_more(now()).current(), Some(Check::Diligence));
    let more = review(case.clone().ask_more(now())).confirm_check(now());
    assert_eq!(more.current(), Some(Check::Decision), "once is enough");
    assert_eq!(case.authorize(now()).state.at, now());
}

#[test]
fn only_what_changed_is_checked_again() {
    let case = review(review(confirmed()).confirm_check(now()));
    let refused = case.refuse(failure(Check::Business), now());
    assert_eq!(refused.state.mend_by, now() + chrono::TimeDelta::days(60));
    let due = now().date_naive();
    let mended = |again: &[Check]| refused.clone().mend(again, due, now()).current();
    assert_eq!(mended(&[]), Some(Check::Business));
    assert_eq!(mended(&[Check::Business]), Some(Check::Business));
    assert_eq!(mended(&[Check::Employment]), Some(Check::Employment));
    assert_eq!(mended(&[Check::EmailOwnership, Check::Employment]), Some(Check::EmailOwnership));
}

#[test]
fn a_change_opens_a_case_of_its_own_that_cannot_be_withdrawn() {
    let decided = review(review(confirmed()).confirm_check(now())).confirm_check(now());
    let decided = decided.at::<AwaitingDecision>().expect("the decision").authorize(now());
    let by = UserId::new();
    let again = decided.clone().reopen(by, &[Check::Business], now().date_naive(), now());
    assert_eq!((again.current(), again.cause), (Some(Check::Business), Cause::Change));
    assert!(again.id != decided.id && again.reference != decided.reference);
    assert!(again.is_open() && !again.may_be_withdrawn() && confirmed().may_be_withdrawn());
}

#[test]
fn a_proposal_is_no_refusal_and_goes_with_the_check() {
    let proposed = review(confirmed()).propose(failure(Check::Employment));
    assert_eq!(proposed.state.check, Check::Employment);
    assert_eq!(proposed.clone().return_proposal().proposal, None);
    assert_eq!(proposed.confirm_check(now()).proposal, None);
}

#[test]
fn another_contact_is_asked_anew_and_a_dispute_stays() {
    let now = "2026-01-06T09:00:00Z".parse().unwrap();
    let other = Contact {
        name: "Eva Smit".into(),
        email: "eva@noordlicht.example".parse().unwrap(),
        language: Language::En,
    };
    let case = case().dispute(now).refuse_address(now).ask(other.clone(), now);
    assert_eq!(case.address_refused_at, None);
    assert_eq!(case.contact, other);
    assert_eq!(case.disputed_at, Some(now));
}

#[test]
fn the_days_of_the_review_are_counted_from_the_answer() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 1, day).unwrap();
    let case = case();
    let waiting = case.clone().with(State::from(case.state.clone()));
    let (_, calendar) = place();
    assert_eq!(waiting.expected_by(day(5), &calendar), day(12));
    let expected = waiting.expected_by(day(19), &calendar);
    assert_eq!(expected, day(27), "as if the answer came today, and without the holiday");
    let late = "2026-01-20T09:00:00Z".parse().unwrap();
    assert_eq!(case.confirm(late, from(day(20))).expected_by, day(28));
}

#[test]
fn five_business_days_from_a_monday_end_on_the_next() {
    let monday = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    assert_eq!(from(monday), NaiveDate::from_ymd_opt(2026, 1, 12).unwrap());
}

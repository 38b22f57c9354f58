//! Where a case can go, and what it takes along.
use super::*;

pub fn case() -> Case<AwaitingContact> {
    let opened_at = "2026-01-05T09:00:00Z".parse().unwrap();
    Case {
        id: CaseId::new(),
        organization: OrganizationId::new(),
        reference: Reference::new(),
        company: "Noordlicht ICT B.V.".into(),
        contact: Contact {
            name: "Bram Jansen".into(),
            email: "bram@noordlicht.example".parse().unwrap(),
            language: Language::Nl,
        },
        applicant: UserId::new(),
        opened_at,
        expected_by: expected_by(opened_at.date_naive()),
        disputed_at: None,
        version: 1,
        state: AwaitingContact { address_refused_at: None },
    }
}

#[test]
fn a_confirmed_case_is_under_review_and_nowhere_else() {
    let now = "2026-01-06T09:00:00Z".parse().unwrap();
    let case = case().confirm(now, now.date_naive());
    assert_eq!(case.state.confirmed_at, now);
    let any = case.clone().with(State::from(case.state.clone()));
    assert!(any.clone().at::<AwaitingContact>().is_none());
    assert_eq!(any.at::<UnderReview>(), Some(case));
}

#[test]
fn another_contact_is_asked_anew_and_a_dispute_stays() {
    let now = "2026-01-06T09:00:00Z".parse().unwrap();
    let other = Contact {
        name: "Eva Smit".into(),
        email: "eva@noordlicht.example".parse().unwrap(),
        language: Language::En,
    };
    let case = case().dispute(now).refuse_address(now).ask(other.clone());
    assert_eq!(case.state.address_refused_at, None);
    assert_eq!(case.contact, other);
    assert_eq!(case.disputed_at, Some(now));
}

#[test]
fn the_days_of_the_review_are_counted_from_the_answer() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 1, day).unwrap();
    let case = case();
    let waiting = case.clone().with(State::from(case.state.clone()));
    assert_eq!(waiting.expected_by(day(5)), day(12));
    assert_eq!(waiting.expected_by(day(19)), day(26), "as if the answer came today");
    let late = "2026-01-20T09:00:00Z".parse().unwrap();
    assert_eq!(case.confirm(late, day(20)).expected_by, day(27));
}

#[test]
fn five_business_days_from_a_monday_end_on_the_next() {
    let monday = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    assert_eq!(expected_by(monday), NaiveDate::from_ymd_opt(2026, 1, 12).unwrap());
}

//! Where a case can go, and what it takes along.
use super::*;

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
        company: "Noordlicht ICT B.V.".into(),
        contact: Contact {
            name: "Bram Jansen".into(),
            email: "bram@noordlicht.example".parse().unwrap(),
            language: Language::Nl,
        },
        applicant: UserId::new(),
        opened_at,
        expected_by: from(opened_at.date_naive()),
        disputed_at: None,
        version: 1,
        state: AwaitingContact { address_refused_at: None },
    }
}

#[test]
fn a_confirmed_case_is_under_review_and_nowhere_else() {
    let now = "2026-01-06T09:00:00Z".parse().unwrap();
    let case = case().confirm(now, from(now.date_naive()));
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
    let (country, calendar) = place();
    assert_eq!(waiting.expected_by(day(5), country, &calendar), day(12));
    let expected = waiting.expected_by(day(19), country, &calendar);
    assert_eq!(expected, day(27), "as if the answer came today, and without the holiday");
    let late = "2026-01-20T09:00:00Z".parse().unwrap();
    assert_eq!(case.confirm(late, from(day(20))).expected_by, day(28));
}

#[test]
fn five_business_days_from_a_monday_end_on_the_next() {
    let monday = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    assert_eq!(from(monday), NaiveDate::from_ymd_opt(2026, 1, 12).unwrap());
}

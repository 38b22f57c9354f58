//! One company's verification, and what can happen to it.
use crate::{
    mail::Recipient,
    values::{
        CaseId, EmailAddress, Language, OrganizationId, Reference, UserId, add_business_days,
        states,
    },
};
use chrono::{DateTime, NaiveDate, Utc};

/// How many business days a verification normally takes (feature map, C.2).
const BUSINESS_DAYS: u32 = 5;

/// One company's verification. What can happen to it depends on `S`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case<S> {
    /// Its key.
    pub id: CaseId,
    /// Whose verification.
    pub organization: OrganizationId,
    /// What people quote.
    pub reference: Reference,
    /// The company's legal name.
    pub company: String,
    /// Whom status mail goes to.
    pub contact: Contact,
    /// Who enrolled the company.
    pub applicant: UserId,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when a decision is expected, as it was when the review could begin; see [`Case::expected_by`].
    pub expected_by: NaiveDate,
    /// When somebody with the mailed link said that they did not sign up.
    pub disputed_at: Option<DateTime<Utc>>,
    /// What pages carry, to notice a change in between.
    pub version: i64,
    /// Where it is.
    pub state: S,
}

/// The primary contact, who needs no account.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// First and last name.
    pub name: String,
    /// Where status mail goes.
    pub email: EmailAddress,
    /// The language of that mail.
    pub language: Language,
}

/// The contact has not answered the two questions yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AwaitingContact {
    /// When the holder of the link asked for another address.
    pub address_refused_at: Option<DateTime<Utc>>,
}

/// The address is the company's; the operator's staff looks at the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderReview {
    /// When the contact confirmed.
    pub confirmed_at: DateTime<Utc>,
}

/// The company may work as a reseller.
#[derive(Debug, Clone, PartialEq)]
pub struct Authorized {
    /// Since when.
    pub at: DateTime<Utc>,
}

/// The company does not want to go on.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawn {
    /// Since when.
    pub at: DateTime<Utc>,
}

states! {
    /// Where a case can be.
    State {
        "awaiting_contact" => AwaitingContact,
        "under_review" => UnderReview,
        "authorized" => Authorized,
        "withdrawn" => Withdrawn,
    }
}

impl Case<AwaitingContact> {
    /// The contact answered both questions with yes. From that day on the review's days are counted.
    pub fn confirm(self, at: DateTime<Utc>, today: NaiveDate) -> Case<UnderReview> {
        let case = Case { expected_by: expected_by(today), ..self };
        case.with(UnderReview { confirmed_at: at })
    }

    /// The holder of the link wants another address to be asked.
    #[must_use]
    pub fn refuse_address(self, at: DateTime<Utc>) -> Case<AwaitingContact> {
        self.with(AwaitingContact { address_refused_at: Some(at) })
    }

    /// The company names another contact, who is asked instead.
    #[must_use]
    pub fn ask(self, contact: Contact) -> Case<AwaitingContact> {
        Case { contact, ..self }.with(AwaitingContact { address_refused_at: None })
    }

    /// The company does not want to go on.
    pub fn withdraw(self, at: DateTime<Utc>) -> Case<Withdrawn> {
        self.with(Withdrawn { at })
    }
}

impl Case<UnderReview> {
    /// The company does not want to go on.
    pub fn withdraw(self, at: DateTime<Utc>) -> Case<Withdrawn> {
        self.with(Withdrawn { at })
    }
}

impl<S> Case<S> {
    /// Somebody says that nobody signed up. Stands until the operator decides, whatever else happens.
    #[must_use]
    pub fn dispute(self, at: DateTime<Utc>) -> Self {
        Self { disputed_at: Some(at), ..self }
    }

    /// Whom letters to the contact go to.
    pub fn recipient(&self) -> Recipient {
        let Contact { name, email, language } = self.contact.clone();
        Recipient { name, email, language }
    }

    /// The same case, somewhere.
    pub fn with<T>(self, state: T) -> Case<T> {
        Case {
            id: self.id,
            organization: self.organization,
            reference: self.reference,
            company: self.company,
            contact: self.contact,
            applicant: self.applicant,
            opened_at: self.opened_at,
            expected_by: self.expected_by,
            disputed_at: self.disputed_at,
            version: self.version,
            state,
        }
    }
}

impl Case<State> {
    /// By when a decision is expected: while the contact has not answered, as if they did so today.
    pub fn expected_by(&self, today: NaiveDate) -> NaiveDate {
        match self.state {
            State::AwaitingContact(_) => self.expected_by.max(expected_by(today)),
            _ => self.expected_by,
        }
    }

    /// Whether the contact's address was called wrong by whoever reads it: nothing more goes there.
    pub fn has_refused_address(&self) -> bool {
        matches!(&self.state, State::AwaitingContact(state) if state.address_refused_at.is_some())
    }

    /// The case in one particular state, if that is where it is.
    pub fn at<S: TryFrom<State>>(self) -> Option<Case<S>> {
        let state = S::try_from(self.state.clone()).ok()?;
        Some(self.with(state))
    }
}

/// The day by which a case that is opened on `day` is expected to be decided.
pub fn expected_by(day: NaiveDate) -> NaiveDate {
    add_business_days(day, BUSINESS_DAYS)
}

#[cfg(test)]
pub(crate) mod tests {
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
}

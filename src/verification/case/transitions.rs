//! Where a case can go from where it is. The numbers are those of feature map, C.3.
use super::{
    Authorized, AwaitingContact, AwaitingDecision, Case, Cause, Check, Confirmed, Contact, Failure,
    Open, Passed, Rejected, State, TIME_TO_MEND, Undecided, UnderReview, Withdrawn,
};
use crate::values::{CaseId, Reference, UserId};
use chrono::{DateTime, NaiveDate, Utc};

impl<S> Case<S> {
    /// On to the check that is next, from this moment.
    fn go_on(self, at: DateTime<Utc>) -> Case<State> {
        let state = match self.passed.next() {
            Check::EmailOwnership => AwaitingContact { asked_at: at, flagged_at: None }.into(),
            Check::Decision => AwaitingDecision.into(),
            check => UnderReview { check }.into(),
        };
        Case { proposal: None, ..self }.with(state)
    }

    fn pass(self, check: Check, at: DateTime<Utc>) -> Self {
        Self { passed: self.passed.with(check, at), ..self }
    }
}

impl Case<AwaitingContact> {
    /// 3. The contact answered both questions with yes. From that day on the review's days are counted.
    pub fn confirm(self, at: DateTime<Utc>, expected_by: NaiveDate) -> Case<Confirmed> {
        let case = self.pass(Check::EmailOwnership, at);
        Case { expected_by, ..case }.with(Confirmed)
    }

    /// The holder of the link wants another address to be asked.
    #[must_use]
    pub fn refuse_address(self, at: DateTime<Utc>) -> Case<AwaitingContact> {
        Case { address_refused_at: Some(at), ..self }
    }

    /// The company names another contact, who is asked instead. What one verifier wanted to refuse was
    /// about the former one.
    #[must_use]
    pub fn ask(self, contact: Contact, at: DateTime<Utc>) -> Case<AwaitingContact> {
        Case { contact, address_refused_at: None, proposal: None, ..self }
            .with(AwaitingContact { asked_at: at, flagged_at: None })
    }

    /// 6. Two weeks without an answer.
    #[must_use]
    pub fn flag(self, at: DateTime<Utc>) -> Case<AwaitingContact> {
        let state = AwaitingContact { flagged_at: Some(at), ..self.state.clone() };
        self.with(state)
    }
}

impl Case<Confirmed> {
    /// 7. The contact's domain is one that the company proved.
    pub fn prove_domain(self, at: DateTime<Utc>) -> Case<State> {
        self.pass(Check::Employment, at).go_on(at)
    }

    /// 8. It is not: somebody has to look, unless that is done already.
    pub fn leave_to_the_desk(self, at: DateTime<Utc>) -> Case<State> {
        self.go_on(at)
    }
}

impl Case<UnderReview> {
    /// 9 and 13. The check holds.
    pub fn confirm_check(self, at: DateTime<Utc>) -> Case<State> {
        let check = self.state.check;
        self.pass(check, at).go_on(at)
    }
}

impl Case<AwaitingDecision> {
    /// 13. The operator wants to know more before it decides.
    pub fn ask_more(self, at: DateTime<Utc>) -> Case<State> {
        let passed = Passed { diligence_asked: Some(at), diligence: None, ..self.passed };
        Case { passed, ..self }.go_on(at)
    }

    /// 14. Yes.
    pub fn authorize(self, at: DateTime<Utc>) -> Case<Authorized> {
        Case { claim: None, proposal: None, ..self }.with(Authorized { at })
    }
}

impl<S: Undecided> Case<S> {
    /// One verifier wants to refuse; another has to agree.
    #[must_use]
    pub fn propose(self, failure: Failure) -> Self {
        Self { proposal: Some(failure), ..self }
    }

    /// 10. The check is refused. The company has sixty days to mend it.
    pub fn refuse(self, failure: Failure, at: DateTime<Utc>) -> Case<Rejected> {
        let mend_by = at + TIME_TO_MEND;
        Case { claim: None, proposal: None, ..self }.with(Rejected { failure, mend_by })
    }
}

impl Case<Rejected> {
    /// 11 and 12. The company answered: with documents, with words, or with corrections, after which
    /// only what changed is checked again.
    pub fn mend(self, again: &[Check], expected_by: NaiveDate, at: DateTime<Utc>) -> Case<State> {
        let passed = self.passed.clone().without(again);
        Case { expected_by, passed, ..self }.go_on(at)
    }

    /// The desk gives the company another sixty days.
    #[must_use]
    pub fn give_time(self, at: DateTime<Utc>) -> Case<Rejected> {
        let state = Rejected { mend_by: at + TIME_TO_MEND, ..self.state.clone() };
        self.with(state)
    }
}

impl Case<Authorized> {
    /// 15. A company that works changed its details: a verification of its own.
    ///
    /// For what changed, and for what was never checked.
    pub fn reopen(
        self,
        by: UserId,
        again: &[Check],
        expected_by: NaiveDate,
        at: DateTime<Utc>,
    ) -> Case<State> {
        let passed = self.passed.clone().without(again);
        Case {
            id: CaseId::new(),
            reference: Reference::new(),
            cause: Cause::Change,
            applicant: by,
            opened_at: at,
            expected_by,
            disputed_at: None,
            claim: None,
            proposal: None,
            passed,
            version: 1,
            ..self
        }
        .go_on(at)
    }
}

impl<S: Open> Case<S> {
    /// 17. The company does not want to go on.
    pub fn withdraw(self, at: DateTime<Utc>) -> Case<Withdrawn> {
        Case { claim: None, proposal: None, ..self }.with(Withdrawn { at })
    }
}

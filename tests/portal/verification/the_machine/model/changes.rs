//! What each act changes.
use super::{Act, At, Holder, Model, PATIENCE, Stands, Suspended};

impl Model {
    fn next(&mut self) {
        (self.is_proposed, self.is_flagged, self.waited) = (false, false, 0);
        self.stands = Stands::Pending(match self.passed {
            [false, ..] => At::Contact,
            [_, false, _] => At::Employment,
            [_, _, false] => At::Business,
            _ if self.wants_more => At::Diligence,
            _ => At::Decision,
        });
    }

    pub fn change(&mut self, act: Act) {
        match act {
            Act::ContactYes => self.confirmed(),
            Act::ContactNo => self.objected(),
            Act::WrongAddress => (self.has_link, self.has_wrong_address) = (false, true),
            Act::Resend => self.has_link = true,
            Act::OtherContact => {
                (self.has_link, self.has_wrong_address, self.is_proposed) = (true, false, false);
                (self.is_flagged, self.waited) = (false, 0);
            }
            Act::ProveDomain => {
                self.has_domain = true;
                if self.pending() == Some(At::Employment) {
                    self.pass();
                }
            }
            Act::GiveUpDomain => self.has_domain = false,
            Act::OmarClaims => self.holder = Some(Holder::Omar),
            Act::VeraClaims => self.holder = Some(Holder::Vera),
            Act::OmarHandsBack | Act::VeraHandsBack => self.holder = None,
            Act::Pass => self.pass(),
            Act::Refuse if self.takes_two => self.is_proposed = true,
            Act::Refuse | Act::VeraAgrees => self.refused(),
            Act::VeraReturns => self.is_proposed = false,
            Act::Ask => self.questions.extend(self.pending()),
            Act::AskMore => {
                self.wants_more = true;
                self.next();
            }
            Act::Authorize => {
                self.end(Stands::Authorized);
                self.is_active = true;
            }
            Act::Dismiss => {
                self.is_disputed = false;
                self.holder = self.holder.filter(|_| self.is_open());
                self.lift(Suspended::Disputed);
            }
            Act::Restore => self.lift(Suspended::Overdue),
            Act::AnswerInWords => self.answered([]),
            Act::CorrectAddress => self.answered([2]),
            Act::CorrectContact => {
                self.has_wrong_address = false;
                self.answered([0, 1]);
            }
            Act::ChangeAddress => {
                (self.passed[2], self.is_change) = (false, true);
                self.next();
            }
            Act::ChangeContact => {
                (self.passed[0], self.passed[1], self.is_change) = (false, false, true);
                self.has_link = true;
                self.next();
            }
            Act::StalePass | Act::StaleAuthorize => unreachable!("never done"),
            Act::Withdraw => self.end(Stands::Withdrawn),
            Act::TwoWeeks => self.is_flagged |= self.awaits_contact() && self.waited >= PATIENCE,
            Act::SixtyDays => {
                if matches!(self.stands, Stands::Refused(_)) {
                    self.suspended = self.suspended.or(Some(Suspended::Overdue));
                }
            }
            Act::Note | Act::Share => {}
        }
    }

    /// Both answers are yes; a proven domain says at once that they work there.
    fn confirmed(&mut self) {
        (self.has_link, self.passed[0]) = (false, true);
        self.passed[1] |= self.has_domain;
        self.questions
            .retain(|at| *at != At::Contact && !(self.has_domain && *at == At::Employment));
        self.next();
    }

    /// A company that works although nothing of it is checked is suspended.
    fn objected(&mut self) {
        (self.has_link, self.is_disputed) = (false, true);
        if self.is_change && !self.passed[2] {
            self.suspended = self.suspended.or(Some(Suspended::Disputed));
        }
    }

    fn pass(&mut self) {
        let at = self.pending();
        match at {
            Some(At::Employment) => self.passed[1] = true,
            Some(At::Business) => self.passed[2] = true,
            _ => self.wants_more = false,
        }
        self.questions.retain(|asked| Some(*asked) != at);
        self.next();
    }

    fn refused(&mut self) {
        if let Stands::Pending(at) = self.stands {
            self.stands = Stands::Refused(at);
            self.questions.push(at);
        }
        (self.holder, self.is_proposed) = (None, false);
        (self.has_link, self.is_flagged) = (false, false);
    }

    fn end(&mut self, stands: Stands) {
        self.stands = stands;
        (self.holder, self.is_proposed, self.questions) = (None, false, vec![]);
        (self.has_link, self.is_flagged) = (false, false);
        self.lift(Suspended::Overdue);
    }

    fn lift(&mut self, reason: Suspended) {
        self.suspended = self.suspended.filter(|it| *it != reason);
    }

    /// The desk's question is answered; after a refusal, what changed is checked again.
    fn answered<const N: usize>(&mut self, again: [usize; N]) {
        self.questions.clear();
        if matches!(self.stands, Stands::Refused(_)) {
            for check in again {
                self.passed[check] = false;
            }
            self.next();
            self.has_link |= self.awaits_contact() && !self.has_wrong_address;
        }
    }
}

//! The machine of a verification, written down once more, without a database and without the portal's
//! own types (feature map, C.3).

/// What somebody can try at any time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Act {
    ContactYes,
    ContactNo,
    Resend,
    OmarClaims,
    VeraClaims,
    OmarHandsBack,
    VeraHandsBack,
    Pass,
    Refuse,
    Ask,
    AskMore,
    Authorize,
    Dismiss,
    AnswerInWords,
    CorrectAddress,
    CorrectContact,
    ChangeAddress,
    Withdraw,
}

impl Act {
    /// What is wanted often stands here often, so that walks get somewhere.
    pub const ALL: &'static [Self] = &[
        Self::ContactYes,
        Self::ContactYes,
        Self::ContactNo,
        Self::Resend,
        Self::OmarClaims,
        Self::OmarClaims,
        Self::OmarClaims,
        Self::VeraClaims,
        Self::OmarHandsBack,
        Self::VeraHandsBack,
        Self::VeraHandsBack,
        Self::Pass,
        Self::Pass,
        Self::Pass,
        Self::Pass,
        Self::Pass,
        Self::Pass,
        Self::Refuse,
        Self::Ask,
        Self::AskMore,
        Self::Authorize,
        Self::Authorize,
        Self::Authorize,
        Self::Dismiss,
        Self::AnswerInWords,
        Self::CorrectAddress,
        Self::CorrectContact,
        Self::ChangeAddress,
        Self::Withdraw,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum At {
    Contact,
    Employment,
    Business,
    Diligence,
    Decision,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Stands {
    Pending(At),
    Refused(At),
    Authorized,
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Holder {
    Omar,
    Vera,
}

/// All that decides what may happen next.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Model {
    stands: Stands,
    /// Email, employment, business.
    passed: [bool; 3],
    wants_more: bool,
    is_disputed: bool,
    holder: Option<Holder>,
    has_question: bool,
    has_link: bool,
    is_active: bool,
    is_change: bool,
}

impl Model {
    /// Right after *Enroll now*.
    pub fn submitted() -> Self {
        Self {
            stands: Stands::Pending(At::Contact),
            passed: [false; 3],
            wants_more: false,
            is_disputed: false,
            holder: None,
            has_question: false,
            has_link: true,
            is_active: false,
            is_change: false,
        }
    }

    /// What the database says of it.
    pub fn kept(&self) -> (String, bool, bool, bool) {
        let name = |at| match at {
            At::Contact => "email_ownership",
            At::Employment => "employment_verification",
            At::Business => "business_verification",
            At::Diligence => "other",
            At::Decision => "decision",
        };
        let stands = match self.stands {
            Stands::Pending(at) => format!("pending/{}", name(at)),
            Stands::Refused(at) => format!("rejected/{}", name(at)),
            Stands::Authorized => "authorized/none".to_owned(),
            Stands::Withdrawn => "none/none".to_owned(),
        };
        (stands, self.is_disputed, self.holder.is_some(), self.is_active)
    }

    fn next(&mut self) {
        self.stands = Stands::Pending(match self.passed {
            [false, ..] => At::Contact,
            [_, false, _] => At::Employment,
            [_, _, false] => At::Business,
            _ if self.wants_more => At::Diligence,
            _ => At::Decision,
        });
    }

    fn is_open(&self) -> bool {
        matches!(self.stands, Stands::Pending(_) | Stands::Refused(_))
    }

    fn needs_desk(&self) -> bool {
        self.is_open() || self.is_disputed
    }

    fn is_omars(&self) -> bool {
        self.holder == Some(Holder::Omar)
    }

    /// Does it, if it may be done.
    pub fn act(&mut self, act: Act) -> bool {
        let may = self.may(act);
        if may {
            self.change(act);
        }
        may
    }

    fn may(&self, act: Act) -> bool {
        let pending = match self.stands {
            Stands::Pending(at) => Some(at),
            _ => None,
        };
        let refused = matches!(self.stands, Stands::Refused(_));
        match act {
            Act::ContactYes => self.has_link && pending == Some(At::Contact),
            Act::ContactNo => self.has_link,
            Act::Resend => pending == Some(At::Contact),
            Act::OmarClaims => self.is_omars() || (self.holder.is_none() && self.needs_desk()),
            Act::VeraClaims => {
                self.holder == Some(Holder::Vera) || (self.holder.is_none() && self.needs_desk())
            }
            Act::OmarHandsBack => self.is_omars(),
            // She is an admin.
            Act::VeraHandsBack => self.holder.is_some(),
            Act::Pass => {
                let by_desk = [At::Employment, At::Business, At::Diligence];
                self.is_omars() && pending.is_some_and(|at| by_desk.contains(&at))
            }
            Act::Refuse | Act::Ask => self.is_omars() && pending.is_some(),
            Act::AskMore => self.is_omars() && pending == Some(At::Decision),
            Act::Authorize => self.is_omars() && pending == Some(At::Decision) && !self.is_disputed,
            Act::Dismiss => self.is_omars() && self.is_disputed,
            Act::AnswerInWords => self.has_question && self.is_open(),
            Act::CorrectAddress | Act::CorrectContact => refused,
            Act::ChangeAddress => self.stands == Stands::Authorized,
            Act::Withdraw => self.is_open() && !self.is_change,
        }
    }

    fn change(&mut self, act: Act) {
        match act {
            Act::ContactYes => {
                (self.has_link, self.passed[0]) = (false, true);
                self.next();
            }
            Act::ContactNo => (self.has_link, self.is_disputed) = (false, true),
            Act::Resend => self.has_link = true,
            Act::OmarClaims => self.holder = Some(Holder::Omar),
            Act::VeraClaims => self.holder = Some(Holder::Vera),
            Act::OmarHandsBack | Act::VeraHandsBack => self.holder = None,
            Act::Pass => self.pass(),
            Act::Refuse => {
                if let Stands::Pending(at) = self.stands {
                    self.stands = Stands::Refused(at);
                }
                (self.holder, self.has_question, self.has_link) = (None, true, false);
            }
            Act::Ask => self.has_question = true,
            Act::AskMore => {
                self.wants_more = true;
                self.next();
            }
            Act::Authorize => {
                (self.stands, self.holder, self.is_active) = (Stands::Authorized, None, true);
            }
            Act::Dismiss => {
                self.is_disputed = false;
                self.holder = self.holder.filter(|_| self.is_open());
            }
            Act::AnswerInWords => self.answered([]),
            Act::CorrectAddress => self.answered([2]),
            Act::CorrectContact => self.answered([0, 1]),
            Act::ChangeAddress => {
                self.passed[2] = false;
                (self.is_change, self.is_disputed, self.has_question) = (true, false, false);
                self.has_link = false;
                self.next();
            }
            Act::Withdraw => {
                (self.stands, self.holder, self.has_link) = (Stands::Withdrawn, None, false);
            }
        }
    }

    fn pass(&mut self) {
        match self.stands {
            Stands::Pending(At::Employment) => self.passed[1] = true,
            Stands::Pending(At::Business) => self.passed[2] = true,
            _ => self.wants_more = false,
        }
        self.next();
    }

    /// The desk's question is answered; after a refusal, what changed is checked again.
    fn answered<const N: usize>(&mut self, again: [usize; N]) {
        self.has_question = false;
        if matches!(self.stands, Stands::Refused(_)) {
            for check in again {
                self.passed[check] = false;
            }
            self.next();
            self.has_link |= self.stands == Stands::Pending(At::Contact);
        }
    }
}

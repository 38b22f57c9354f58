//! The machine of a verification, written down once more, without a database and without the portal's
//! own types (feature map, C.3).

/// What somebody can try at any time, and what falls due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Act {
    ContactYes,
    ContactNo,
    WrongAddress,
    Resend,
    OtherContact,
    ProveDomain,
    GiveUpDomain,
    OmarClaims,
    VeraClaims,
    OmarHandsBack,
    VeraHandsBack,
    Pass,
    Refuse,
    VeraAgrees,
    VeraReturns,
    Ask,
    Note,
    AskMore,
    Authorize,
    Dismiss,
    Restore,
    AnswerInWords,
    CorrectAddress,
    CorrectContact,
    ChangeAddress,
    ChangeContact,
    StalePass,
    StaleAuthorize,
    Share,
    Withdraw,
    TwoWeeks,
    SixtyDays,
}

impl Act {
    /// How often each is tried, of a hundred or so: what is wanted often, so that walks get somewhere.
    pub const ALL: &'static [(Self, usize)] = &[
        (Self::ContactYes, 6),
        (Self::ContactNo, 3),
        (Self::WrongAddress, 2),
        (Self::Resend, 3),
        (Self::OtherContact, 4),
        (Self::ProveDomain, 1),
        (Self::GiveUpDomain, 2),
        (Self::OmarClaims, 14),
        (Self::VeraClaims, 2),
        (Self::OmarHandsBack, 2),
        (Self::VeraHandsBack, 4),
        (Self::Pass, 18),
        (Self::Refuse, 8),
        (Self::VeraAgrees, 6),
        (Self::VeraReturns, 2),
        (Self::Ask, 3),
        (Self::Note, 1),
        (Self::AskMore, 2),
        (Self::Authorize, 12),
        (Self::Dismiss, 5),
        (Self::Restore, 3),
        (Self::AnswerInWords, 3),
        (Self::CorrectAddress, 2),
        (Self::CorrectContact, 4),
        (Self::ChangeAddress, 3),
        (Self::ChangeContact, 3),
        (Self::StalePass, 1),
        (Self::StaleAuthorize, 1),
        (Self::Share, 1),
        (Self::Withdraw, 1),
        (Self::TwoWeeks, 4),
        (Self::SixtyDays, 2),
    ];

    /// The act at this place of a list in which each stands as often as it is tried.
    pub fn at(mut place: usize) -> Self {
        for (act, often) in Self::ALL {
            match place.checked_sub(*often) {
                Some(rest) => place = rest,
                None => return *act,
            }
        }
        unreachable!("the place is on the list")
    }
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

/// Why the company may do nothing new.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Suspended {
    Overdue,
    Disputed,
}

/// What the database shows of it.
#[derive(Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Kept {
    /// Status and sub-status.
    pub stands: String,
    pub is_disputed: bool,
    pub is_claimed: bool,
    pub is_proposed: bool,
    pub is_flagged: bool,
    pub has_wrong_address: bool,
    pub is_asked: bool,
    pub is_active: bool,
    pub suspended: Option<Suspended>,
}

impl Kept {
    /// What walks have to come by, besides each status.
    pub fn marks(&self) -> Vec<String> {
        let marks = [
            ("disputed", self.is_disputed),
            ("claimed", self.is_claimed),
            ("proposed", self.is_proposed),
            ("flagged", self.is_flagged),
            ("wrong address", self.has_wrong_address),
            ("overdue", self.suspended == Some(Suspended::Overdue)),
        ];
        let marks = marks.into_iter().filter(|(_, has)| *has).map(|(mark, _)| mark.to_owned());
        marks.chain([self.stands.clone()]).collect()
    }
}

/// All that decides what may happen next.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Model {
    stands: Stands,
    /// Whether a refusal needs a second verifier.
    takes_two: bool,
    /// Email, employment, business.
    passed: [bool; 3],
    wants_more: bool,
    is_disputed: bool,
    holder: Option<Holder>,
    /// What Omar wants to refuse.
    is_proposed: bool,
    /// What the company was asked about and has not answered.
    questions: Vec<At>,
    has_link: bool,
    has_wrong_address: bool,
    has_domain: bool,
    /// Days since the contact was asked, in quarters.
    waited: usize,
    is_flagged: bool,
    is_active: bool,
    suspended: Option<Suspended>,
    is_change: bool,
}

/// Two weeks, in quarters of a day.
const PATIENCE: usize = 14 * 4;

impl Model {
    /// Right after *Enroll now*.
    pub fn submitted(takes_two: bool) -> Self {
        Self {
            stands: Stands::Pending(At::Contact),
            takes_two,
            passed: [false; 3],
            wants_more: false,
            is_disputed: false,
            holder: None,
            is_proposed: false,
            questions: vec![],
            has_link: true,
            has_wrong_address: false,
            has_domain: false,
            waited: 0,
            is_flagged: false,
            is_active: false,
            suspended: None,
            is_change: false,
        }
    }

    /// What the database says of it.
    pub fn kept(&self) -> Kept {
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
        Kept {
            stands,
            is_disputed: self.is_disputed,
            is_claimed: self.holder.is_some(),
            is_proposed: self.is_proposed,
            is_flagged: self.is_flagged,
            has_wrong_address: self.has_wrong_address,
            is_asked: !self.questions.is_empty(),
            is_active: self.is_active,
            suspended: self.suspended,
        }
    }

    /// A quarter of a day later.
    pub fn wait(&mut self) {
        self.waited += 1;
    }

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

    fn is_open(&self) -> bool {
        matches!(self.stands, Stands::Pending(_) | Stands::Refused(_))
    }

    fn needs_desk(&self) -> bool {
        self.is_open() || self.is_disputed
    }

    fn is_omars(&self) -> bool {
        self.holder == Some(Holder::Omar)
    }

    fn pending(&self) -> Option<At> {
        match self.stands {
            Stands::Pending(at) => Some(at),
            _ => None,
        }
    }

    fn awaits_contact(&self) -> bool {
        self.pending() == Some(At::Contact)
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
        let pending = self.pending();
        let refused = matches!(self.stands, Stands::Refused(_));
        match act {
            Act::ContactYes | Act::WrongAddress => self.has_link && self.awaits_contact(),
            Act::ContactNo => self.has_link,
            Act::Resend => self.awaits_contact() && !self.has_wrong_address,
            Act::OtherContact => self.awaits_contact(),
            Act::ProveDomain => self.suspended.is_none(),
            Act::GiveUpDomain => self.has_domain,
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
            Act::Refuse => self.is_omars() && pending.is_some() && !self.is_proposed,
            Act::VeraAgrees | Act::VeraReturns => self.is_proposed,
            Act::Ask => self.is_omars() && pending.is_some(),
            Act::AskMore => self.is_omars() && pending == Some(At::Decision),
            Act::Authorize => self.is_omars() && pending == Some(At::Decision) && !self.is_disputed,
            Act::Dismiss => self.is_omars() && self.is_disputed,
            Act::Restore => self.suspended == Some(Suspended::Overdue),
            Act::AnswerInWords => !self.questions.is_empty() && self.is_open(),
            Act::CorrectAddress | Act::CorrectContact => refused,
            Act::ChangeAddress | Act::ChangeContact => {
                let is_free = self.suspended.is_none() && !self.is_disputed;
                self.stands == Stands::Authorized && is_free
            }
            Act::Withdraw => self.is_open() && !self.is_change,
            Act::StalePass | Act::StaleAuthorize => false,
            Act::Note | Act::Share | Act::TwoWeeks | Act::SixtyDays => true,
        }
    }

    fn change(&mut self, act: Act) {
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

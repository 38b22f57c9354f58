//! The machine of a verification, written down once more, without a database and without the portal's
//! own types (feature map, C.3).
mod act;
mod changes;
mod kept;

pub use act::Act;
pub use kept::{Kept, Suspended};

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
}

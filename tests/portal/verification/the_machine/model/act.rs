//! What can be tried.

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

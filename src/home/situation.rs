//! How a company can stand, and what its first page does about it.

/// How a company stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// Nothing has begun.
    New,
    /// An enrollment is being filled in.
    Draft,
    /// The primary contact has not answered.
    Awaiting,
    /// The primary contact wants another address to be asked.
    AddressRefused,
    /// Whoever got the mail says that nobody signed up.
    Disputed,
    /// So somebody said, and then a contact confirmed: the operator has to look into it.
    Contested,
    /// The operator looks.
    UnderReview,
    /// Everything is checked; somebody has to say yes.
    Deciding,
    /// A check was refused; the company can mend it.
    Refused,
    /// A refusal was not mended in time: suspended.
    Overdue,
    /// So it was; it is mended, and the contact has not answered yet.
    OverdueAwaiting,
    /// So it was; it is mended, and the operator looks.
    OverdueReview,
    /// It works; its new contact has not answered.
    RecheckAwaiting,
    /// It works; its new contact wants another address to be asked.
    RecheckAddressRefused,
    /// It works, and the operator looks at what changed.
    Recheck,
    /// It works, and what changed was refused.
    RecheckRefused,
    /// It works; whoever got the mail says that the company knows nothing of the change.
    RecheckDisputed,
    /// So somebody said, and then a contact confirmed: the operator has to look into it.
    RecheckContested,
    /// It works as a reseller.
    Active,
    /// It may do nothing new.
    Suspended,
    /// The application was taken back.
    Withdrawn,
    /// It is an indirect provider.
    Provider,
    /// It runs the portal.
    Operator,
}

impl Situation {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Draft => "draft",
            Self::Awaiting => "awaiting",
            Self::AddressRefused => "address-refused",
            Self::Disputed => "disputed",
            Self::Contested => "contested",
            Self::UnderReview => "under-review",
            Self::Deciding => "deciding",
            Self::Refused => "refused",
            Self::Overdue => "overdue",
            Self::OverdueAwaiting => "overdue-awaiting",
            Self::OverdueReview => "overdue-review",
            Self::RecheckAwaiting => "recheck-awaiting",
            Self::RecheckAddressRefused => "recheck-address-refused",
            Self::Recheck => "recheck",
            Self::RecheckRefused => "recheck-refused",
            Self::RecheckDisputed => "recheck-disputed",
            Self::RecheckContested => "recheck-contested",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Withdrawn => "withdrawn",
            Self::Provider => "provider",
            Self::Operator => "operator",
        }
    }

    /// The colour of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Active => "chip--good",
            Self::Awaiting
            | Self::UnderReview
            | Self::Deciding
            | Self::Contested
            | Self::RecheckAwaiting
            | Self::RecheckContested
            | Self::Recheck => "chip--warn",
            Self::AddressRefused
            | Self::Disputed
            | Self::Suspended
            | Self::Refused
            | Self::Overdue
            | Self::OverdueAwaiting
            | Self::OverdueReview
            | Self::RecheckAddressRefused
            | Self::RecheckDisputed
            | Self::RecheckRefused => "chip--bad",
            _ => "",
        }
    }

    /// Whether there is a verification to be looked at.
    pub fn has_status(self) -> bool {
        !matches!(self, Self::New | Self::Draft | Self::Withdrawn | Self::Provider | Self::Operator)
    }

    /// Whether the contact can be written to again: not at an address that was refused.
    pub fn can_resend(self) -> bool {
        matches!(
            self,
            Self::Awaiting
                | Self::Disputed
                | Self::OverdueAwaiting
                | Self::RecheckAwaiting
                | Self::RecheckDisputed
        )
    }

    /// Whether the contact can be replaced.
    pub fn awaits_contact(self) -> bool {
        self.can_resend() || matches!(self, Self::AddressRefused | Self::RecheckAddressRefused)
    }

    /// Whether the operator has to do something, and nobody else.
    pub fn is_with_the_desk(self) -> bool {
        matches!(
            self,
            Self::UnderReview
                | Self::Deciding
                | Self::Contested
                | Self::OverdueReview
                | Self::Recheck
                | Self::RecheckContested
        )
    }

    /// Whether it works as a reseller.
    pub fn is_active(self) -> bool {
        matches!(
            self,
            Self::Active
                | Self::Recheck
                | Self::RecheckAddressRefused
                | Self::RecheckAwaiting
                | Self::RecheckContested
                | Self::RecheckDisputed
                | Self::RecheckRefused
        )
    }
}

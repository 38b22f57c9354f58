//! What not everybody may do. Who may is the roles' business ([`Role::allows`]).
use super::Role;
use crate::organizations::Standing;

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Take the company through its enrollment and look after it.
    Enroll,
    /// See how the company's verification stands.
    SeeStatus,
    /// Check who companies are.
    Verify,
    /// Look after the portal itself.
    RunPortal,
    /// See which mail does not arrive, whoever it is for, and have it tried again.
    SeeMail,
    /// See who is in the organization, and what they may do.
    SeePeople,
    /// Add people and give them roles, as far as one's own roles reach.
    ManagePeople,
    /// Deactivate and remove people, and sign them out.
    EndAccounts,
}

impl Permission {
    /// All of them, in the order in which they are explained.
    pub const ALL: [Self; 8] = [
        Self::Enroll,
        Self::SeeStatus,
        Self::SeePeople,
        Self::ManagePeople,
        Self::EndAccounts,
        Self::Verify,
        Self::SeeMail,
        Self::RunPortal,
    ];

    /// Whether anybody in an organization of this standing can have it.
    pub fn exists_in(self, standing: Standing) -> bool {
        Role::ALL.into_iter().any(|role| role.exists_in(standing) && role.allows(self))
    }

    /// Its code, as the end of its text's id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enroll => "enroll",
            Self::SeeStatus => "see-status",
            Self::Verify => "verify",
            Self::RunPortal => "run-portal",
            Self::SeeMail => "see-mail",
            Self::SeePeople => "see-people",
            Self::ManagePeople => "manage-people",
            Self::EndAccounts => "end-accounts",
        }
    }
}

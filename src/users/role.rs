//! Every "may X do Y?" as a predicate (feature map, parts A.3 and F.2).
use crate::{organizations::Standing, values::Wrong};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a person may be in their organization. Nobody is one of these by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything in their own work account.
    GlobalAdmin,
    /// People, but no global admins.
    UserAdmin,
    /// The company's account.
    AccountAdmin,
    /// The company's membership.
    MembershipAdmin,
    /// Customers, on their behalf.
    AdminAgent,
    /// Customers' questions.
    HelpdeskAgent,
    /// Orders; providers only.
    SalesAgent,
    /// Everything at the operator; counts as its global admin.
    OperatorAdmin,
    /// Checks who companies are.
    Verifier,
    /// Helps, without documents.
    OperatorSupport,
    /// Reads the audit log, and nothing else.
    Auditor,
}

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
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 11] = [
        Self::GlobalAdmin,
        Self::UserAdmin,
        Self::AccountAdmin,
        Self::MembershipAdmin,
        Self::AdminAgent,
        Self::HelpdeskAgent,
        Self::SalesAgent,
        Self::OperatorAdmin,
        Self::Verifier,
        Self::OperatorSupport,
        Self::Auditor,
    ];

    /// As it is kept, and as the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GlobalAdmin => "global_admin",
            Self::UserAdmin => "user_admin",
            Self::AccountAdmin => "account_admin",
            Self::MembershipAdmin => "membership_admin",
            Self::AdminAgent => "admin_agent",
            Self::HelpdeskAgent => "helpdesk_agent",
            Self::SalesAgent => "sales_agent",
            Self::OperatorAdmin => "operator_admin",
            Self::Verifier => "verifier",
            Self::OperatorSupport => "operator_support",
            Self::Auditor => "auditor",
        }
    }

    /// Whether somebody in an organization of this standing can have the role at all.
    pub fn exists_in(self, standing: Standing) -> bool {
        let is_operators = matches!(
            self,
            Self::OperatorAdmin | Self::Verifier | Self::OperatorSupport | Self::Auditor
        );
        match standing {
            Standing::Operator => is_operators,
            Standing::Provider => !is_operators,
            Standing::None | Standing::Reseller => !is_operators && self != Self::SalesAgent,
        }
    }

    /// Whether the role allows something, on its own.
    pub fn allows(self, what: Permission) -> bool {
        match what {
            Permission::Enroll => self == Self::GlobalAdmin,
            Permission::SeeStatus => matches!(
                self,
                Self::GlobalAdmin
                    | Self::UserAdmin
                    | Self::AccountAdmin
                    | Self::MembershipAdmin
                    | Self::AdminAgent
            ),
            Permission::Verify => matches!(self, Self::OperatorAdmin | Self::Verifier),
            Permission::RunPortal => self == Self::OperatorAdmin,
            Permission::SeeMail => matches!(self, Self::OperatorAdmin | Self::OperatorSupport),
        }
    }

    /// Whether the holder answers for the whole work account: there is always one (invariant I1).
    pub fn answers_for_all(self) -> bool {
        matches!(self, Self::GlobalAdmin | Self::OperatorAdmin)
    }
}

impl Permission {
    /// Its code, as the end of its text's id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enroll => "enroll",
            Self::SeeStatus => "see-status",
            Self::Verify => "verify",
            Self::RunPortal => "run-portal",
            Self::SeeMail => "see-mail",
        }
    }
}

impl FromStr for Role {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| Wrong::new("role-unknown"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_partners_share_no_role() {
        for role in Role::ALL {
            let in_both = role.exists_in(Standing::Operator) && role.exists_in(Standing::Provider);
            assert!(!in_both, "{role:?}");
            assert_eq!(role.as_str().parse(), Ok(role));
        }
        assert!(Role::SalesAgent.exists_in(Standing::Provider));
        assert!(!Role::SalesAgent.exists_in(Standing::Reseller));
    }

    #[test]
    fn only_a_global_admin_enrolls() {
        let may: Vec<_> = Role::ALL.into_iter().filter(|r| r.allows(Permission::Enroll)).collect();
        assert_eq!(may, [Role::GlobalAdmin]);
    }

    #[test]
    fn the_operator_s_admins_and_support_look_after_mail() {
        let may: Vec<_> = Role::ALL.into_iter().filter(|r| r.allows(Permission::SeeMail)).collect();
        assert_eq!(may, [Role::OperatorAdmin, Role::OperatorSupport]);
        assert!(may.iter().all(|role| role.exists_in(Standing::Operator)));
    }
}

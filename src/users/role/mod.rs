//! Every "may X do Y?" as a predicate (feature map, parts A.3 and F.2).
mod allowed;

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

impl Role {
    /// All roles: those of companies, what is above first, then the operator's.
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

    /// The id of its name. What it allows is the same with `-allows`.
    pub fn text(self) -> String {
        format!("role-{}", self.as_str().replace('_', "-"))
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

    /// Which roles the holder gives to people and takes from them: none above their own. Which of them an
    /// organization has is [`Role::exists_in`]'s business.
    pub fn gives(self) -> &'static [Self] {
        match self {
            Self::GlobalAdmin => &Self::ALL[..7],
            Self::UserAdmin => &Self::ALL[1..7],
            Self::AdminAgent => &Self::ALL[2..7],
            Self::AccountAdmin => &Self::ALL[2..4],
            Self::OperatorAdmin => &Self::ALL[7..],
            Self::MembershipAdmin
            | Self::HelpdeskAgent
            | Self::SalesAgent
            | Self::Verifier
            | Self::OperatorSupport
            | Self::Auditor => &[],
        }
    }

    /// Whether somebody from outside may have the role: such a guest looks after the membership, never
    /// after people or customers (feature map, A.3).
    pub fn suits_guests(self) -> bool {
        self == Self::MembershipAdmin
    }

    /// The role of those who answer for an organization of this standing.
    pub fn answering_in(standing: Standing) -> Self {
        match standing {
            Standing::Operator => Self::OperatorAdmin,
            Standing::None | Standing::Reseller | Standing::Provider => Self::GlobalAdmin,
        }
    }

    /// Whether the holder answers for the whole work account: there is always one (invariant I1).
    pub fn answers_for_all(self) -> bool {
        matches!(self, Self::GlobalAdmin | Self::OperatorAdmin)
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
    use crate::users::Permission;

    #[test]
    fn nobody_gives_a_role_above_their_own() {
        for giver in Role::ALL {
            for given in giver.gives() {
                let of_given = given.gives();
                assert!(
                    of_given.iter().all(|role| giver.gives().contains(role)),
                    "{giver:?} {given:?}"
                );
            }
        }
        assert!(!Role::UserAdmin.gives().contains(&Role::GlobalAdmin));
        assert!(!Role::AdminAgent.gives().contains(&Role::UserAdmin));
        assert_eq!(Role::AccountAdmin.gives(), [Role::AccountAdmin, Role::MembershipAdmin]);
    }

    #[test]
    fn the_operator_s_roles_are_given_by_its_admins_alone() {
        let givers =
            |given: Role| Role::ALL.into_iter().filter(move |r| r.gives().contains(&given));
        for role in [Role::OperatorAdmin, Role::Verifier, Role::OperatorSupport, Role::Auditor] {
            assert_eq!(givers(role).collect::<Vec<_>>(), [Role::OperatorAdmin]);
        }
    }

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

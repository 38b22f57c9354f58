//! Who has to have a second factor.
use crate::{users::Role, values::SecondFactor};

/// Whether the portal demands a second factor of somebody with these roles (issue 3: the operator's staff, and
/// global admins, user admins and agents).
pub fn is_demanded(policy: SecondFactor, roles: &[Role]) -> bool {
    match policy {
        SecondFactor::Admins => roles.iter().any(|role| is_sensitive(*role)),
        SecondFactor::Everyone => true,
        SecondFactor::Nobody => false,
    }
}

fn is_sensitive(role: Role) -> bool {
    match role {
        Role::GlobalAdmin
        | Role::UserAdmin
        | Role::AdminAgent
        | Role::HelpdeskAgent
        | Role::SalesAgent
        | Role::OperatorAdmin
        | Role::Verifier
        | Role::OperatorSupport
        | Role::Auditor => true,
        Role::AccountAdmin | Role::MembershipAdmin => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn admins_and_agents_need_one_and_who_has_no_role_does_not() {
        assert!(is_demanded(SecondFactor::Admins, &[Role::AccountAdmin, Role::HelpdeskAgent]));
        assert!(!is_demanded(SecondFactor::Admins, &[Role::AccountAdmin, Role::MembershipAdmin]));
        assert!(!is_demanded(SecondFactor::Admins, &[]));
        assert!(is_demanded(SecondFactor::Everyone, &[]));
        assert!(!is_demanded(SecondFactor::Nobody, &[Role::OperatorAdmin]));
    }
}

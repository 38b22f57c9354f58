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
    /// Look any organization up.
    SeeOrganizations,
    /// See which mail does not arrive, whoever it is for, and have it tried again.
    SeeMail,
    /// See who is in the organization, and what they may do.
    SeePeople,
    /// Add people and give them roles, as far as one's own roles reach.
    ManagePeople,
    /// Deactivate and remove people, and sign them out.
    EndAccounts,
    /// Read the record of what happened in the organization.
    SeeActivity,
    /// See what the portal knows of the organization.
    SeeCompany,
    /// Say how customers reach the company.
    EditSupport,
    /// Say whom to reach about security.
    EditSecurityContact,
    /// Keep the organization's page in the directory up to date.
    EditListing,
    /// Say how the organization's people sign in.
    ManageSignIn,
    /// See the resellers that the organization works with, and whom it invited.
    SeeResellers,
    /// Invite resellers to work with the organization.
    InviteResellers,
    /// See the providers that the organization works with.
    SeeProviders,
    /// Answer a provider's invitation, and ask one to be invited.
    AuthorizeProvider,
    /// End the work with another organization.
    EndPartnership,
    /// Take away what lets another organization act for one's own.
    RemoveAdminAccess,
    /// Act for another company, as far as that has let one's own.
    ActForPartners,
    /// See what can be ordered, and at which price.
    SeeCatalogue,
}

impl Permission {
    /// All of them, in the order in which they are explained.
    pub const ALL: [Self; 23] = [
        Self::Enroll,
        Self::SeeStatus,
        Self::SeeCompany,
        Self::EditSupport,
        Self::EditSecurityContact,
        Self::EditListing,
        Self::ManageSignIn,
        Self::SeePeople,
        Self::ManagePeople,
        Self::EndAccounts,
        Self::SeeActivity,
        Self::SeeResellers,
        Self::InviteResellers,
        Self::SeeProviders,
        Self::AuthorizeProvider,
        Self::EndPartnership,
        Self::RemoveAdminAccess,
        Self::ActForPartners,
        Self::SeeCatalogue,
        Self::Verify,
        Self::SeeOrganizations,
        Self::SeeMail,
        Self::RunPortal,
    ];

    /// Whether it means anything in an organization of this standing, whoever has which role.
    pub fn is_for(self, standing: Standing) -> bool {
        let is_provider = standing == Standing::Provider;
        match self {
            Self::SeeResellers
            | Self::InviteResellers
            | Self::EditListing
            | Self::ActForPartners => is_provider,
            Self::SeeProviders | Self::AuthorizeProvider | Self::RemoveAdminAccess => {
                matches!(standing, Standing::None | Standing::Reseller)
            }
            Self::EndPartnership => is_provider || standing == Standing::Reseller,
            Self::SeeCatalogue => is_provider || standing == Standing::Operator,
            _ => true,
        }
    }

    /// Whether somebody with these roles may, in an organization of this standing.
    pub fn is_held(self, roles: &[Role], standing: Standing) -> bool {
        self.is_for(standing) && roles.iter().any(|role| role.allows(self))
    }

    /// Whether anybody in an organization of this standing can have it.
    pub fn exists_in(self, standing: Standing) -> bool {
        !self.holders(standing).is_empty()
    }

    /// The roles that allow it in an organization of this standing: which allows least comes first.
    pub fn holders(self, standing: Standing) -> Vec<Role> {
        let all = Role::ALL.into_iter().rev();
        let mut holders: Vec<Role> = all
            .filter(|role| role.exists_in(standing) && self.is_held(&[*role], standing))
            .collect();
        let reach = |role: &Role| Self::ALL.into_iter().filter(|what| role.allows(*what)).count();
        holders.sort_by_key(|role| (reach(role), role.gives().len()));
        holders
    }

    /// The permission of this code.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == code)
    }

    /// Its code, as the end of its text's id.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enroll => "enroll",
            Self::SeeStatus => "see-status",
            Self::Verify => "verify",
            Self::RunPortal => "run-portal",
            Self::SeeOrganizations => "see-organizations",
            Self::SeeMail => "see-mail",
            Self::SeePeople => "see-people",
            Self::ManagePeople => "manage-people",
            Self::EndAccounts => "end-accounts",
            Self::SeeActivity => "see-activity",
            Self::SeeCompany => "see-company",
            Self::EditSupport => "edit-support",
            Self::EditSecurityContact => "edit-security-contact",
            Self::EditListing => "edit-directory-page",
            Self::ManageSignIn => "manage-sign-in",
            Self::SeeResellers => "see-resellers",
            Self::InviteResellers => "invite-resellers",
            Self::SeeProviders => "see-providers",
            Self::AuthorizeProvider => "authorize-provider",
            Self::EndPartnership => "end-partnership",
            Self::RemoveAdminAccess => "remove-admin-access",
            Self::ActForPartners => "act-for-partners",
            Self::SeeCatalogue => "see-catalogue",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_role_that_allows_least_comes_first() {
        let holders = Permission::SeePeople.holders(Standing::None);
        assert_eq!(holders.first(), Some(&Role::MembershipAdmin));
        assert_eq!(holders.last(), Some(&Role::GlobalAdmin));
        assert_eq!(Permission::Verify.holders(Standing::Operator).first(), Some(&Role::Verifier));
        assert!(Permission::Verify.holders(Standing::Reseller).is_empty());
    }

    #[test]
    fn a_code_names_one_permission() {
        for what in Permission::ALL {
            assert_eq!(Permission::find(what.as_str()), Some(what));
        }
        assert_eq!(Permission::find("person-above-you"), None);
    }
}

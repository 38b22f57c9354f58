//! What not everybody may do. Who may is the roles' business ([`Role::allows`]).
use super::Role;
use crate::organizations::Standing;

/// Declares what not everybody may do, each with its code, in the order in which they are explained.
macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// Something that not everybody may do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Permission {
            $($(#[$doc])* $name,)+
        }

        impl Permission {
            /// All of them, in the order in which they are explained.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

            /// Its code, as the end of its text's id.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

permissions! {
    /// Take the company through its enrollment and look after it.
    Enroll = "enroll";
    /// See how the company's verification stands.
    SeeStatus = "see-status";
    /// See what the portal knows of the organization.
    SeeCompany = "see-company";
    /// Say how customers reach the company.
    EditSupport = "edit-support";
    /// Say whom to reach about security.
    EditSecurityContact = "edit-security-contact";
    /// Keep the organization's page in the directory up to date.
    EditListing = "edit-directory-page";
    /// Say how the organization's people sign in.
    ManageSignIn = "manage-sign-in";
    /// See who is in the organization, and what they may do.
    SeePeople = "see-people";
    /// Add people and give them roles, as far as one's own roles reach.
    ManagePeople = "manage-people";
    /// Deactivate and remove people, and sign them out.
    EndAccounts = "end-accounts";
    /// Read the record of what happened in the organization.
    SeeActivity = "see-activity";
    /// See the resellers that the organization works with, and whom it invited.
    SeeResellers = "see-resellers";
    /// Invite resellers to work with the organization.
    InviteResellers = "invite-resellers";
    /// See the providers that the organization works with.
    SeeProviders = "see-providers";
    /// Answer a provider's invitation, and ask one to be invited.
    AuthorizeProvider = "authorize-provider";
    /// Say with which resellers and providers the organization works as their customer.
    AuthorizePartners = "authorize-partners";
    /// See the customers that the organization works with, and whom it invited.
    SeeCustomers = "see-customers";
    /// Invite customers to work with the organization and its partner.
    InviteCustomers = "invite-customers";
    /// End the work with a customer or, as a customer, with a reseller or provider.
    EndRelationship = "end-relationship";
    /// End the work with another organization.
    EndPartnership = "end-partnership";
    /// Take away what lets another organization act for one's own.
    RemoveAdminAccess = "remove-admin-access";
    /// Act for another company, as far as that has let one's own.
    ActForPartners = "act-for-partners";
    /// See what can be ordered, and at which price.
    SeeCatalogue = "see-catalogue";
    /// See what is ordered for customers, and what they have.
    SeeOrders = "see-orders";
    /// Order for customers, and change what they have.
    PlaceOrders = "place-orders";
    /// Check who companies are.
    Verify = "verify";
    /// Look any organization up.
    SeeOrganizations = "see-organizations";
    /// See which mail does not arrive, whoever it is for, and have it tried again.
    SeeMail = "see-mail";
    /// Look after the portal itself.
    RunPortal = "run-portal";
}

impl Permission {
    /// Whether it means anything in an organization of this standing, whoever has which role.
    pub fn is_for(self, standing: Standing) -> bool {
        let is_provider = standing == Standing::Provider;
        let is_partner = is_provider || standing == Standing::Reseller;
        match self {
            Self::SeeResellers | Self::InviteResellers | Self::EditListing | Self::PlaceOrders => {
                is_provider
            }
            Self::SeeCustomers
            | Self::InviteCustomers
            | Self::ActForPartners
            | Self::EndPartnership => is_partner,
            Self::SeeProviders | Self::AuthorizeProvider | Self::RemoveAdminAccess => {
                matches!(standing, Standing::None | Standing::Reseller)
            }
            Self::AuthorizePartners => standing == Standing::None,
            Self::EndRelationship => standing != Standing::Operator,
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
    fn nothing_is_permitted_to_nobody() {
        for what in Permission::ALL {
            let is_held = |standing: &Standing| what.exists_in(*standing);
            assert!(Standing::ALL.iter().any(is_held), "{what:?}");
        }
    }

    #[test]
    fn a_code_names_one_permission() {
        for what in Permission::ALL {
            assert_eq!(Permission::find(what.as_str()), Some(what));
        }
        assert_eq!(Permission::find("person-above-you"), None);
    }
}

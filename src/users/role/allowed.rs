//! What each role allows (feature map, F.2).
use super::Role;
use crate::users::Permission;

impl Role {
    /// Whether the role allows something, on its own.
    pub fn allows(self, what: Permission) -> bool {
        match what {
            Permission::Enroll | Permission::ManageSignIn | Permission::RemoveAdminAccess => {
                self == Self::GlobalAdmin
            }
            Permission::SeeStatus => self.sees_status(),
            Permission::Verify => matches!(self, Self::OperatorAdmin | Self::Verifier),
            Permission::SeeOrganizations => self.looks_after_companies(),
            Permission::RunPortal => self == Self::OperatorAdmin,
            Permission::SeeMail => matches!(self, Self::OperatorAdmin | Self::OperatorSupport),
            Permission::SeePeople => {
                self == Self::MembershipAdmin || self.allows(Permission::ManagePeople)
            }
            Permission::ManagePeople => !self.gives().is_empty(),
            Permission::SeeCompany => self.reads_company(),
            Permission::EditSupport | Permission::EditListing => self.edits_support(),
            Permission::EditSecurityContact => self.answers_for_all(),
            Permission::SeeActivity => self.reads_activity(),
            Permission::EndAccounts => self.answers_for_all() || self == Self::UserAdmin,
            Permission::SeeCatalogue => self.reads_prices(),
            _ => self.allows_with_partners(what),
        }
    }

    /// What the company does together with others.
    fn allows_with_partners(self, what: Permission) -> bool {
        match what {
            Permission::SeeResellers | Permission::SeeProviders => self.sees_partners(),
            Permission::SeeCustomers => {
                matches!(self, Self::HelpdeskAgent | Self::SalesAgent) || self.sells()
            }
            Permission::SeeOrders => {
                self.allows(Permission::SeeCustomers) || self.allows(Permission::SeeMail)
            }
            Permission::InviteResellers | Permission::InviteCustomers | Permission::PlaceOrders => {
                self.sells() || self == Self::SalesAgent
            }
            Permission::AuthorizePartners | Permission::EndRelationship => {
                self == Self::GlobalAdmin
            }
            Permission::AuthorizeProvider
            | Permission::EndPartnership
            | Permission::ActForPartners => self.sells(),
            // What is not about others is answered above.
            _ => false,
        }
    }

    fn looks_after_companies(self) -> bool {
        self.allows(Permission::Verify) || self.allows(Permission::SeeMail)
    }

    fn sees_status(self) -> bool {
        matches!(
            self,
            Self::GlobalAdmin
                | Self::UserAdmin
                | Self::AccountAdmin
                | Self::MembershipAdmin
                | Self::AdminAgent
        )
    }

    fn reads_company(self) -> bool {
        self == Self::OperatorAdmin || self.allows(Permission::SeeStatus)
    }

    /// Whoever sells (there is no billing admin); at the operator whoever looks after the portal or helps its users (feature map, F.2).
    fn reads_prices(self) -> bool {
        self.allows(Permission::InviteResellers) || self.allows(Permission::SeeMail)
    }

    fn edits_support(self) -> bool {
        matches!(self, Self::GlobalAdmin | Self::AccountAdmin | Self::AdminAgent)
    }

    fn sees_partners(self) -> bool {
        matches!(
            self,
            Self::UserAdmin | Self::AccountAdmin | Self::HelpdeskAgent | Self::SalesAgent
        ) || self.sells()
    }

    /// Whether the holder says with whom the company works.
    fn sells(self) -> bool {
        matches!(self, Self::GlobalAdmin | Self::AdminAgent)
    }

    fn reads_activity(self) -> bool {
        matches!(self, Self::AdminAgent | Self::Auditor) || self.answers_for_all()
    }
}

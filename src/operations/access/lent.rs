//! Administrator access that a company has given to another one.
use crate::{customers, organizations::Organization, users::grants::Grant};

/// What lets another organization act for a company.
#[derive(Debug, Clone)]
pub struct Lent {
    /// With which roles, and until when.
    pub grant: Grant,
    /// Who gave it.
    pub grantor: Organization,
    /// Who has it.
    pub grantee: Organization,
    /// Whether the two work together as well.
    pub are_partners: bool,
}

impl Lent {
    /// Whether it was given by a customer to one of its partners.
    pub fn is_of_customer(&self) -> bool {
        customers::is_source(&self.grant.source)
    }

    /// Whether it gives nothing for now, because one of the two is suspended.
    pub fn is_asleep(&self) -> bool {
        self.grantor.suspension.is_some() || self.grantee.suspension.is_some()
    }
}

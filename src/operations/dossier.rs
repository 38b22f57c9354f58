//! What the operator knows about one organization.
use super::access::Lent;
use crate::{
    organizations::{BY_OPERATOR, Organization, Profile, Standing},
    users::State,
    values::{MembershipId, Reference},
};

/// What the operator knows about one organization.
pub struct Dossier {
    /// The organization.
    pub organization: Organization,
    /// What it submitted about itself, if it did.
    pub profile: Option<Profile>,
    /// How many people it has who were not removed, by what they are.
    pub people: Vec<(State, i64)>,
    /// Those who answer for it and can sign in.
    pub admins: Vec<String>,
    /// The membership ID that it holds.
    pub membership: Option<MembershipId>,
    /// Its newest case at the desk.
    pub case: Option<Reference>,
    /// Whether it is being helped to a global admin.
    pub is_helped: bool,
    /// Who can act for it with administrator access.
    pub lent: Vec<Lent>,
    /// The domains that it claims, and how each claim stands.
    pub domains: Vec<(String, &'static str)>,
}

impl Dossier {
    /// Whether it can be suspended: not the operator itself, and not twice.
    pub fn can_be_suspended(&self) -> bool {
        self.organization.standing != Standing::Operator && self.organization.suspension.is_none()
    }

    /// Whether it can be helped to a global admin: the operator helps itself at the command line.
    pub fn can_be_helped(&self) -> bool {
        self.organization.standing != Standing::Operator
    }

    /// Whether the operator can restore it here. What the desk suspended, the desk restores.
    pub fn can_be_restored(&self) -> bool {
        let suspension = self.organization.suspension.as_ref();
        suspension.is_some_and(|suspension| suspension.reason == BY_OPERATOR)
    }
}

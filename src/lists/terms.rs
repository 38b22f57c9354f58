//! What all invitations of a list have in common.
use super::kind::Kind;
use crate::{
    customers::{Parties, invitations::Asked},
    partnerships::{Side, invitations::Access},
    values::{AdminAccess, Description, Language},
};

/// What all invitations of a list have in common.
#[derive(Debug, Clone)]
pub struct Terms {
    /// What is written; nothing: the usual words.
    pub text: Option<Description>,
    /// The language where a line names none.
    pub language: Language,
    /// For how many days they are good.
    pub days: u16,
    /// Administrator access that is asked for.
    pub access: Option<Access>,
    /// Whom customers are asked to authorize; nothing, where resellers are invited.
    pub named: Option<Named>,
}

/// Whom customers are asked to authorize, and who of them asks for administrator access, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Both.
    pub parties: Parties,
    /// Those who get the access that is asked for.
    pub access_for: Vec<Side>,
}

impl Terms {
    /// Who is invited.
    pub fn kind(&self) -> Kind {
        if self.named.is_some() { Kind::Customers } else { Kind::Resellers }
    }
}

impl Named {
    /// Administrator access, as an invitation to a customer asks for it. Where the portal gives none any more, none is
    /// asked for.
    pub fn asked(&self, access: Option<&Access>, way: AdminAccess) -> Option<Asked> {
        let is_given = way != AdminAccess::Off && !self.access_for.is_empty();
        let access = access.filter(|_| is_given)?.clone();
        Some(Asked { access, sides: self.access_for.clone() })
    }

    /// Whether the partner on this side is to get access.
    pub fn is_for(&self, side: Side) -> bool {
        self.access_for.contains(&side)
    }
}

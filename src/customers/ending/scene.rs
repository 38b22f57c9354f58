//! A relationship as one of the two sees it.
use crate::{
    customers::relationships::{By, Relationship, store},
    organizations::{self, Organization},
    platform::db::{Conn, Error},
    subscriptions::{self, First},
    users::grants::{self, Grant},
    values::{OrganizationId, RelationshipId},
};
use chrono::{DateTime, Utc};

/// A relationship as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The relationship.
    pub relationship: Relationship,
    /// Which of the two the reader's company is.
    pub part: By,
    /// The other one.
    pub other: Organization,
    /// What lets the partner act for the customer, even if it gives nothing now.
    pub grant: Option<Grant>,
    /// The first active subscriptions that depend on the relationship.
    pub blocking: First,
}

impl Scene {
    /// A relationship of this company.
    pub fn find(
        conn: &mut Conn,
        home: OrganizationId,
        id: RelationshipId,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(relationship) = store::find(conn, id)? else { return Ok(None) };
        let Some(part) = relationship.part_of(home) else { return Ok(None) };
        Ok(Some(Self {
            part,
            other: organizations::load(conn, relationship.other_than(home))?,
            grant: grants::between(conn, relationship.customer, relationship.partner, now)?
                .filter(|grant| relationship.lent(grant)),
            blocking: subscriptions::blocking(conn, relationship.customer, relationship.partner)?,
            relationship,
        }))
    }

    /// Where the reader sees the relationship.
    pub fn home(&self) -> String {
        match self.part {
            By::Customer => "/settings/partner-relationships".to_owned(),
            By::Partner => format!("/customers/{}", self.relationship.id),
        }
    }
}

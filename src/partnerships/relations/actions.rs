//! Who can act for a company, and for whom it can.
use crate::{
    organizations,
    partnerships::store,
    platform::db::{Conn, Error},
    users::grants::{self, Grant},
    values::{OrganizationId, PartnershipId},
};
use chrono::{DateTime, Utc};

/// What lets one company act for another, as one of the two sees it.
#[derive(Debug, Clone)]
pub struct Relation {
    /// The grant.
    pub grant: Grant,
    /// The other company.
    pub partner: String,
    /// Whether one of the two is suspended: it gives nothing until that is over.
    pub is_asleep: bool,
    /// The newest partnership of the two.
    pub partnership: Option<PartnershipId>,
}

/// What lets others act for this company, and it for others. Newest first.
pub fn look(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<[Vec<Relation>; 2], Error> {
    let all = grants::kept_by(conn, home, now)?;
    let relations: Vec<Relation> =
        all.into_iter().map(|grant| relation(conn, home, grant)).collect::<Result<_, Error>>()?;
    let (given, held) = relations.into_iter().partition(|it| it.grant.grantor == home);
    Ok([given, held])
}

fn relation(conn: &mut Conn, home: OrganizationId, grant: Grant) -> Result<Relation, Error> {
    let grantor = organizations::load(conn, grant.grantor)?;
    let grantee = organizations::load(conn, grant.grantee)?;
    let all = store::of_reseller(conn, grantor.id)?;
    let newest = all.iter().find(|partnership| partnership.provider == grantee.id);
    let is_asleep = grantor.suspension.is_some() || grantee.suspension.is_some();
    let partner = if grantor.id == home { &grantee } else { &grantor };
    Ok(Relation {
        partner: partner.name.to_string(),
        is_asleep,
        partnership: newest.map(|partnership| partnership.id),
        grant,
    })
}

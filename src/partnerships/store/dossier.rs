//! What one side sees of a partnership.
use super::{copies::held, facts, find_of};
use crate::{
    domains, memberships, organizations,
    partnerships::{Dossier, End, Partnership},
    platform::db::{Conn, Error},
    users,
    values::{OrganizationId, PartnershipId},
};

/// A partnership as this company sees it, if it is part of it.
pub fn dossier(
    conn: &mut Conn,
    home: OrganizationId,
    id: PartnershipId,
) -> Result<Option<Dossier>, Error> {
    let found = find_of(conn, home, id)?;
    found.map(|partnership| seen_by(conn, home, partnership)).transpose()
}

/// What this company sees of a partnership that it is part of.
pub fn seen_by(
    conn: &mut Conn,
    home: OrganizationId,
    partnership: Partnership,
) -> Result<Dossier, Error> {
    let side = partnership.side_of(home).ok_or_else(|| Error::corrupt("partnerships", home))?;
    let reseller = organizations::load(conn, partnership.reseller)?;
    let provider = organizations::load(conn, partnership.provider)?;
    let partner = if home == provider.id { reseller.clone() } else { provider.clone() };
    let ender = partnership.end.as_ref();
    Ok(Dossier {
        side,
        domain: domains::proven_of(conn, partner.id)?.first().map(|it| it.domain.for_people()),
        membership: memberships::linked_to(conn, reseller.id)?,
        facts: facts(conn, &provider, &reseller)?,
        held: held(conn, &partnership)?,
        ender: ender.map(|end| ender_of(conn, home, end)).transpose()?.flatten(),
        partner,
        partnership,
    })
}

/// Who ended it, if it was somebody of this company: the other one's people are none of its business.
fn ender_of(conn: &mut Conn, home: OrganizationId, end: &End) -> Result<Option<String>, Error> {
    let user = users::find(conn, end.person)?.filter(|user| user.organization == home);
    Ok(user.map(|user| user.name()))
}

//! Taking a membership ID, and giving it back.
use super::Error;
use crate::{
    audit::{self, Actor, Event, Subject},
    memberships::{CompanyProfile, Verdict, store, verdict},
    organizations,
    platform::db::{self, Conn},
    values::{Country, MembershipId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// A profile of the directory, and whether this organization can use it.
pub fn judge(
    conn: &mut Conn,
    id: &MembershipId,
    organization: OrganizationId,
    own_country: Country,
) -> Result<(CompanyProfile, Verdict), db::Error> {
    let profile = store::find_profile(conn, id)?;
    let profile = profile.ok_or_else(|| db::Error::corrupt("company_profiles", id))?;
    let linked_elsewhere = store::is_linked_elsewhere(conn, id, organization)?;
    let verdict = verdict(&profile, own_country, linked_elsewhere);
    Ok((profile, verdict))
}

/// Takes a membership ID for an organization. Taking the same ID again changes nothing.
///
/// # Errors
/// `Taken` by another organization, `HoldsAnother` ID, `NotUsable` for any other reason.
pub fn link(
    conn: &mut Conn,
    who: &Actor,
    id: &MembershipId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    if let Some(held) = store::linked_to(conn, organization)? {
        return if held == *id { Ok(()) } else { Err(Error::HoldsAnother) };
    }
    // An import that moves the profile to another country waits for us, or we for it.
    store::lock_profile(conn, id)?;
    let own_country = organizations::load(conn, organization)?.country;
    match judge(conn, id, organization, own_country)?.1 {
        Verdict::Usable => {}
        Verdict::Linked => return Err(Error::Taken),
        other => return Err(Error::NotUsable(other)),
    }
    match db::attempt(conn, |conn| store::insert_link(conn, id, organization, now)) {
        Err(error) if error.is_unique_violation() => return Err(Error::Taken),
        other => other?,
    }
    record(conn, who, Event::MembershipLinked, id, organization, now)
}

/// Gives back whatever membership ID an organization holds.
pub fn unlink(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    let Some(id) = store::linked_to(conn, organization)? else { return Ok(()) };
    if store::end_link(conn, &id, organization, now)? {
        record(conn, who, Event::MembershipUnlinked, &id, organization, now)?;
    }
    Ok(())
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    event: Event,
    id: &MembershipId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (subject, facts) = (Subject::Membership(id.clone()), [("membership_id", id.to_string())]);
    audit::record(conn, who, organization, event, subject, facts, now)?;
    Ok(())
}

//! How an enrollment ends without an authorization. All of them free the membership ID.
use super::{Error, still_permitted};
use crate::{
    audit::{self, Actor, Event, PortalPart, Subject},
    enrollment::{
        draft::Draft,
        letters::{Expiring, Withdrawn},
        state::State,
        store,
    },
    mail, memberships, organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    users,
    values::{EnrollmentId, OrganizationId},
    verification,
};
use chrono::{DateTime, Utc};

/// The job that tells a company that its draft dies in a week.
pub const EXPIRE: &str = "enrollment.expire";
/// The job that lets a draft die.
pub const LAPSE: &str = "enrollment.lapse";

/// Deletes the company's draft, and everything that was typed.
pub fn delete_draft(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let draft = store::find_draft(conn, organization, now)?.ok_or(Error::MovedOn)?;
    if !store::end(conn, draft.id, State::Draft, State::Deleted, now)? {
        return Err(Error::MovedOn);
    }
    store::forget_answers(conn, draft.id)?;
    let subject = Subject::Enrollment(draft.id);
    audit::record(conn, who, organization, Event::EnrollmentDeleted, subject, [], now)?;
    Ok(())
}

/// Takes a submitted enrollment back before it is decided.
pub fn withdraw(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    let me = still_permitted(conn, who)?;
    let open = store::find_open(conn, organization)?.ok_or(Error::MovedOn)?;
    let case = verification::withdraw(conn, who, organization, now)?;
    if !store::end(conn, open.id, State::Submitted, State::Withdrawn, now)? {
        return Err(Error::MovedOn);
    }
    memberships::unlink(conn, who, organization, now)?;
    let facts = [("reference", case.reference.to_string())];
    let subject = Subject::Enrollment(open.id);
    let entry =
        audit::record(conn, who, organization, Event::EnrollmentWithdrawn, subject, facts, now)?;
    let applicant = me.recipient(case.contact.language);
    let contact = (!case.has_refused_address()).then(|| case.recipient());
    for to in [Some(applicant), contact].into_iter().flatten() {
        mail::post(conn, entry, &Withdrawn::new(to, &case), now)?;
    }
    Ok(())
}

/// A week before a quiet draft dies, its people are told. A draft that was touched since is looked at
/// again later; one that died while nobody looked after jobs is buried without a letter that comes too late.
pub fn expire(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((id, draft)) = still_draft(conn, subject)? else { return Ok(()) };
    if draft.dies_at() <= now {
        return bury(conn, id, draft.organization, now);
    }
    if draft.warns_at() > now {
        return due::schedule(conn, EXPIRE, id, draft.warns_at());
    }
    let who = Actor::Portal(PortalPart::DueJob);
    let of = Subject::Enrollment(id);
    let organization = organizations::load(conn, draft.organization)?;
    let admins = users::global_admins(conn, draft.organization)?;
    let entry = audit::record(conn, &who, organization.id, Event::EnrollmentExpiring, of, [], now)?;
    for admin in admins {
        let to = admin.recipient(organization.language);
        mail::post(conn, entry, &Expiring::new(to, &organization, draft.dies_at()), now)?;
    }
    due::schedule(conn, LAPSE, id, draft.dies_at())
}

/// Lets a draft die that was quiet for 90 days.
pub fn lapse(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((id, draft)) = still_draft(conn, subject)? else { return Ok(()) };
    if draft.dies_at() > now {
        return due::schedule(conn, EXPIRE, id, draft.warns_at());
    }
    bury(conn, id, draft.organization, now)
}

/// Ends a draft that is dead already: from its last moment on nobody can go on with it.
pub fn bury(
    conn: &mut Conn,
    id: EnrollmentId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    if store::end(conn, id, State::Draft, State::Lapsed, now)? {
        store::forget_answers(conn, id)?;
        let who = Actor::Portal(PortalPart::DueJob);
        let of = Subject::Enrollment(id);
        audit::record(conn, &who, organization, Event::EnrollmentLapsed, of, [], now)?;
    }
    Ok(())
}

/// The draft that a job is about, if it is still one; its company's turn is taken, so that nobody saves
/// a page meanwhile.
fn still_draft(conn: &mut Conn, subject: &str) -> Result<Option<(EnrollmentId, Draft)>, db::Error> {
    let id: EnrollmentId = subject.parse().map_err(|_| db::Error::corrupt("due", subject))?;
    let organization = store::load(conn, id)?.organization;
    organizations::take_turn(conn, organization)?;
    let open = store::find_open(conn, organization)?;
    let is_draft = open.is_some_and(|open| open.id == id && open.state == State::Draft);
    if is_draft { Ok(Some((id, store::load(conn, id)?))) } else { Ok(None) }
}

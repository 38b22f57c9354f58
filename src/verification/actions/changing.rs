//! What an authorized company changes of its details.
use super::{
    Error, about_checks, admins_and_contact, advance, ask_contact, due_day, mending::with_details,
    record_with, still_permitted,
};
use crate::{
    audit::{Actor, Event},
    mail,
    organizations::{self, Profile},
    platform::db::{self, Conn},
    values::{OrganizationId, UserId},
    verification::{
        case::{Authorized, AwaitingContact, Case, Check},
        changes::{self, Correction},
        letters::News,
        store,
    },
};
use chrono::{DateTime, Utc};

/// 15. An authorized company changes its details. It goes on working while what changed is checked.
pub fn correct(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    version: i64,
    correction: &Correction,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    let me = still_permitted(conn, who)?;
    let case = to_be_changed(conn, organization)?.filter(|case| case.version == version);
    let case = case.ok_or(Error::MovedOn)?;
    let before = organizations::find_profile(conn, organization)?.ok_or(Error::NotFound)?;
    let after = changes::applied(&before, correction);
    if after == before {
        return Err(Error::Unchanged);
    }
    organizations::put_profile(conn, organization, &after, now)?;
    let again = changes::to_check_again(&before, &after);
    if again.is_empty() {
        // A telephone number is of no interest to the desk.
        record_with(conn, who, &case, Event::VerificationDetailsChanged, vec![], now)?;
        return advance(conn, case);
    }
    reopen(conn, who, case, me, &after, &again, now)
}

/// The case of a company that may change its details. Whoever is objected to, or suspended, changes
/// nothing before the desk has looked.
pub fn to_be_changed(
    conn: &mut Conn,
    of: OrganizationId,
) -> Result<Option<Case<Authorized>>, db::Error> {
    let is_suspended = organizations::load(conn, of)?.suspension.is_some();
    let case = store::latest(conn, of)?.filter(|case| !is_suspended && case.disputed_at.is_none());
    Ok(case.and_then(Case::at))
}

fn reopen(
    conn: &mut Conn,
    who: &Actor,
    case: Case<Authorized>,
    me: UserId,
    profile: &Profile,
    again: &[Check],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let due = due_day(&case, now);
    // Whoever answered for the company until now hears of it, so that nobody takes it over in silence.
    let told = admins_and_contact(conn, &case)?;
    let case = with_details(case, profile).reopen(me, again, due, now);
    store::insert(conn, case.clone())?;
    let facts = about_checks(again);
    let entry = record_with(conn, who, &case, Event::VerificationReopened, facts, now)?;
    for to in told {
        mail::post(conn, entry, &News::of(to, &case, "reopened"), now)?;
    }
    match case.at::<AwaitingContact>() {
        Some(case) => ask_contact(conn, &case, entry, now),
        None => Ok(()),
    }
}

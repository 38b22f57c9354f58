//! Who may do something about a case at the desk.
use super::Error;
use crate::{
    audit::Actor,
    organizations,
    platform::db::{self, Conn},
    users::{self, Permission, User},
    values::CaseId,
    verification::{
        case::{Case, State},
        store,
    },
};

/// The case and its verifier: still permitted, of another company, at the version that the page showed.
pub fn case_for(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
) -> Result<(User, Case<State>), Error> {
    let (me, case) = case_as_it_is(conn, who, id)?;
    if case.version == version { Ok((me, case)) } else { Err(Error::MovedOn) }
}

/// The same, for what can be done whatever happened since the page was shown. Takes the turns of company
/// and operator, so that nobody decides or mends at the same time.
pub fn case_as_it_is(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
) -> Result<(User, Case<State>), Error> {
    let case = store::find(conn, id)?.ok_or(Error::NotFound)?;
    let desk = who.home().ok_or(Error::NotVerifier)?;
    organizations::take_turns(conn, [desk, case.organization])?;
    let me = verifier(conn, who)?;
    // Read again: the turn may have been waited for.
    let case = store::find(conn, id)?.ok_or(Error::NotFound)?;
    if is_own_company(conn, &me, &case)? {
        return Err(Error::OwnCompany);
    }
    Ok((me, case))
}

/// The same, where the verifier has to have the case in hand.
pub fn case_in_hand(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
) -> Result<(User, Case<State>), Error> {
    let (me, case) = case_for(conn, who, id, version)?;
    let is_mine = case.claim.as_ref().is_some_and(|claim| claim.by == me.id);
    if is_mine { Ok((me, case)) } else { Err(Error::NotInHand) }
}

/// The verifier behind an action, if they still are one (reliability rule 7).
pub fn verifier(conn: &mut Conn, who: &Actor) -> Result<User, Error> {
    let Actor::Person { user, .. } = who else { return Err(Error::NotVerifier) };
    if !users::may_still(conn, *user, Permission::Verify)? {
        return Err(Error::NotVerifier);
    }
    Ok(users::load(conn, *user)?)
}

/// Whether the company is the verifier's own.
pub fn is_own_company(conn: &mut Conn, me: &User, case: &Case<State>) -> Result<bool, db::Error> {
    Ok(!store::own_among(conn, &[case.id], me)?.is_empty())
}

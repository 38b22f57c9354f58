//! Filling a draft in.
use super::{Error, still_permitted};
use crate::{
    audit::{self, Actor, Event, Subject},
    enrollment::{
        draft::{Draft, Seen, Theirs, rough_key},
        state::State,
        steps::Step,
        store,
    },
    memberships, organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    values::{Country, EnrollmentId, MembershipAccountId, OrganizationId, ProofId, UserId},
};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// Somebody who signed in to a membership account for their company.
#[derive(Debug, Clone)]
pub struct NewDraft {
    /// The company.
    pub organization: OrganizationId,
    /// The session's own random value, to which the sign-in is bound.
    pub binding: String,
    /// The membership account.
    pub account: MembershipAccountId,
}

/// Notes a membership sign-in for the company's enrollment, which begins with it.
pub fn start(
    conn: &mut Conn,
    who: &Actor,
    new: &NewDraft,
    now: DateTime<Utc>,
) -> Result<EnrollmentId, Error> {
    let user = still_permitted(conn, who)?;
    organizations::take_turn(conn, new.organization)?;
    let organization = organizations::load(conn, new.organization)?;
    if !organization.may_enroll() {
        return Err(Error::NotPermitted);
    }
    let id = match store::find_open(conn, new.organization)? {
        Some(open) if open.state == State::Submitted => return Err(Error::MovedOn),
        Some(open) if open.is_living(now) => open.id,
        dead => {
            if let Some(dead) = dead {
                super::ending::bury(conn, dead.id, new.organization, now)?;
            }
            begin(conn, who, new.organization, user.id, now)?
        }
    };
    let (account, binding) = (new.account, new.binding.as_str());
    memberships::prove(conn, who, id, new.organization, binding, account, now)?;
    Ok(id)
}

fn begin(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<EnrollmentId, Error> {
    let id = EnrollmentId::new();
    store::insert(conn, id, organization, by, now)?;
    let subject = Subject::Enrollment(id);
    audit::record(conn, who, organization, Event::EnrollmentStarted, subject, [], now)?;
    let draft = store::load(conn, id)?;
    due::schedule(conn, super::EXPIRE, id, draft.warns_at())?;
    Ok(id)
}

/// Takes the chosen membership ID from its proof. It reserves nothing: only *Enroll now* takes the ID.
pub fn choose_membership(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    country: Country,
    binding: &str,
    proof: ProofId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let draft = store::find_draft(conn, organization, now)?.ok_or(Error::ProofDead)?;
    let chosen = memberships::choose(conn, draft.id, organization, country, binding, proof, now)?;
    store::set_membership(conn, draft.id, &chosen.id)?;
    let facts = [("page", "membership".to_owned()), ("membership_id", chosen.id.to_string())];
    touch(conn, who, &draft, facts, now)
}

/// Keeps the answer to a page, in place of what its author saw.
pub fn answer<S: Step>(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    answer: &S::Answer,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let body = json(answer)?;
    let (draft, by) = page_as_seen(conn, who, organization, S::SLUG, seen, (Some(&body), now))?;
    if draft.answers.get(S::SLUG).is_none_or(|kept| kept.body != body) {
        store::record(conn, draft.id, S::SLUG, &body, (by, now))?;
        touch(conn, who, &draft, [("page", S::SLUG.to_owned())], now)?;
    }
    Ok(store::forget_rough(conn, draft.id, S::SLUG)?)
}

/// Keeps what was typed on a page so far, to be gone on with later, in place of what its author saw.
pub fn put_aside<S: Step>(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    form: &S::Form,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (draft, by) = page_as_seen(conn, who, organization, S::SLUG, seen, (None, now))?;
    store::record(conn, draft.id, &rough_key(S::SLUG), &json(form)?, (by, now))?;
    touch(conn, who, &draft, [("page", S::SLUG.to_owned())], now)
}

/// The draft, locked, if nobody else changed the page since its author saw it: going on would overwrite
/// them. Who answers the same as they did overwrites nothing.
fn page_as_seen(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    slug: &str,
    seen: Seen,
    (answer, now): (Option<&str>, DateTime<Utc>),
) -> Result<(Draft, UserId), Error> {
    organizations::take_turn(conn, organization)?;
    let by = still_permitted(conn, who)?.id;
    let draft = store::find_draft(conn, organization, now)?.ok_or(Error::MovedOn)?;
    let is_same = |theirs: &Theirs| !theirs.is_rough && answer == Some(theirs.kept.body.as_str());
    match draft.unseen(slug, seen, by).filter(|theirs| !is_same(theirs)) {
        Some(theirs) => Err(Error::Conflict(Box::new(theirs))),
        None => Ok((draft, by)),
    }
}

fn json(value: &impl Serialize) -> Result<String, db::Error> {
    serde_json::to_string(value).map_err(|e| db::Error::corrupt("enrollment_answers", e))
}

fn touch<const N: usize>(
    conn: &mut Conn,
    who: &Actor,
    draft: &Draft,
    facts: [(&'static str, String); N],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !store::touch(conn, draft.id, now)? {
        return Err(Error::MovedOn);
    }
    let subject = Subject::Enrollment(draft.id);
    audit::record(conn, who, draft.organization, Event::EnrollmentAnswered, subject, facts, now)?;
    Ok(())
}

//! Filling a draft in.
use super::{Error, still_permitted};
use crate::{
    audit::{self, Actor, Event, Subject},
    enrollment::{
        draft::{Draft, rough_key},
        state::State,
        steps::Step,
        store,
    },
    memberships, organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    values::{Country, EnrollmentId, MembershipAccountId, OrganizationId, ProofId},
};
use chrono::{DateTime, Utc};

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
        Some(open) if open.state == State::Draft => open.id,
        Some(_) => return Err(Error::MovedOn),
        None => {
            let id = EnrollmentId::new();
            store::insert(conn, id, new.organization, user.id, now)?;
            let subject = Subject::Enrollment(id);
            audit::record(conn, who, new.organization, Event::EnrollmentStarted, subject, [], now)?;
            let draft = store::load(conn, id)?;
            due::schedule(conn, super::EXPIRE, id, draft.warns_at())?;
            id
        }
    };
    let (account, binding) = (new.account, new.binding.as_str());
    memberships::prove(conn, who, id, new.organization, binding, account, now)?;
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
    still_permitted(conn, who)?;
    let draft = store::find_draft(conn, organization)?.ok_or(Error::ProofDead)?;
    let chosen = memberships::choose(conn, draft.id, organization, country, binding, proof, now)?;
    store::set_membership(conn, draft.id, Some(&chosen.id))?;
    let facts = [("page", "membership".to_owned()), ("membership_id", chosen.id.to_string())];
    touch(conn, who, &draft, facts, now)
}

/// Goes back to the list because the ID was taken meanwhile.
pub fn drop_membership(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    if let Some(draft) = store::find_draft(conn, organization)? {
        store::set_membership(conn, draft.id, None)?;
    }
    Ok(())
}

/// Keeps the answer to a page, in place of the version that its author saw.
pub fn answer<S: Step>(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    answer: &S::Answer,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let body =
        serde_json::to_string(answer).map_err(|e| db::Error::corrupt("enrollment_answers", e))?;
    let by = still_permitted(conn, who)?.id;
    let draft = store::find_draft(conn, organization)?.ok_or(Error::MovedOn)?;
    let kept = draft.answers.get(S::SLUG);
    if kept.is_none_or(|kept| kept.body != body) {
        if !store::record(conn, draft.id, S::SLUG, &body, seen, (by, now))? {
            let theirs = store::load(conn, draft.id)?.answers.remove(S::SLUG);
            return Err(theirs.map_or(Error::MovedOn, |kept| Error::Conflict(Box::new(kept))));
        }
        touch(conn, who, &draft, [("page", S::SLUG.to_owned())], now)?;
    }
    Ok(store::forget_rough(conn, draft.id, S::SLUG)?)
}

/// Keeps what was typed on a page so far, to be gone on with later. The page's answer must still be the
/// one that its author saw: going on would overwrite it.
pub fn put_aside<S: Step>(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    form: &S::Form,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let body =
        serde_json::to_string(form).map_err(|e| db::Error::corrupt("enrollment_answers", e))?;
    let by = still_permitted(conn, who)?.id;
    let mut draft = store::find_draft(conn, organization)?.ok_or(Error::MovedOn)?;
    if draft.version_of(S::SLUG) != seen {
        let theirs = draft.answers.remove(S::SLUG);
        return Err(theirs.map_or(Error::MovedOn, |kept| Error::Conflict(Box::new(kept))));
    }
    let key = rough_key(S::SLUG);
    let seen = draft.version_of(&key);
    store::record(conn, draft.id, &key, &body, seen, (by, now))?;
    touch(conn, who, &draft, [("page", S::SLUG.to_owned())], now)
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

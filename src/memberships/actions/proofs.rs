//! From a membership sign-in to one chosen company profile.
use super::{Error, judge};
use crate::{
    audit::{self, Actor, Event, Subject},
    memberships::{CompanyProfile, Verdict, store, verdict},
    organizations,
    platform::db::{self, Conn},
    values::{Country, EnrollmentId, MembershipAccountId, OrganizationId, ProofId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// How long a membership sign-in is good for (reliability rule 16).
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// What a membership sign-in shows: every company profile of the account.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The user name that was signed in with.
    pub user_name: String,
    /// When the sign-in ends by itself.
    pub until: DateTime<Utc>,
    /// The profiles, headquarters first.
    pub profiles: Vec<Listed>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The profile.
    pub profile: CompanyProfile,
    /// Whether it can be used, or why not.
    pub verdict: Verdict,
    /// What to hand in to choose it, if it can be used.
    pub proof: Option<ProofId>,
}

/// Remembers a membership sign-in for one enrollment in one browser session, in place of any older
/// one. There is a proof for every profile of the account, even one that cannot be used at the
/// moment: what can be used is judged when the list is shown and again when one is chosen.
pub fn prove(
    conn: &mut Conn,
    who: &Actor,
    enrollment: EnrollmentId,
    organization: OrganizationId,
    binding: &str,
    account: MembershipAccountId,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    organizations::take_turn(conn, organization)?;
    store::end_sign_ins(conn, enrollment, now)?;
    let ids: Vec<_> = store::profiles_of(conn, account)?.into_iter().map(|p| p.id).collect();
    let times = (now, now + GOOD_FOR);
    store::begin_sign_in(conn, enrollment, binding, account, &ids, times)?;
    let facts = [("user_name", store::user_name_of(conn, account)?)];
    let subject = Subject::Enrollment(enrollment);
    audit::record(conn, who, organization, Event::MembershipProven, subject, facts, now)?;
    Ok(())
}

/// The list to choose from, while a sign-in holds.
pub fn offer(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    organization: OrganizationId,
    own_country: Country,
    binding: &str,
    now: DateTime<Utc>,
) -> Result<Option<Offer>, db::Error> {
    let Some(sign_in) = store::live_sign_in(conn, enrollment, binding, now)? else {
        return Ok(None);
    };
    let proofs = store::proofs_of(conn, &sign_in.id)?;
    let elsewhere = store::linked_elsewhere(conn, sign_in.account, organization)?;
    let listed = |profile: CompanyProfile| {
        let verdict = verdict(&profile, own_country, elsewhere.contains(profile.id.as_str()));
        let proof = proofs.get(profile.id.as_str()).copied().filter(|_| verdict.is_usable());
        Listed { profile, verdict, proof }
    };
    let profiles = store::profiles_of(conn, sign_in.account)?.into_iter().map(listed).collect();
    let user_name = store::user_name_of(conn, sign_in.account)?;
    Ok(Some(Offer { user_name, until: sign_in.until, profiles }))
}

/// Chooses the profile that a proof is for. The proof is used up, and with it the sign-in: choosing
/// another profile takes another sign-in. Nothing is reserved by it.
///
/// # Errors
/// `ProofDead`, `NotUsable`; with the latter the sign-in still holds.
pub fn choose(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    organization: OrganizationId,
    own_country: Country,
    binding: &str,
    proof: ProofId,
    now: DateTime<Utc>,
) -> Result<CompanyProfile, Error> {
    let proven = store::use_proof(conn, enrollment, binding, proof, now)?;
    let (id, account) = proven.ok_or(Error::ProofDead)?;
    match judge(conn, &id, organization, own_country)? {
        // An import may have given the profile to another account.
        (profile, _) if profile.account != account => Err(Error::ProofDead),
        (profile, Verdict::Usable) => Ok(profile),
        (_, verdict) => Err(Error::NotUsable(verdict)),
    }
}

/// Ends the membership sign-in of this browser and nothing else.
pub fn cancel(
    conn: &mut Conn,
    who: &Actor,
    enrollment: EnrollmentId,
    organization: OrganizationId,
    binding: &str,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    organizations::take_turn(conn, organization)?;
    if store::end_sign_in(conn, enrollment, binding, now)? {
        let (event, subject) = (Event::MembershipCancelled, Subject::Enrollment(enrollment));
        audit::record(conn, who, organization, event, subject, [], now)?;
    }
    Ok(())
}

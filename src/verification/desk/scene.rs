//! Everything that is known about a case, read in one go.
use super::Similar;
use crate::{
    audit::{self, Row},
    domains,
    memberships::{self, CompanyProfile},
    organizations::{self, Organization, Profile},
    platform::db::{Conn, Error},
    users,
    values::{OrganizationId, Reference, UserId},
    verification::{
        actions,
        case::{Case, State},
        documents::{self, Document},
        messages::{Message, Note},
        store,
        timeline::SUBJECTS,
    },
};
use std::collections::BTreeMap;

/// How many lines of its story a case shows.
const SHOWN: i64 = 500;

/// A case and what is known besides.
pub struct Scene {
    /// The case.
    pub case: Case<State>,
    /// The company.
    pub organization: Organization,
    /// What it submitted.
    pub profile: Option<Profile>,
    /// What the membership directory says.
    pub record: Option<CompanyProfile>,
    /// The mail domains that it proved.
    pub domains: Vec<String>,
    /// Other companies that share something with it; nothing, of the verifier's own company.
    pub similar: Vec<Similar>,
    /// The correspondence, oldest first.
    pub messages: Vec<Message>,
    /// What the company sent, oldest first.
    pub documents: Vec<Document>,
    /// The verifiers' notes, oldest first; nothing, of the verifier's own company.
    pub notes: Vec<Note>,
    /// What happened, newest first.
    pub rows: Vec<Row>,
    /// The names of people, by key.
    pub names: BTreeMap<String, String>,
    /// Whether it is the verifier's own company.
    pub is_own: bool,
}

/// The case of a reference, for a verifier.
pub fn scene(conn: &mut Conn, by: &Reference, me: UserId) -> Result<Option<Scene>, Error> {
    let Some(case) = store::find_quoted(conn, by)? else { return Ok(None) };
    let of = case.organization;
    let profile = organizations::find_profile(conn, of)?;
    let is_own = is_own(conn, me, &case)?;
    let (record, similar) = known_besides(conn, of, profile.as_ref().filter(|_| !is_own))?;
    let rows = audit::about(conn, of, SUBJECTS, SHOWN)?;
    let messages = store::messages_of(conn, case.id)?;
    let notes = if is_own { vec![] } else { store::notes_of(conn, case.id)? };
    let documents = documents::store::of_case(conn, case.id)?;
    let mut names = names(conn, &case, &rows, &messages, &notes)?;
    names.extend(documents::store::senders(conn, &documents)?);
    Ok(Some(Scene {
        is_own,
        organization: organizations::load(conn, of)?,
        profile,
        domains: proven(conn, of)?,
        record,
        similar,
        messages,
        documents,
        notes,
        rows,
        names,
        case,
    }))
}

fn is_own(conn: &mut Conn, me: UserId, case: &Case<State>) -> Result<bool, Error> {
    let me = users::load(conn, me)?;
    actions::is_own_company(conn, &me, case)
}

fn proven(conn: &mut Conn, of: OrganizationId) -> Result<Vec<String>, Error> {
    let proven = domains::proven_of(conn, of)?;
    Ok(proven.into_iter().map(|claim| claim.domain.to_string()).collect())
}

/// What the membership directory says, and what other companies share.
fn known_besides(
    conn: &mut Conn,
    of: OrganizationId,
    profile: Option<&Profile>,
) -> Result<(Option<CompanyProfile>, Vec<Similar>), Error> {
    let record = match memberships::linked_to(conn, of)? {
        Some(id) => memberships::find_profile(conn, &id)?,
        None => None,
    };
    let similar = match profile {
        Some(profile) => store::similar_to(conn, of, profile)?,
        None => vec![],
    };
    Ok((record, similar))
}

fn names(
    conn: &mut Conn,
    case: &Case<State>,
    rows: &[Row],
    messages: &[Message],
    notes: &[Note],
) -> Result<BTreeMap<String, String>, Error> {
    let people = rows.iter().filter(|row| row.actor_kind == "person");
    let mut ids: Vec<String> = people.map(|row| row.actor_id.clone()).collect();
    ids.push(case.applicant.to_string());
    ids.extend(case.claim.as_ref().map(|claim| claim.by.to_string()));
    ids.extend(case.proposal.as_ref().map(|proposal| proposal.by.to_string()));
    ids.extend(messages.iter().map(|message| message.author.to_string()));
    ids.extend(notes.iter().map(|note| note.author.to_string()));
    users::names_of(conn, &ids)
}

impl Scene {
    /// The name of somebody.
    pub fn name_of(&self, user: &UserId) -> String {
        self.names.get(&user.to_string()).cloned().unwrap_or_default()
    }
}

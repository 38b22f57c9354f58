//! A claim as a row.
use crate::{
    domains::{
        claim::{Claim, Claimed, Lost, LostWhy, Proven, State},
        record::{Look, Seen},
    },
    platform::{db::Error, schema::domain_claims as claims},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// All but the lease, which belongs to whoever looks.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = claims, treat_none_as_null = true)]
pub struct Row {
    pub id: String,
    organization_id: String,
    domain: String,
    token: String,
    state: String,
    claimed_at: NaiveDateTime,
    proven_at: Option<NaiveDateTime>,
    seen_at: Option<NaiveDateTime>,
    misses: i32,
    next_check_at: Option<NaiveDateTime>,
    lost_at: Option<NaiveDateTime>,
    lost_why: Option<String>,
    looked_at: Option<NaiveDateTime>,
    saw: Option<String>,
    saw_values: String,
    pub version: i64,
}

impl TryFrom<Claim<State>> for Row {
    type Error = Error;

    fn try_from(claim: Claim<State>) -> Result<Self, Error> {
        let proven = claim.clone().at::<Proven>().map(|claim| claim.state);
        let lost = claim.clone().at::<Lost>().map(|claim| claim.state);
        let values = claim.look.as_ref().map_or(&[][..], |look| look.seen.values());
        Ok(Self {
            id: claim.id.to_string(),
            organization_id: claim.organization.to_string(),
            domain: claim.domain.to_string(),
            state: claim.state.name().to_owned(),
            claimed_at: claim.claimed_at.naive_utc(),
            proven_at: proven.as_ref().map(|proven| proven.at.naive_utc()),
            seen_at: proven.as_ref().map(|proven| proven.seen_at.naive_utc()),
            misses: proven.as_ref().map_or(0, |proven| proven.misses),
            next_check_at: proven.as_ref().map(|proven| proven.next_check_at.naive_utc()),
            lost_at: lost.as_ref().map(|lost| lost.at.naive_utc()),
            lost_why: lost.as_ref().map(|lost| lost.why.as_str().to_owned()),
            looked_at: claim.look.as_ref().map(|look| look.at.naive_utc()),
            saw: claim.look.as_ref().map(|look| look.seen.as_str().to_owned()),
            saw_values: serde_json::to_string(values)
                .map_err(|error| Error::corrupt("domain_claims", error))?,
            version: claim.version,
            token: claim.token,
        })
    }
}

impl TryFrom<Row> for Claim<State> {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::corrupt("domain_claims", &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| corrupt())?,
            organization: row.organization_id.parse().map_err(|_| corrupt())?,
            domain: row.domain.parse().map_err(|_| corrupt())?,
            claimed_at: row.claimed_at.and_utc(),
            look: look_of(&row)?,
            version: row.version,
            state: state_of(&row).ok_or_else(corrupt)?,
            token: row.token,
        })
    }
}

/// The latest look. Refuses a row that no look leaves behind.
fn look_of(row: &Row) -> Result<Option<Look>, Error> {
    let corrupt = || Error::corrupt("domain_claims", &row.id);
    match (row.looked_at, row.saw.as_deref()) {
        (None, None) => Ok(None),
        (Some(at), Some(saw)) => {
            let values = serde_json::from_str(&row.saw_values).map_err(|_| corrupt())?;
            let seen = Seen::read(saw, values).ok_or_else(corrupt)?;
            Ok(Some(Look { at: at.and_utc(), seen }))
        }
        _ => Err(corrupt()),
    }
}

/// Refuses combinations that no claim can be in.
fn state_of(row: &Row) -> Option<State> {
    let proven = row.proven_at.zip(row.seen_at).zip(row.next_check_at);
    let lost = row.lost_at.zip(row.lost_why.as_deref());
    Some(match (row.state.as_str(), proven, lost) {
        ("claimed", None, None) => Claimed.into(),
        ("proven", Some(((at, seen_at), next_check_at)), None) => Proven {
            at: at.and_utc(),
            seen_at: seen_at.and_utc(),
            misses: row.misses,
            next_check_at: next_check_at.and_utc(),
        }
        .into(),
        ("lost", None, Some((at, "taken_over"))) => {
            Lost { at: at.and_utc(), why: LostWhy::TakenOver }.into()
        }
        ("lost", None, Some((at, "record_gone"))) => {
            Lost { at: at.and_utc(), why: LostWhy::RecordGone }.into()
        }
        _ => return None,
    })
}

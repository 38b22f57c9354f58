//! How membership sign-ins and what they prove are kept.
use crate::{
    on_backend,
    platform::{
        db::{Conn, Error},
        schema::{membership_proofs as proofs, membership_sign_ins as sign_ins},
    },
    values::{EnrollmentId, MembershipAccountId, MembershipId, ProofId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

/// A sign-in that still holds.
pub struct Live {
    pub id: String,
    pub account: MembershipAccountId,
    pub until: DateTime<Utc>,
}

/// How many rows go into one statement.
const BATCH: usize = 500;

type Proof = (
    diesel::dsl::Eq<proofs::id, String>,
    diesel::dsl::Eq<proofs::sign_in_id, String>,
    diesel::dsl::Eq<proofs::membership_id, String>,
);

/// Keeps a sign-in and a proof for each of these IDs.
pub fn begin_sign_in(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    binding: &str,
    account: MembershipAccountId,
    ids: &[MembershipId],
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Error> {
    let sign_in = Uuid::now_v7().to_string();
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(&sign_in),
            sign_ins::enrollment_id.eq(enrollment.to_string()),
            sign_ins::binding.eq(binding),
            sign_ins::account_id.eq(account.to_string()),
            sign_ins::issued_at.eq(now.naive_utc()),
            sign_ins::not_after.eq(until.naive_utc()),
        ))
        .execute(conn)?;
    insert_proofs(conn, &sign_in, ids)
}

/// Batches are not for `MultiConnection`.
fn insert_proofs(conn: &mut Conn, sign_in: &str, ids: &[MembershipId]) -> Result<(), Error> {
    for batch in ids.chunks(BATCH) {
        let rows: Vec<Proof> = batch.iter().map(|id| proof(sign_in, id)).collect();
        on_backend!(conn, c => diesel::insert_into(proofs::table).values(&rows).execute(c))?;
    }
    Ok(())
}

fn proof(sign_in: &str, id: &MembershipId) -> Proof {
    (
        proofs::id.eq(ProofId::new().to_string()),
        proofs::sign_in_id.eq(sign_in.to_owned()),
        proofs::membership_id.eq(id.to_string()),
    )
}

/// Ends whatever sign-in an enrollment has, in whichever browser.
pub fn end_sign_ins(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let live = sign_ins::table
        .filter(sign_ins::enrollment_id.eq(enrollment.to_string()))
        .filter(sign_ins::ended_at.is_null());
    diesel::update(live).set(sign_ins::ended_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Ends the sign-in of an enrollment in this browser; says whether there was one.
pub fn end_sign_in(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    binding: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let live = sign_ins::table
        .filter(sign_ins::enrollment_id.eq(enrollment.to_string()))
        .filter(sign_ins::binding.eq(binding))
        .filter(sign_ins::ended_at.is_null());
    Ok(diesel::update(live).set(sign_ins::ended_at.eq(now.naive_utc())).execute(conn)? > 0)
}

/// The sign-in that holds for an enrollment in this browser.
pub fn live_sign_in(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    binding: &str,
    now: DateTime<Utc>,
) -> Result<Option<Live>, Error> {
    let row: Option<(String, String, NaiveDateTime)> = sign_ins::table
        .filter(sign_ins::enrollment_id.eq(enrollment.to_string()))
        .filter(sign_ins::binding.eq(binding))
        .filter(sign_ins::ended_at.is_null())
        .filter(sign_ins::not_after.gt(now.naive_utc()))
        .select((sign_ins::id, sign_ins::account_id, sign_ins::not_after))
        .first(conn)
        .optional()?;
    let Some((id, account, until)) = row else { return Ok(None) };
    let account = account.parse().map_err(|_| Error::corrupt("membership_sign_ins", &id))?;
    Ok(Some(Live { id, account, until: until.and_utc() }))
}

/// What a sign-in proves: the proof of each membership ID.
pub fn proofs_of(conn: &mut Conn, sign_in: &str) -> Result<HashMap<String, ProofId>, Error> {
    let rows: Vec<(String, String)> = proofs::table
        .filter(proofs::sign_in_id.eq(sign_in))
        .select((proofs::membership_id, proofs::id))
        .load(conn)?;
    let read = |(membership, id): (String, String)| {
        let proof = id.parse().map_err(|_| Error::corrupt("membership_proofs", id))?;
        Ok((membership, proof))
    };
    rows.into_iter().map(read).collect()
}

/// Uses a proof up, and with it the sign-in; returns the ID and the account that it proves. Nothing if
/// it was used, ended or over, or belongs to another enrollment or browser: who comes second finds no
/// live sign-in.
pub fn use_proof(
    conn: &mut Conn,
    enrollment: EnrollmentId,
    binding: &str,
    proof: ProofId,
    now: DateTime<Utc>,
) -> Result<Option<(MembershipId, MembershipAccountId)>, Error> {
    let Some((sign_in, account, id)) = find_proof(conn, proof)? else { return Ok(None) };
    let live = sign_ins::table
        .find(sign_in)
        .filter(sign_ins::enrollment_id.eq(enrollment.to_string()))
        .filter(sign_ins::binding.eq(binding))
        .filter(sign_ins::ended_at.is_null())
        .filter(sign_ins::not_after.gt(now.naive_utc()));
    if diesel::update(live).set(sign_ins::ended_at.eq(now.naive_utc())).execute(conn)? != 1 {
        return Ok(None);
    }
    let used = proofs::table.find(proof.to_string());
    diesel::update(used).set(proofs::used_at.eq(now.naive_utc())).execute(conn)?;
    Ok(Some((id, account)))
}

type Proven = (String, MembershipAccountId, MembershipId);

/// The sign-in, the account and the ID of a proof.
fn find_proof(conn: &mut Conn, proof: ProofId) -> Result<Option<Proven>, Error> {
    let found: Option<(String, String, String)> = proofs::table
        .inner_join(sign_ins::table)
        .filter(proofs::id.eq(proof.to_string()))
        .select((sign_ins::id, sign_ins::account_id, proofs::membership_id))
        .first(conn)
        .optional()?;
    let Some((sign_in, account, id)) = found else { return Ok(None) };
    let account = account.parse().map_err(|_| Error::corrupt("membership_sign_ins", account))?;
    let id = id.parse().map_err(|_| Error::corrupt("membership_proofs", id))?;
    Ok(Some((sign_in, account, id)))
}

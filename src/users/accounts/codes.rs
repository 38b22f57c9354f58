//! Six digits mailed to an address and asked back, while the work account they are for does not exist
//! yet (feature map, B3).
use crate::{
    audit::{self, Refusal},
    mail,
    platform::{
        context,
        db::{Conn, Error},
        network::ClientAddress,
        schema::address_codes as codes,
        secrets::hmac_hex,
    },
    users::{
        letters::AddressCode,
        throttle::{self, Budget},
    },
    values::{Code6, CodeId, EmailAddress, Language},
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// How long a code is good for.
pub const CODE_GOOD_FOR: TimeDelta = TimeDelta::minutes(15);
/// How long to wait before another code is sent.
pub const RESEND_AFTER: TimeDelta = TimeDelta::seconds(60);
/// How often a code may be tried.
pub const TRIES: i32 = 3;

/// Mails that a stranger can have sent to one address (reliability G14).
const PER_RECIPIENT: Budget = Budget { door: "code-to", most: 5, window: TimeDelta::hours(1) };
/// Mails that one network address can have sent.
const PER_SENDER: Budget = Budget { door: "code-from", most: 30, window: TimeDelta::hours(1) };

/// Why no code is sent, or a code opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum CodeRefused {
    /// Not these digits; so many tries are left.
    #[error("wrong code")]
    Wrong(i32),
    /// Tried too often, too old, or used: a new one is needed.
    #[error("the code is dead")]
    Dead,
    /// Too many were sent; again at this moment.
    #[error("too many codes")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] Error),
}

/// A code that was asked back and used up: the address is proven.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The address.
    pub email: EmailAddress,
}

/// Mails a code. Where `last` went to the same address less than a minute ago and is still good, that
/// one is it: nobody is mailed twice for pressing twice.
pub fn send(
    conn: &mut Conn,
    from: &ClientAddress,
    email: &EmailAddress,
    language: Language,
    last: Option<CodeId>,
    now: DateTime<Utc>,
) -> Result<CodeId, CodeRefused> {
    if let Some(last) = last
        && is_under_way(conn, last, email, now)?
    {
        return Ok(last);
    }
    for (budget, knocker) in [(PER_RECIPIENT, email.key()), (PER_SENDER, from.as_str().to_owned())]
    {
        throttle::knock(conn, budget, &knocker, now)?.map_err(CodeRefused::TooMany)?;
    }
    let (id, code) = (CodeId::new(), Code6::new());
    diesel::insert_into(codes::table)
        .values((
            codes::id.eq(id.to_string()),
            codes::email.eq(email.to_string()),
            codes::code_hash.eq(code.hash(&salt(id))),
            codes::sent_at.eq(now.naive_utc()),
            codes::not_after.eq((now + CODE_GOOD_FOR).naive_utc()),
        ))
        .execute(conn)
        .map_err(Error::from)?;
    let letter = AddressCode::new(email, language, &code, now + CODE_GOOD_FOR);
    mail::post_to_stranger(conn, &letter, now)?;
    Ok(id)
}

fn is_under_way(
    conn: &mut Conn,
    id: CodeId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let good = codes::table
        .filter(codes::id.eq(id.to_string()))
        .filter(codes::email.eq(email.to_string()))
        .filter(codes::tries.lt(TRIES))
        .filter(codes::used_at.is_null())
        .filter(codes::sent_at.gt((now - RESEND_AFTER).naive_utc()));
    Ok(diesel::select(diesel::dsl::exists(good)).get_result(conn)?)
}

/// Tries a code. The try is counted before it is compared; the caller commits either way.
pub fn prove(
    conn: &mut Conn,
    from: &ClientAddress,
    id: CodeId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Result<Proof, CodeRefused>, Error> {
    let live = codes::table
        .find(id.to_string())
        .filter(codes::tries.lt(TRIES))
        .filter(codes::used_at.is_null())
        .filter(codes::not_after.gt(now.naive_utc()));
    let counted: Option<(i32, String, String)> = diesel::update(live)
        .set(codes::tries.eq(codes::tries + 1))
        .returning((codes::tries, codes::code_hash, codes::email))
        .get_result(conn)
        .optional()?;
    let Some((tries, hash, email)) = counted else {
        note(conn, from, "dead", now)?;
        return Ok(Err(CodeRefused::Dead));
    };
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let is_right = digits.parse::<Code6>().is_ok_and(|code| code.matches(&salt(id), &hash));
    if !is_right {
        note(conn, from, "wrong", now)?;
        let left = TRIES - tries;
        return Ok(Err(if left > 0 { CodeRefused::Wrong(left) } else { CodeRefused::Dead }));
    }
    let used = codes::used_at.eq(now.naive_utc());
    diesel::update(codes::table.find(id.to_string())).set(used).execute(conn)?;
    let email = email.parse().map_err(|_| Error::corrupt("address_codes", id))?;
    Ok(Ok(Proof { email }))
}

fn note(
    conn: &mut Conn,
    from: &ClientAddress,
    reason: &'static str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let refusal = Refusal { kind: "user.code_refused", organization: None, user: None, reason };
    audit::refused(conn, from, &refusal, now)
}

/// Forgets codes that were not used: their addresses belong to nobody here. Used ones are what shows
/// that an address was proven (I7).
pub fn sweep(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), Error> {
    let day_ago = (now - TimeDelta::days(1)).naive_utc();
    let unused = codes::table.filter(codes::used_at.is_null()).filter(codes::not_after.lt(day_ago));
    diesel::delete(unused).execute(conn)?;
    Ok(())
}

/// A million codes are soon tried: without a key from the secret file the hash would tell the code.
fn salt(id: CodeId) -> String {
    hmac_hex(&context::current().secrets.key_for("code"), id.to_string().as_bytes())
}

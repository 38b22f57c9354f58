//! What happened to a case, for the company's chain.
use super::Error;
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    platform::db::Conn,
    verification::case::{Case, Check, Reason},
};
use chrono::{DateTime, Utc};

/// What the audit row of a case tells besides whose it is.
pub type Facts = Vec<(&'static str, String)>;

pub fn record<S>(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<S>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    record_with(conn, who, case, event, vec![], now)
}

pub fn record_with<S>(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<S>,
    event: Event,
    more: Facts,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let mut facts = vec![
        ("reference", case.reference.to_string()),
        ("company", case.company.clone()),
        ("contact", case.contact.name.clone()),
        ("email", case.contact.email.to_string()),
    ];
    facts.extend(more);
    Ok(audit::record(conn, who, case.organization, event, Subject::Case(case.id), facts, now)?)
}

pub fn about_check(check: Check) -> Facts {
    vec![("check", check.as_str().to_owned())]
}

/// About several checks, in their order.
pub fn about_checks(checks: &[Check]) -> Facts {
    let names: Vec<_> = checks.iter().map(|check| check.as_str()).collect();
    vec![("checks", names.join(" "))]
}

pub fn about_reason(check: Check, reason: Reason) -> Facts {
    vec![("check", check.as_str().to_owned()), ("reason", reason.as_str().to_owned())]
}

//! Administrator access as it is asked for in a form: roles that are ticked, and a last day.
use crate::{
    partnerships::invitations::Access,
    platform::web::{FormErrors, Frame},
    users::Role,
    values::{AdminAccess, Wrong},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// What an invitation depends on that is not typed.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// Below which domain there are no mailboxes.
    pub account_domain: &'a str,
    /// How administrator access goes with a partnership.
    pub way: AdminAccess,
    /// Whose days are meant.
    pub zone: Tz,
    /// What time it is.
    pub now: DateTime<Utc>,
}

impl<'a> Here<'a> {
    /// On this portal, at the moment of the request.
    pub fn of(frame: &'a Frame) -> Self {
        Self {
            account_domain: &frame.site.account_domain,
            way: frame.site.admin_access,
            zone: frame.site.zone,
            now: frame.now,
        }
    }
}

/// Nothing at all if it is wrong; where no role is ticked, no access, whatever its last day.
pub fn read_access(
    (ticked, until): (&[&str], &str),
    here: Here,
    errors: &mut FormErrors,
) -> Option<Option<Access>> {
    if ticked.is_empty() || here.way == AdminAccess::Off {
        return Some(None);
    }
    let roles: Result<Vec<Role>, Wrong> = ticked.iter().map(|role| role.parse()).collect();
    let roles = errors.field("role", roles.map_err(|_| Wrong::new("role-choice")));
    let day = errors.field("until", day(until));
    let access = Access::parse(&roles?, day?, here.zone, here.now);
    let field = match &access {
        Err(wrong) if wrong.code() == "role-choice" => "role",
        _ => "until",
    };
    errors.field(field, access)
}

/// A day as browsers write it.
fn day(text: &str) -> Result<NaiveDate, Wrong> {
    let day = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d");
    day.map_err(|_| Wrong::new("date-format").with("example", "2027-01-31"))
}

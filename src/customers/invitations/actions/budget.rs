//! How many invitations a company sends to customers, and how many a mailbox gets (reliability, AC15).
use super::Error;
use crate::{
    organizations::Organization,
    partnerships::invitations::count_from_all,
    platform::db::Conn,
    users::{Budget, count_knock},
    values::EmailAddress,
};
use chrono::{DateTime, TimeDelta, Utc};

/// So many a company sends a day, and so many of them to one mailbox; what a mailbox gets from all is counted together with
/// what it gets from those who look for resellers.
pub const A_DAY: Budget = Budget { door: "customer", most: 2000, window: TimeDelta::days(1) };
/// Lists stop before that: something is left for whoever invites one by one, or sends again.
pub const OF_LISTS: Budget = Budget { most: 1800, ..A_DAY };
const TO_ONE: Budget = Budget { door: "customer-to", most: 3, window: TimeDelta::days(1) };

/// Counts one more to an address, with as many a day as are let through.
pub fn count(
    conn: &mut Conn,
    inviter: &Organization,
    email: &EmailAddress,
    a_day: Budget,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let to_one = format!("{} {}", inviter.id, email.mailbox());
    count_knock(conn, TO_ONE, &to_one, now)?.map_err(Error::TooMany)?;
    count_from_all(conn, email, now)?.map_err(Error::TooMany)?;
    count_knock(conn, a_day, &inviter.id.to_string(), now)?.map_err(Error::DayIsFull)
}

//! How many invitations a provider sends, and how many a mailbox gets.
use super::Error;
use crate::{
    organizations::Organization,
    platform::db::{self, Conn},
    users::{Budget, count_knock},
    values::EmailAddress,
};
use chrono::{DateTime, TimeDelta, Utc};

/// So many invitations a provider sends a day, so many of them to one mailbox, and so many a mailbox gets a day from all
/// providers: nobody is to fill strangers' mailboxes with our mail, nor to use up what others may send there
/// (reliability, AC15).
pub const A_DAY: Budget = Budget { door: "partnership", most: 2000, window: TimeDelta::days(1) };
/// Lists stop before that: something is left for whoever invites one by one, sends again, or answers a request.
pub const OF_LISTS: Budget = Budget { most: 1800, ..A_DAY };
const TO_ONE: Budget = Budget { door: "partnership-to", most: 3, window: TimeDelta::days(1) };
const FROM_ALL: Budget =
    Budget { door: "partnership-from-all", most: 20, window: TimeDelta::days(1) };

/// Counts one more to an address, with as many a day as are let through.
pub fn count(
    conn: &mut Conn,
    provider: &Organization,
    email: &EmailAddress,
    a_day: Budget,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let to_one = format!("{} {}", provider.id, email.mailbox());
    count_knock(conn, TO_ONE, &to_one, now)?.map_err(Error::TooMany)?;
    count_from_all(conn, email, now)?.map_err(Error::TooMany)?;
    count_knock(conn, a_day, &provider.id.to_string(), now)?.map_err(Error::DayIsFull)
}

/// Counts one more that a mailbox gets, whoever invites to whatever. Until when it gets no other, if it had enough.
pub fn count_from_all(
    conn: &mut Conn,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, db::Error> {
    count_knock(conn, FROM_ALL, &email.mailbox(), now)
}

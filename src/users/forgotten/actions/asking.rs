//! Asking. It is counted before anything else, and nothing is looked up: so it is the same act for every
//! name and every address, known or not.
use super::{MAIL_RESET_LINK, MAIL_USER_NAMES};
use crate::{
    platform::{
        db::{Conn, Error},
        due,
        network::ClientAddress,
    },
    users::throttle::{self, Budget},
    values::EmailAddress,
};
use chrono::{DateTime, TimeDelta, Utc};

/// What one network address can ask for, of both pages together.
const SENDER: Budget = Budget { door: "forgot-from", most: 30, window: TimeDelta::hours(1) };
/// Links for one name that strangers can have mailed (reliability G14).
const NAME: Budget = Budget { door: "forgot-name", most: 3, window: TimeDelta::hours(24) };
/// The same from browsers in which the name was used before: strangers do not use these up, so that they
/// keep nobody from a new password.
const OWN: Budget = Budget { door: "forgot-own", most: 3, window: TimeDelta::hours(24) };
/// Lists of user names that strangers can have mailed to one address.
const EMAIL: Budget = Budget { door: "forgot-email", most: 3, window: TimeDelta::hours(24) };

/// `Err` of when to try again, if the network address has asked too often.
type Asked = Result<Result<(), DateTime<Utc>>, Error>;

/// Asks for a link to a new password; `known_as` is the browser under this name, if it is known for it.
pub fn ask_for_link(
    conn: &mut Conn,
    from: &ClientAddress,
    name: &str,
    known_as: Option<String>,
    now: DateTime<Utc>,
) -> Asked {
    let budget = if known_as.is_some() { OWN } else { NAME };
    ask(conn, from, (budget, name), MAIL_RESET_LINK, now)
}

/// Asks which user names belong to a mail address.
pub fn ask_for_names(
    conn: &mut Conn,
    from: &ClientAddress,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Asked {
    ask(conn, from, (EMAIL, &email.key()), MAIL_USER_NAMES, now)
}

/// A used-up budget of the name or the mail address is told nobody: it would tell a stranger that its
/// owner was here.
fn ask(
    conn: &mut Conn,
    from: &ClientAddress,
    (budget, what): (Budget, &str),
    job: &str,
    now: DateTime<Utc>,
) -> Asked {
    if let Err(until) = throttle::knock(conn, SENDER, from.as_str(), now)? {
        return Ok(Err(until));
    }
    if throttle::knock(conn, budget, what, now)?.is_ok() {
        due::schedule(conn, job, what, now)?;
    }
    Ok(Ok(()))
}

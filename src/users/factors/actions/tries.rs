//! Codes are counted before they are looked at, so that they cannot be guessed; and whose they are hears of it.
use crate::{
    audit::{self, Event},
    platform::{
        db::{Conn, Error},
        network::ClientAddress,
        web::Client,
    },
    users::{
        Budget, User,
        account::letters::News,
        count_knock,
        factors::forms::Code,
        throttle::{Count, knock_at_all},
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// Wrong codes of one person in a quarter of an hour, and in a day, from wherever (reliability, T-BF-6).
const SOON: Budget = Budget { door: "factor", most: 5, window: TimeDelta::minutes(15) };
const A_DAY: Budget = Budget { door: "factor-day", most: 30, window: TimeDelta::hours(24) };
/// The same in a browser in which they have signed in before, and a day in all such browsers together: who
/// knows nothing but the password uses up the others, and does not shut them out (reliability, T-BF-5).
const KNOWN_SOON: Budget = Budget { door: "factor-known", most: 5, window: TimeDelta::minutes(15) };
const KNOWN_A_DAY: Budget =
    Budget { door: "factor-known-day", most: 20, window: TimeDelta::hours(24) };
/// So many wrong ones a day are mistyped. Whose they are hears of the next, once a day.
const MISTYPED: Budget = Budget { door: "factor-mistyped", most: 4, window: TimeDelta::hours(24) };
const TOLD: Budget = Budget { door: "factor-told", most: 1, window: TimeDelta::hours(24) };

/// A code that somebody tries.
pub struct Tried {
    /// The code.
    pub code: Code,
    /// From where.
    pub from: ClientAddress,
    /// The browser, if its owner signed in there before.
    known: Option<String>,
}

impl Tried {
    /// By whoever signed in, or has begun to, under this name.
    pub fn new(code: Code, client: &Client, name: &str) -> Self {
        Self { code, from: client.address.clone(), known: client.device.known_as(name) }
    }

    /// Counts it: where it was counted, or when to try again. A known browser whose own tries are used up is any.
    pub fn count(
        &self,
        conn: &mut Conn,
        user: &User,
        now: DateTime<Utc>,
    ) -> Result<Result<Vec<Count>, DateTime<Utc>>, Error> {
        let whose = user.id.to_string();
        if let Some(browser) = &self.known {
            let own = vec![(KNOWN_SOON, browser.clone()), (KNOWN_A_DAY, whose.clone())];
            if knock_at_all(conn, &own, now)?.is_ok() {
                return Ok(Ok(own));
            }
        }
        let any = vec![(SOON, whose.clone()), (A_DAY, whose)];
        Ok(knock_at_all(conn, &any, now)?.map(|()| any))
    }
}

/// Whose code was tried hears of it when it was not for the first time that day, once: only who knows the password
/// comes so far.
pub fn tell_of_wrong(conn: &mut Conn, user: &User, now: DateTime<Utc>) -> Result<(), Error> {
    let whose = user.id.to_string();
    let is_mistyped = count_knock(conn, MISTYPED, &whose, now)?.is_ok();
    if is_mistyped || count_knock(conn, TOLD, &whose, now)?.is_err() {
        return Ok(());
    }
    let who = audit::Actor::Portal(audit::PortalPart::Visitor);
    super::change::tell(conn, &who, user, (Event::UserCodesGuessed, News::CodesGuessed), now)
}

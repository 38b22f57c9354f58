//! Codes are counted before they are looked at, so that they cannot be guessed; and whose they are hears of it.
use crate::{
    audit::{self, Event},
    platform::{
        db::{Conn, Error},
        network::ClientAddress,
        web::Client,
    },
    users::{Budget, User, account::letters::News, count_knock, factors::forms::Code, forgive},
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
/// Whose codes are tried hears of it once a day.
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

    /// Counts it. `Err` of when to try again, if the budget is used up.
    pub fn count(
        &self,
        conn: &mut Conn,
        user: &User,
        now: DateTime<Utc>,
    ) -> Result<Result<(), DateTime<Utc>>, Error> {
        for (budget, knocker) in self.budgets(user) {
            if let Err(until) = count_knock(conn, budget, &knocker, now)? {
                tell_owner(conn, user, now)?;
                return Ok(Err(until));
            }
        }
        Ok(Ok(()))
    }

    /// It was right, so it counts no more.
    pub fn give_back(&self, conn: &mut Conn, user: &User) -> Result<(), Error> {
        self.budgets(user).iter().try_for_each(|(budget, knocker)| forgive(conn, *budget, knocker))
    }

    fn budgets(&self, user: &User) -> [(Budget, String); 2] {
        let whose = user.id.to_string();
        match &self.known {
            Some(browser) => [(KNOWN_SOON, browser.clone()), (KNOWN_A_DAY, whose)],
            None => [(SOON, whose.clone()), (A_DAY, whose)],
        }
    }
}

/// Only who knows the password comes so far as to try codes.
fn tell_owner(conn: &mut Conn, user: &User, now: DateTime<Utc>) -> Result<(), Error> {
    if count_knock(conn, TOLD, &user.id.to_string(), now)?.is_err() {
        return Ok(());
    }
    let who = audit::Actor::Portal(audit::PortalPart::Visitor);
    super::change::tell(conn, &who, user, (Event::UserCodesGuessed, News::CodesGuessed), now)
}

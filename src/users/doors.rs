//! The one way in, for both doors: the work account and the membership sign-in. First counted, then
//! looked up, then hashed; unknown, wrong and disabled get the same answer in the same time
//! (reliability rules 23 and 24).
use super::{
    passwords::{Hasher, Verdict},
    throttle::{self, Budget},
};
use crate::{
    audit::{self, Refusal},
    platform::{
        clock::Clock,
        db::{self, Conn, Db},
        network::ClientAddress,
    },
    values::Secret,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Wrong tries at one name from one address.
const PAIR: Budget = Budget { door: "pair", most: 10, window: TimeDelta::minutes(15) };
/// Wrong tries at one name from anywhere.
const NAME: Budget = Budget { door: "name", most: 100, window: TimeDelta::hours(24) };
/// Wrong tries from one address at any name.
const ADDRESS: Budget = Budget { door: "address", most: 60, window: TimeDelta::minutes(15) };

/// Which door is knocked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A work account's.
    WorkAccount,
    /// A membership account's.
    Membership,
}

/// Somebody at a door.
pub struct Knock {
    /// Which door.
    pub door: Door,
    /// The name as typed, known or not.
    pub name: String,
    /// The password as typed.
    pub password: Secret,
    /// From where.
    pub from: ClientAddress,
}

/// Why somebody is not let in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Unknown, wrong or disabled: nobody learns which.
    #[error("name and password do not belong together")]
    Wrong,
    /// Too many tries; again at this moment.
    #[error("too many tries")]
    TooMany(DateTime<Utc>),
    /// Too much to do just now.
    #[error("busy")]
    Busy,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What came of being let in: whom it is, and a new hash to keep if the old one is out of date.
pub struct Welcome<T> {
    /// What the look-up found.
    pub whom: T,
    /// The old hash and the one to put in its place.
    pub rehashed: Option<(String, String)>,
}

/// Lets somebody in whose password fits the hash that `find` finds for the name.
pub async fn knock<T: Send + 'static>(
    db: &Db,
    hasher: &Hasher,
    clock: &Clock,
    knock: Knock,
    find: impl FnOnce(&mut Conn, &str) -> Result<Option<(String, T)>, db::Error> + Send + 'static,
) -> Result<Welcome<T>, Refused> {
    let Knock { door, name, password, from } = knock;
    let (counted, now) = (Counted::new(door, &name, &from), clock.now());
    let found = {
        let counted = counted.clone();
        db.write(move |conn| match counted.count(conn, now)? {
            Ok(()) => Ok::<_, db::Error>(Ok(find(conn, &name)?)),
            Err(until) => Ok(Err(until)),
        })
        .await?
    };
    let Ok(found) = found else { return Err(Refused::TooMany(found.err().unwrap_or(now))) };
    let (hash, whom) = found.unzip();
    let verdict = hasher.check(password, hash.clone()).await.map_err(|_| Refused::Busy)?;
    // One more write whatever the verdict, so that the answers take the same time.
    let is_right = verdict != Verdict::Wrong;
    db.write(move |conn| counted.settle(conn, is_right, now)).await?;
    match (verdict, whom, hash) {
        (Verdict::Right, Some(whom), _) => Ok(Welcome { whom, rehashed: None }),
        (Verdict::RightButOld(new), Some(whom), Some(old)) => {
            Ok(Welcome { whom, rehashed: Some((old, new)) })
        }
        _ => Err(Refused::Wrong),
    }
}

/// The three counters of one knock.
#[derive(Clone)]
struct Counted {
    door: Door,
    name: String,
    pair: String,
    from: ClientAddress,
}

impl Counted {
    fn new(door: Door, name: &str, from: &ClientAddress) -> Self {
        let name = format!("{door:?}:{}", name.trim().to_lowercase());
        Self { door, pair: format!("{name}@{}", from.as_str()), name, from: from.clone() }
    }

    fn budgets(&self) -> [(Budget, &str); 3] {
        [(ADDRESS, self.from.as_str()), (PAIR, &self.pair), (NAME, &self.name)]
    }

    fn count(
        &self,
        conn: &mut Conn,
        now: DateTime<Utc>,
    ) -> Result<Result<(), DateTime<Utc>>, db::Error> {
        let mut wait: Option<DateTime<Utc>> = None;
        for (budget, knocker) in self.budgets() {
            if let Err(until) = throttle::knock(conn, budget, knocker, now)? {
                wait = wait.max(Some(until));
            }
        }
        Ok(wait.map_or(Ok(()), Err))
    }

    /// A right password gives the three counts back; a wrong one is noted.
    fn settle(&self, conn: &mut Conn, is_right: bool, now: DateTime<Utc>) -> Result<(), db::Error> {
        if is_right {
            for (budget, knocker) in self.budgets() {
                throttle::forgive(conn, budget, knocker)?;
            }
            return Ok(());
        }
        let kind = match self.door {
            Door::WorkAccount => "user.sign_in_refused",
            Door::Membership => "membership.sign_in_refused",
        };
        let refusal = Refusal { kind, organization: None, user: None, reason: "wrong" };
        audit::refused(conn, &self.from, &refusal, now)
    }
}

//! The one way in, for both doors: the work account and the membership sign-in. First counted, then
//! looked up, then hashed; unknown, wrong and disabled get the same answer in the same time
//! (reliability rules 23 and 24).
use super::{
    passwords::{Hasher, Verdict},
    throttle::{Budget, Count, forgive_all, knock_at_all},
};
use crate::{
    audit::{self, Refusal},
    platform::{
        clock::Clock,
        db::{self, Conn, Db},
        network::ClientAddress,
        web::Device,
    },
    values::Secret,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Wrong tries at one name from one address.
const PAIR: Budget = Budget { door: "pair", most: 10, window: TimeDelta::minutes(15) };
/// Wrong tries at one name from anywhere: with those from known browsers a hundred a day (reliability G11).
const NAME: Budget = Budget { door: "name", most: 80, window: TimeDelta::hours(24) };
/// Wrong tries from one address at any name.
pub(super) const ADDRESS: Budget =
    Budget { door: "address", most: 60, window: TimeDelta::minutes(15) };

/// Wrong tries at one name from a browser in which its owner has signed in before: while strangers use
/// up the others, the owner still gets in (reliability, AC26 and T-BF-5).
const DEVICE: Budget = Budget { door: "device", most: 10, window: TimeDelta::hours(24) };
/// The same from all such browsers together: whoever knew the password once could have marked many.
const DEVICES: Budget = Budget { door: "devices", most: 20, window: TimeDelta::hours(24) };

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
    /// The name in its one spelling, or as typed where it has none; known or not.
    pub name: String,
    /// The password as typed.
    pub password: Secret,
    /// From where.
    pub from: ClientAddress,
    /// In which browser.
    pub device: Device,
}

/// What the look-up found for a name.
pub struct Found<T> {
    /// The hash that the password has to fit. For an unknown name one of somebody else's, where hashes
    /// of several costs are kept: so that it takes as long as a known one.
    pub hash: Option<String>,
    /// Whose it is; nobody's for an unknown name.
    pub whom: Option<T>,
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
    find: impl FnOnce(&mut Conn) -> Result<Found<T>, db::Error> + Send + 'static,
) -> Result<Welcome<T>, Refused> {
    let now = clock.now();
    let at_door = AtDoor::new(&knock);
    let looked_up = db.write(move |conn| match at_door.count(conn, now)? {
        Ok(counted) => Ok::<_, db::Error>(Ok((counted, find(conn)?))),
        Err(until) => Ok(Err(until)),
    });
    let (counted, Found { hash, whom }) = looked_up.await?.map_err(Refused::TooMany)?;
    let checked = hasher.check(knock.password, hash.clone()).await;
    let verdict = checked.map_err(|_| Refused::Busy)?;
    // One more write whatever the verdict, so that the answers take the same time.
    let is_right = whom.is_some() && verdict != Verdict::Wrong;
    db.write(move |conn| counted.settle(conn, is_right, now)).await?;
    match (verdict, whom, hash) {
        (Verdict::Right, Some(whom), _) => Ok(Welcome { whom, rehashed: None }),
        (Verdict::RightButOld(new), Some(whom), Some(old)) => {
            Ok(Welcome { whom, rehashed: Some((old, new)) })
        }
        _ => Err(Refused::Wrong),
    }
}

/// A knock before it is counted.
struct AtDoor {
    door: Door,
    from: ClientAddress,
    /// Where a browser that is known for the name is counted.
    of_owner: Vec<Count>,
    /// Where everybody else is.
    of_anyone: Vec<Count>,
}

/// A knock that was counted, and where.
struct Counted {
    door: Door,
    from: ClientAddress,
    in_budgets: Vec<Count>,
}

impl AtDoor {
    fn new(knock: &Knock) -> Self {
        let (door, from) = (knock.door, knock.from.clone());
        let name = format!("{door:?}:{}", knock.name.trim().to_lowercase());
        let pair = format!("{name}@{}", from.as_str());
        let address = from.as_str().to_owned();
        let known_by = knock.device.known_as(&knock.name);
        let of_owner =
            known_by.map_or(vec![], |known| vec![(DEVICE, known), (DEVICES, name.clone())]);
        let of_anyone = vec![(ADDRESS, address), (PAIR, pair), (NAME, name)];
        Self { door, from, of_owner, of_anyone }
    }

    /// Counts the knock, or tells when to try again.
    fn count(
        self,
        conn: &mut Conn,
        now: DateTime<Utc>,
    ) -> Result<Result<Counted, DateTime<Utc>>, db::Error> {
        let (door, from) = (self.door, self.from);
        let is_owner =
            !self.of_owner.is_empty() && knock_at_all(conn, &self.of_owner, now)?.is_ok();
        let in_budgets = if is_owner { self.of_owner } else { self.of_anyone };
        if !is_owner && let Err(until) = knock_at_all(conn, &in_budgets, now)? {
            return Ok(Err(until));
        }
        Ok(Ok(Counted { door, from, in_budgets }))
    }
}

impl Counted {
    /// A right password gives the counts back; a wrong one is noted.
    fn settle(self, conn: &mut Conn, is_right: bool, now: DateTime<Utc>) -> Result<(), db::Error> {
        if is_right {
            return forgive_all(conn, &self.in_budgets);
        }
        let kind = match self.door {
            Door::WorkAccount => "user.sign_in_refused",
            Door::Membership => "membership.sign_in_refused",
        };
        let refusal = Refusal { kind, organization: None, user: None, reason: "wrong" };
        audit::refused(conn, &self.from, &refusal, now)
    }
}

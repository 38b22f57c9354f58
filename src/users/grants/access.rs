//! Administrator access that is asked for before it is given.
use super::GRANTABLE;
use crate::{users::Role, values::Wrong};
use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Administrator access lasts for a year unless something else is said, and two at most (reliability rule 16).
const USUAL: Months = Months::new(12);
const LONGEST: Months = Months::new(24);

/// Administrator access that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// As what, each once.
    pub roles: Vec<Role>,
    /// Until when, whatever happens.
    pub until: DateTime<Utc>,
}

impl Access {
    /// The roles that are asked for unless something else is said.
    pub const USUAL: [Role; 2] = [Role::UserAdmin, Role::HelpdeskAgent];

    /// What is typed: roles that can be granted, and a last day in the portal's zone. No role: no access.
    ///
    /// # Errors
    /// `role-choice` on a role that is never granted; `access-until` with the last possible day.
    pub fn parse(
        roles: &[Role],
        last_day: NaiveDate,
        zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Wrong> {
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        roles.dedup();
        if !are_grantable(&roles) {
            return Err(Wrong::new("role-choice"));
        }
        let today = now.with_timezone(&zone).date_naive();
        let latest = Self::latest(today);
        if last_day < today || last_day > latest {
            return Err(Wrong::new("access-until").with("latest", latest));
        }
        let until = end_of(last_day, zone).ok_or_else(|| Wrong::new("date-format"))?;
        Ok((!roles.is_empty()).then_some(Self { roles, until }))
    }

    /// Whether it is for roles that can be granted alone.
    pub fn is_grantable(&self) -> bool {
        are_grantable(&self.roles)
    }

    /// Its roles, as they are kept.
    pub fn names(&self) -> String {
        self.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// What was kept.
    pub fn kept(names: &str, until: DateTime<Utc>) -> Option<Self> {
        let roles: Result<Vec<Role>, _> = names.split(' ').map(str::parse).collect();
        Some(Self { roles: roles.ok()?, until })
    }

    /// The last day unless something else is said.
    pub fn usual_day(today: NaiveDate) -> NaiveDate {
        today.checked_add_months(USUAL).unwrap_or(today)
    }

    /// A moment of its last day.
    pub fn last_moment(&self) -> DateTime<Utc> {
        self.until - TimeDelta::seconds(1)
    }

    /// The last day that can be said: the day before two years are over, so that no grant is longer.
    pub fn latest(today: NaiveDate) -> NaiveDate {
        let over =
            today.checked_add_months(LONGEST).and_then(|day| day.checked_sub_days(Days::new(1)));
        over.unwrap_or(today)
    }
}

fn are_grantable(roles: &[Role]) -> bool {
    roles.iter().all(|role| GRANTABLE.contains(role))
}

/// The moment at which a day is over, on the portal's clock.
fn end_of(day: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
    let next = day.checked_add_days(Days::new(1))?.and_hms_opt(0, 0, 0)?;
    // Where the clocks are put forward at midnight, the day ends when they have been.
    let midnight = zone.from_local_datetime(&next).earliest();
    let later =
        || zone.from_local_datetime(&next.checked_add_signed(TimeDelta::hours(1))?).earliest();
    midnight.or_else(later).map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-22T23:30:00Z".parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn parse(roles: &[Role], last_day: &str) -> Result<Option<Access>, Wrong> {
        Access::parse(roles, day(last_day), chrono_tz::Europe::Amsterdam, now())
    }

    #[test]
    fn a_day_ends_at_midnight_of_the_portal_s_clock() {
        let access = parse(&[Role::HelpdeskAgent, Role::UserAdmin, Role::UserAdmin], "2027-11-22");
        let access = access.unwrap().unwrap();
        assert_eq!(access.roles, [Role::UserAdmin, Role::HelpdeskAgent]);
        assert_eq!(access.until, "2027-11-22T23:00:00Z".parse::<DateTime<Utc>>().unwrap());
        assert_eq!(parse(&[], "2027-11-22"), Ok(None), "no role, no access");
    }

    #[test]
    fn nothing_lasts_longer_than_two_years_or_ends_before_it_begins() {
        // In Amsterdam it is the 23rd already.
        assert!(parse(&Access::USUAL, "2026-11-23").is_ok());
        assert!(parse(&Access::USUAL, "2028-11-22").is_ok());
        for wrong in ["2026-11-22", "2028-11-23", "9999-12-31"] {
            assert_eq!(parse(&Access::USUAL, wrong).unwrap_err().code(), "access-until", "{wrong}");
        }
        let two_years = now().checked_add_months(LONGEST).unwrap();
        assert!(parse(&Access::USUAL, "2028-11-22").unwrap().unwrap().until <= two_years);
    }

    #[test]
    fn only_some_roles_are_asked_for() {
        for role in Role::ALL {
            let asked = parse(&[role], "2027-01-01");
            assert_eq!(asked.is_ok(), GRANTABLE.contains(&role), "{role:?}");
        }
    }
}

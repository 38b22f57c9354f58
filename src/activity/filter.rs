//! What is looked for in the record. Its state is the address.
use super::group::Group;
use crate::{
    audit::{Beside, Wanted},
    values::{OrganizationId, search_words},
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use url::form_urlencoded::Serializer;

/// Where the record is read.
pub const LIST: &str = "/settings/activity";

/// What somebody looks for. All of it must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Words of somebody's name, user name or address: what they did, and what was done to them.
    pub who: String,
    /// The kind of event.
    pub kind: Option<Group>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day, which is one of them.
    pub to: Option<NaiveDate>,
}

impl Filter {
    /// What is looked for of the person, folded.
    pub fn words(&self) -> Vec<String> {
        search_words(&self.who)
    }

    /// The same for the record of an organization; days are those of the zone. `people` are those whom the
    /// words mean, if somebody is looked for.
    pub fn wanted(
        &self,
        organization: OrganizationId,
        zone: Tz,
        people: Option<Vec<String>>,
    ) -> Wanted {
        let day_after = self.to.and_then(|day| day.succ_opt());
        Wanted {
            organization,
            from: self.from.map(|day| beginning(day, zone)),
            until: day_after.map(|day| beginning(day, zone)),
            events: self.kind.map(Group::events),
            people,
            below: None,
        }
    }

    /// The address of what is found, at its first page or at a place further on.
    pub fn address(&self, place: Option<Beside>) -> String {
        let place = place.map(|place| match place {
            Beside::Older(seq) => ("after", seq.to_string()),
            Beside::Newer(seq) => ("before", seq.to_string()),
        });
        at(LIST, self.pairs().into_iter().chain(place))
    }

    /// The address of all that is found, as a file.
    pub fn file(&self) -> String {
        at(&format!("{LIST}.csv"), self.pairs().into_iter())
    }

    /// What is asked for, by the names of its fields. The days always stand there: without them, others are
    /// meant.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let who = (!self.who.is_empty()).then(|| ("who", self.who.clone()));
        let kind = self.kind.map(|kind| ("kind", kind.as_str().to_owned()));
        let days = [("from", day(self.from)), ("to", day(self.to))];
        who.into_iter().chain(kind).chain(days).collect()
    }
}

fn at(path: &str, pairs: impl Iterator<Item = (&'static str, String)>) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{path}?{}", query.finish())
}

/// When a day begins. Where a clock that is put forward leaves midnight out, an hour later.
fn beginning(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = NaiveDateTime::from(day);
    let there = |time: NaiveDateTime| zone.from_local_datetime(&time).earliest();
    let begins = there(midnight).or_else(|| there(midnight + TimeDelta::hours(1)));
    begins.map_or_else(|| midnight.and_utc(), |begins| begins.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_whole_and_of_the_zone() {
        let filter = Filter {
            from: Some(day("2026-03-28")),
            to: Some(day("2026-03-29")),
            ..Filter::default()
        };
        let zone = chrono_tz::Europe::Amsterdam;
        let wanted = filter.wanted(OrganizationId::new(), zone, None);
        assert_eq!(wanted.from.unwrap().to_rfc3339(), "2026-03-27T23:00:00+00:00");
        // The clock was put forward on that day.
        assert_eq!(wanted.until.unwrap().to_rfc3339(), "2026-03-29T22:00:00+00:00");
    }

    #[test]
    fn a_day_without_midnight_begins_an_hour_later() {
        let begins = beginning(day("2026-04-24"), chrono_tz::Africa::Cairo);
        assert_eq!(begins.to_rfc3339(), "2026-04-23T22:00:00+00:00");
    }

    #[test]
    fn an_address_holds_what_is_asked_for() {
        let kind = Some(Group::SignIns);
        let (from, to) = (Some(day("2026-01-05")), None);
        let filter = Filter { who: "De Vries".into(), kind, from, to };
        let query = "who=De+Vries&kind=sign-ins&from=2026-01-05&to=";
        assert_eq!(filter.address(None), format!("{LIST}?{query}"));
        assert_eq!(filter.address(Some(Beside::Older(7))), format!("{LIST}?{query}&after=7"));
        assert_eq!(filter.file(), format!("{LIST}.csv?{query}"));
        assert_eq!(filter.words(), ["de", "vries"]);
    }
}

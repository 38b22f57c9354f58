//! What those type who end a partnership.
use crate::{
    partnerships::actions::{NewEnd, Shown},
    platform::web::FormErrors,
    values::{Note, PartnershipId, Wrong},
};
use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// So many days ahead an end can be said.
const AHEAD: Days = Days::new(365);

/// An end.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct EndForm {
    /// The partnership's version as the page showed it.
    pub version: String,
    /// Why, as typed.
    pub reason: String,
    /// From which day on, as typed.
    pub end_date: String,
    /// `yes`, if administrator access ends with it.
    pub removes_access: String,
}

/// A button beside a partnership.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {
    /// The partnership's version as the page showed it.
    pub version: String,
}

impl EndForm {
    /// As it is shown at first: from today on, and access ends with it.
    pub fn fresh(version: i64, today: NaiveDate) -> Self {
        Self {
            version: version.to_string(),
            reason: String::new(),
            end_date: today.to_string(),
            removes_access: "yes".to_owned(),
        }
    }

    /// Whether administrator access ends with it.
    pub fn removes_access(&self) -> bool {
        !self.removes_access.is_empty()
    }

    /// The end, or what is wrong with it. Today: at once. A later day: when it begins in the portal's zone.
    pub fn parse(&self, today: NaiveDate, zone: Tz) -> Result<NewEnd, FormErrors> {
        let mut errors = FormErrors::default();
        let reason = errors.field("reason", self.reason.parse::<Note>());
        let at = errors.field("end_date", self.moment(today, zone));
        match (reason, at) {
            (Some(reason), Some(at)) => {
                Ok(NewEnd { reason, at, removes_access: self.removes_access() })
            }
            _ => Err(errors),
        }
    }

    fn moment(&self, today: NaiveDate, zone: Tz) -> Result<Option<DateTime<Utc>>, Wrong> {
        let format = || Wrong::new("date-format").with("example", "2026-01-31");
        let day = NaiveDate::parse_from_str(self.end_date.trim(), "%Y-%m-%d");
        let day = day.map_err(|_| format())?;
        let latest = today.checked_add_days(AHEAD).unwrap_or(today);
        if day < today || day > latest {
            return Err(Wrong::new("end-date").with("latest", latest));
        }
        if day == today {
            return Ok(None);
        }
        // Where clocks leap over midnight, the day begins an hour later.
        let hours = (0..3).filter_map(|hour| day.and_hms_opt(hour, 0, 0));
        let mut moments = hours.filter_map(|at| zone.from_local_datetime(&at).earliest());
        moments.next().map(|at| Some(at.with_timezone(&Utc))).ok_or_else(format)
    }

    /// The partnership as the page showed it.
    pub fn shown(&self, id: PartnershipId) -> Shown {
        shown(id, &self.version)
    }
}

impl Press {
    /// The partnership as the page showed it.
    pub fn shown(&self, id: PartnershipId) -> Shown {
        shown(id, &self.version)
    }
}

/// No version is older than any.
fn shown(id: PartnershipId, version: &str) -> Shown {
    Shown { id, version: version.parse().unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(end_date: &str) -> Result<Option<DateTime<Utc>>, FormErrors> {
        let today: NaiveDate = "2026-01-05".parse().unwrap();
        let fresh = EndForm::fresh(1, today);
        let form = EndForm { reason: "We part.".into(), end_date: end_date.into(), ..fresh };
        form.parse(today, chrono_tz::Europe::Amsterdam).map(|end| end.at)
    }

    #[test]
    fn today_is_at_once_and_a_later_day_when_it_begins() {
        assert_eq!(parse("2026-01-05"), Ok(None));
        assert_eq!(parse(" 2026-01-06 "), Ok(Some("2026-01-05T23:00:00Z".parse().unwrap())));
        assert!(parse("2027-01-05").is_ok());
        for wrong in ["", "soon", "2026-01-04", "2027-01-06", "2026-02-30", "9999-12-31"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}

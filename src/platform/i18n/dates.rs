//! Days and moments as people write them. Every time names its zone.
use super::Words;
use crate::values::Language;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use icu::{
    calendar::{Date, Gregorian},
    datetime::{
        FixedCalendarDateTimeFormatter as Formatter,
        fieldsets::{MD, YMD, YMDE},
    },
    locale::{Locale, locale},
};
use std::borrow::Borrow;

impl Words {
    /// A day with its year: "20 November 2026".
    pub fn day(&self, day: impl Borrow<NaiveDate>) -> String {
        let day = *day.borrow();
        let formatter = Formatter::try_new((&self.locale()).into(), YMD::long());
        formatter.map_or_else(|_| day.to_string(), |f| f.format(&gregorian(day)).to_string())
    }

    /// A day with its name: "Thursday 26 November 2026".
    pub fn weekday(&self, day: impl Borrow<NaiveDate>) -> String {
        let day = *day.borrow();
        let formatter = Formatter::try_new((&self.locale()).into(), YMDE::long());
        formatter.map_or_else(|_| day.to_string(), |f| f.format(&gregorian(day)).to_string())
    }

    /// A day near to now: "20 Nov".
    pub fn short_day(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        self.short_date(at.borrow().with_timezone(&self.zone).date_naive())
    }

    /// A day near to now, of the calendar: "26 Nov".
    pub fn short_date(&self, day: impl Borrow<NaiveDate>) -> String {
        let day = *day.borrow();
        let formatter = Formatter::try_new((&self.locale()).into(), MD::medium());
        formatter.map_or_else(|_| day.to_string(), |f| f.format(&gregorian(day)).to_string())
    }

    /// A moment near to now: "20 Nov, 14:02 CET".
    pub fn short_moment(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        let at = at.borrow();
        format!("{}, {}", self.short_day(at), self.clock(at))
    }

    /// The day on which a moment falls, in the reader's zone.
    pub fn day_of(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        self.day(at.borrow().with_timezone(&self.zone).date_naive())
    }

    /// A moment in full: "20 November 2026, 14:02 CET".
    pub fn moment(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        let local = at.borrow().with_timezone(&self.zone);
        let clock = format!("{:02}:{:02}", local.hour(), local.minute());
        let zone = local.format("%Z").to_string();
        let day = self.day(local.date_naive());
        self.with("day", day).with("clock", clock).with("zone", zone).say("moment")
    }

    /// A clock time with its zone: "14:02 CET".
    pub fn clock(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        at.borrow().with_timezone(&self.zone).format("%H:%M %Z").to_string()
    }

    /// The moment for machines, for `<time datetime>`.
    pub fn machine_time(&self, at: impl Borrow<DateTime<Utc>>) -> String {
        at.borrow().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    pub(super) fn locale(self) -> Locale {
        match self.language {
            // English as read in Europe: the day before the month.
            Language::En => locale!("en-GB"),
            Language::Nl => locale!("nl"),
        }
    }
}

fn gregorian(day: NaiveDate) -> Date<Gregorian> {
    let (month, of_month) =
        (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    Date::try_new_gregorian(day.year(), month, of_month)
        .unwrap_or_else(|_| Date::from_rata_die(icu::calendar::types::RataDie::new(1), Gregorian))
}

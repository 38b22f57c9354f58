//! What is asked for in addresses.
use super::{filter::Filter, group::Group};
use crate::{
    audit::Beside,
    platform::web::FormErrors,
    values::{Wrong, searched},
};
use chrono::{Datelike, Months, NaiveDate};
use serde::Deserialize;

/// The years in which anything can have happened.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2999;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    who: String,
    kind: String,
    from: Option<String>,
    to: Option<String>,
    after: String,
    before: String,
}

/// What was typed, as the page shows it again.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// Who.
    pub who: String,
    /// The kind of event.
    pub kind: Option<Group>,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

impl Search {
    /// Reads a query string. What cannot be read is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What was typed. Where no days are named, those of the last month are meant.
    pub fn typed(&self, today: NaiveDate) -> Typed {
        let month_ago = today.checked_sub_months(Months::new(1)).unwrap_or(today);
        let day = |text: &Option<String>, usual: NaiveDate| {
            text.as_ref().map_or_else(|| usual.to_string(), |text| searched(text))
        };
        Typed {
            who: searched(&self.who),
            kind: Group::find(&self.kind),
            from: day(&self.from, month_ago),
            to: day(&self.to, today),
        }
    }

    /// Which page of it.
    pub fn place(&self) -> Option<Beside> {
        let after = self.after.parse().ok().map(Beside::Older);
        after.or_else(|| self.before.parse().ok().map(Beside::Newer))
    }
}

impl Typed {
    /// What is looked for, or what is wrong with the days.
    pub fn filter(&self) -> Result<Filter, FormErrors> {
        let mut errors = FormErrors::default();
        let (from, to) = (errors.field("from", day(&self.from)), errors.field("to", day(&self.to)));
        if let (Some(Some(from)), Some(Some(to))) = (from, to)
            && to < from
        {
            errors.add("to", Wrong::new("date-before"));
        }
        match (errors.is_empty(), from, to) {
            (true, Some(from), Some(to)) => {
                Ok(Filter { who: self.who.clone(), kind: self.kind, from, to })
            }
            _ => Err(errors),
        }
    }
}

/// A day as browsers write it; nothing for no bound.
fn day(text: &str) -> Result<Option<NaiveDate>, Wrong> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let day = day.filter(|day| YEARS.contains(&day.year()));
    day.map(Some).ok_or_else(|| Wrong::new("date-format").with("example", "2026-01-31"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(query: &str) -> Typed {
        Search::read(query).typed("2026-03-31".parse().unwrap())
    }

    #[test]
    fn without_days_the_last_month_is_meant() {
        let typed = typed("");
        assert_eq!((typed.from.as_str(), typed.to.as_str()), ("2026-02-28", "2026-03-31"));
        assert_eq!(self::typed("from=&to=").filter(), Ok(Filter::default()));
    }

    #[test]
    fn wrong_days_are_kept_and_told() {
        for wrong in ["from=yesterday", "from=2026-02-30", "to=+99999-01-01", "to=0001-01-01"] {
            let typed = typed(wrong);
            assert!(typed.filter().is_err(), "{wrong}");
            assert!(
                wrong.ends_with(&typed.from)
                    || wrong.ends_with(typed.to.trim_start())
                    || wrong.contains('+')
            );
        }
        let turned = typed("from=2026-01-02&to=2026-01-01").filter();
        assert_eq!(turned, Err(FormErrors::one("to", Wrong::new("date-before"))));
        assert!(typed("from=2026-01-01&to=2026-01-01").filter().is_ok());
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        let search = Search::read("kind=lost&after=x&before=%00&who=%00+a%00b");
        assert_eq!(search.place(), None);
        let typed = search.typed("2026-03-31".parse().unwrap());
        assert_eq!((typed.who.as_str(), typed.kind), ("ab", None));
        assert_eq!(Search::read("before=4").place(), Some(Beside::Newer(4)));
    }
}

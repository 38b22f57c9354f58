//! What is asked for in addresses, and what is sent when a letter is to be tried again.
use super::filter::{Filter, GROUPS, TROUBLES};
use crate::{
    mail::{Mark, Place, Trouble},
    values::searched,
};
use serde::Deserialize;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    state: String,
    after: String,
    before: String,
}

/// *Try again*: the letter as it was looked at.
#[derive(Debug, Deserialize)]
pub struct RetryForm {
    /// How often it had been tried.
    #[serde(default)]
    attempts: String,
    /// Which letters were shown.
    #[serde(default)]
    state: String,
}

impl Search {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What is looked for among a company's letters.
    pub fn filter(&self) -> Filter {
        Filter { q: searched(&self.q), group: named(&GROUPS, &self.state) }
    }

    /// Which trouble is looked at.
    pub fn trouble(&self) -> Option<Trouble> {
        named(&TROUBLES, &self.state)
    }

    /// Which page of it.
    pub fn place(&self) -> Option<Place> {
        Place::beside(Mark::read(&self.after), Mark::read(&self.before))
    }
}

impl RetryForm {
    /// How often the letter had been tried when it was looked at; nonsense fits no letter.
    pub fn attempts(&self) -> i32 {
        self.attempts.parse().unwrap_or(-1)
    }

    /// Which letters to go back to.
    pub fn trouble(&self) -> Option<Trouble> {
        named(&TROUBLES, &self.state)
    }
}

fn named<T: Copy>(all: &[(T, &str)], name: &str) -> Option<T> {
    all.iter().find(|(_, known)| *known == name).map(|(found, _)| *found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        correspondence::filter::trouble_address,
        mail::Group,
        values::{MailId, OrganizationId},
    };

    fn mark() -> Mark {
        Mark { queued_at: "2026-01-05T09:00:00Z".parse().unwrap(), letter: MailId::new() }
    }

    fn read(address: &str) -> Search {
        Search::read(address.split_once('?').map_or("", |(_, query)| query))
    }

    #[test]
    fn an_address_is_read_as_it_was_written() {
        for (group, place) in [
            (None, None),
            (Some(Group::NotDelivered), Some(Place::After(mark()))),
            (Some(Group::OnItsWay), Some(Place::Before(mark()))),
        ] {
            let filter = Filter { q: "Zoë & co".to_owned(), group };
            let search = read(&filter.address(place.as_ref()));
            assert_eq!((search.filter(), search.place()), (filter, place));
        }
        for (trouble, _) in TROUBLES {
            let place = Some(Place::After(mark()));
            let search = read(&trouble_address(Some(trouble), place.as_ref()));
            assert_eq!((search.trouble(), search.place()), (Some(trouble), place));
        }
        assert_eq!(Filter::default().address(None), "/settings/mail");
        assert_eq!(trouble_address(None, None), "/desk/mail");
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        for query in ["", "state=lost&after=x", "q=+", "lang=nl", "state=parked&before=AAAA"] {
            let search = Search::read(query);
            assert_eq!((search.filter(), search.place()), (Filter::default(), None), "{query}");
        }
        let form = RetryForm { attempts: "many".into(), state: "lost".into() };
        assert_eq!((form.attempts(), form.trouble()), (-1, None));
    }

    #[test]
    fn words_are_folded_and_few() {
        let filter = Filter { q: format!("Zoë {}", "a ".repeat(99)), group: None };
        let words = filter.wanted(OrganizationId::new()).words;
        assert_eq!((words[0].as_str(), words.len()), ("zoe", 8));
    }
}

//! What a verifier looks for in the queue. Its state is the address.
use crate::{
    values::{CaseId, Country, MembershipId, Reference, UserId, search_key},
    verification::case::Check,
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, NaiveDate, Utc};
use url::form_urlencoded::Serializer;

/// How many cases a page shows.
pub const PAGE_SIZE: usize = 25;
/// Totals are exact up to here; beyond, "1,000+" is enough to know.
pub const COUNTED: usize = 1000;
/// The ages, in days, that can be asked for.
pub const AGES: [u16; 4] = [3, 7, 14, 30];

/// Where a case of the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Pending at this check.
    At(Check),
    /// Refused; the company can mend it.
    Refused,
    /// Authorized or withdrawn.
    Closed,
    /// Wherever it stands: somebody says that nobody signed up.
    Disputed,
}

/// What is looked for. All of it must hold; without a standing, every case that is open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// The company's name or a part of it, a membership ID, or a reference.
    pub q: String,
    /// Where the company is registered.
    pub country: Option<Country>,
    /// Where the case stands.
    pub standing: Option<Standing>,
    /// At least so many days old: one of [`AGES`].
    pub age: Option<u16>,
    /// Only those that I have in hand.
    pub is_mine: bool,
    /// Only those whose decision is late.
    pub is_overdue: bool,
}

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Seeker {
    /// The verifier.
    pub me: UserId,
    /// Now.
    pub now: DateTime<Utc>,
    /// The day it is at the desk.
    pub today: NaiveDate,
}

/// What the words of a search mean.
#[derive(Debug, Clone, PartialEq)]
pub enum Words {
    /// A membership ID, or a name that is a number.
    Membership(MembershipId),
    /// A reference.
    Reference(Reference),
    /// A part of a company's name.
    Company(String),
}

/// A case's place in the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Which of several of that moment.
    pub case: CaseId,
}

impl Standing {
    /// All of them, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        Check::ALL.into_iter().map(Self::At).chain([Self::Refused, Self::Disputed, Self::Closed])
    }

    /// As it stands in the address, and as the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::At(check) => check.as_str(),
            Self::Refused => "rejected",
            Self::Closed => "closed",
            Self::Disputed => "disputed",
        }
    }

    /// Reads it from an address.
    pub fn read(text: &str) -> Option<Self> {
        Self::all().find(|standing| standing.as_str() == text)
    }
}

impl Filter {
    /// What the words mean; nothing, where there are none.
    pub fn words(&self) -> Option<Words> {
        let text = self.q.trim();
        if let Ok(id) = text.parse() {
            return Some(Words::Membership(id));
        }
        // Eight letters alone are a name rather than a reference: Andersen, say.
        let has_mark = text.contains(|sign: char| sign == '-' || sign.is_ascii_digit());
        let is_quoted = has_mark || text.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("TT"));
        if let (true, Ok(reference)) = (is_quoted, text.parse()) {
            return Some(Words::Reference(reference));
        }
        let key = search_key(text);
        (!key.is_empty()).then_some(Words::Company(key))
    }

    /// Whether anything is asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The address of the first page, or of the one after a place.
    pub fn address(&self, after: Option<&Place>) -> String {
        let yes = |is: bool| is.then(|| "yes".to_owned());
        let pairs = [
            ("q", (!self.q.is_empty()).then(|| self.q.clone())),
            ("country", self.country.map(|country| country.code().to_owned())),
            ("check", self.standing.map(|standing| standing.as_str().to_owned())),
            ("age", self.age.map(|days| days.to_string())),
            ("mine", yes(self.is_mine)),
            ("overdue", yes(self.is_overdue)),
            ("after", after.map(Place::cursor)),
        ];
        let mut query = Serializer::new(String::new());
        for (name, value) in pairs.iter().filter_map(|(name, value)| Some((name, value.as_ref()?)))
        {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { "/desk".to_owned() } else { format!("/desk?{query}") }
    }
}

impl Place {
    /// As it stands in an address.
    pub fn cursor(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(format!("{} {}", self.case, self.opened_at.to_rfc3339()))
    }

    /// Reads it from an address.
    pub fn read(cursor: &str) -> Option<Self> {
        let text = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
        let (case, at) = text.split_once(' ')?;
        let opened_at = DateTime::parse_from_rfc3339(at).ok()?.with_timezone(&Utc);
        Some(Self { case: case.parse().ok()?, opened_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_address_says_everything() {
        assert_eq!(Filter::default().address(None), "/desk");
        let filter = Filter {
            q: "Zoë & co".into(),
            country: "NL".parse().ok(),
            standing: Standing::read("business_verification"),
            age: Some(7),
            is_mine: true,
            is_overdue: true,
        };
        let all = "/desk?q=Zo%C3%AB+%26+co&country=NL&check=business_verification&age=7&mine=yes&overdue=yes";
        assert_eq!(filter.address(None), all);
    }

    #[test]
    fn a_place_comes_back_as_it_went() {
        let opened_at = "2026-01-05T09:00:00.000123Z".parse().unwrap();
        let place = Place { opened_at, case: CaseId::new() };
        assert_eq!(Place::read(&place.cursor()), Some(place));
        assert_eq!(Place::read("AAAA"), None);
    }

    #[test]
    fn words_are_understood() {
        let words = |q: &str| Filter { q: q.into(), ..Filter::default() }.words();
        assert_eq!(words("7000001"), Some(Words::Membership("7000001".parse().unwrap())));
        assert_eq!(words("tt-7k3m-q9xa"), Some(Words::Reference("TT-7K3M-Q9XA".parse().unwrap())));
        assert_eq!(words(" Lumière "), Some(Words::Company("lumiere".into())));
        assert_eq!(words("andersen"), Some(Words::Company("andersen".into())));
        assert_eq!(words("  "), None);
    }
}

//! The cases with one thing that is asked for, where they are few.
use super::wanted::Boxed;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{
            membership_links as links, verification_cases as cases,
            verification_name_parts as parts,
        },
    },
    values::Country,
    verification::desk::filter::{COUNTED, Filter, Place, Seeker, Standing, Words},
};
use chrono::NaiveDateTime;
use diesel::{dsl::sql, prelude::*, sql_types::Bool};

/// More cases than these are too many to be looked at one by one.
const FEW: usize = 100;
/// So many rows are read to know how many cases there are, exact to [`COUNTED`]: a name can have a part
/// more than once.
const READ: i64 = 1500;
/// How many signs of a name stand in a row of its parts.
const PART: usize = 16;
/// A sign that is in no name and after all others.
const LAST: char = '\u{10FFFF}';
/// A [`Spot`], as columns.
const SPOT: (cases::opened_at, cases::id) = (cases::opened_at, cases::id);
/// Cases that wait for the desk. In the words of their index.
const AT_THE_DESK: &str =
    "verification_cases.status = 'pending' AND verification_cases.sub_status <> 'email_ownership'";

/// Where a case stands in the queue: when it was opened, and its id.
type Spot = (NaiveDateTime, String);

/// The cases with one thing that is asked for, in the order of the queue.
pub struct Near {
    spots: Vec<Spot>,
    /// Whether there are no others.
    are_all: bool,
    /// Whether nothing else is asked for.
    is_everything: bool,
}

/// Something that few cases may have.
enum Trait {
    Words(Words),
    Late,
}

impl Near {
    /// Whether they can be looked at one by one.
    pub fn are_few(&self) -> bool {
        self.are_all && self.spots.len() <= FEW
    }

    /// Whether they are what is asked for, and none is left to be found.
    pub fn are_the_answer(&self) -> bool {
        self.are_all && self.is_everything
    }

    /// Their ids, from a place in the queue on.
    pub fn ids(&self, after: Option<&Place>) -> impl Iterator<Item = &String> {
        let after = after.map(|place| (place.opened_at.naive_utc(), place.case.to_string()));
        let later =
            self.spots.iter().filter(move |spot| after.as_ref().is_none_or(|at| *spot > at));
        later.map(|(_, id)| id)
    }

    /// How many have all that is asked for, where that is known without a look at them.
    pub fn total(&self) -> Option<usize> {
        let is_known = self.is_everything && (self.are_all || self.spots.len() > COUNTED);
        is_known.then(|| self.spots.len().min(COUNTED + 1))
    }
}

/// The cases with what few have of all that is asked for, or else with the first that many have.
pub fn near(conn: &mut Conn, filter: &Filter, seeker: Seeker) -> Result<Option<Near>, Error> {
    let mut many = None;
    for what in traits(filter) {
        let near = having(conn, filter, &what, seeker)?;
        if near.are_few() {
            return Ok(Some(near));
        }
        many = many.or(Some(near));
    }
    Ok(many)
}

fn traits(filter: &Filter) -> impl Iterator<Item = Trait> {
    let late = filter.is_overdue.then_some(Trait::Late);
    // Parts of names are kept by whether the case is open, which for those with an objection is either.
    let words = filter.words().filter(|words| {
        !matches!(words, Words::Company(_)) || filter.standing != Some(Standing::Disputed)
    });
    words.map(Trait::Words).into_iter().chain(late)
}

fn having(conn: &mut Conn, filter: &Filter, what: &Trait, seeker: Seeker) -> Result<Near, Error> {
    let is_closed = filter.standing == Some(Standing::Closed);
    let mut spots = match what {
        Trait::Words(words) => saying(conn, words, !is_closed)?,
        Trait::Late => late(seeker, filter.country).limit(READ).select(SPOT).load(conn)?,
    };
    let are_all = i64::try_from(spots.len()).is_ok_and(|n| n < READ);
    spots.sort_unstable();
    spots.dedup();
    let is_everything = is_everything(filter, what);
    Ok(Near { spots, are_all, is_everything })
}

/// Whether nothing else is asked for: of a part of a name in which standing, of late ones in which country.
fn is_everything(filter: &Filter, what: &Trait) -> bool {
    let alone = match what {
        Trait::Words(Words::Company(part)) if part.chars().count() <= PART => {
            let standing = filter.standing.filter(|standing| *standing == Standing::Closed);
            Filter { q: filter.q.clone(), standing, ..Filter::default() }
        }
        Trait::Late => Filter { is_overdue: true, country: filter.country, ..Filter::default() },
        Trait::Words(_) => return false,
    };
    *filter == alone
}

fn saying(conn: &mut Conn, words: &Words, is_open: bool) -> Result<Vec<Spot>, Error> {
    Ok(match words {
        Words::Reference(reference) => {
            let quoted = cases::table.filter(cases::reference.eq(reference.to_string()));
            quoted.select(SPOT).load(conn)?
        }
        Words::Membership(id) => {
            let holders = links::table
                .filter(links::membership_id.eq(id.to_string()))
                .select(links::organization_id);
            let theirs = cases::table.filter(cases::organization_id.eq_any(holders));
            theirs.limit(READ).select(SPOT).load(conn)?
        }
        Words::Company(part) => {
            let from: String = part.chars().take(PART).collect();
            let to = format!("{from}{LAST}");
            let found = parts::table.filter(parts::is_open.eq(is_open));
            let found = found.filter(parts::part.ge(from)).filter(parts::part.lt(to));
            found.limit(READ).select((parts::opened_at, parts::case_id)).load(conn)?
        }
    })
}

/// The cases whose decision is late, of a country or of all. While the contact has not answered, nothing is late on our side.
pub fn late<'a>(seeker: Seeker, of: Option<Country>) -> Boxed<'a> {
    let late = cases::table
        .filter(sql::<Bool>(AT_THE_DESK))
        .filter(cases::expected_by.lt(seeker.today))
        .order((cases::expected_by, cases::id))
        .into_boxed();
    match of {
        Some(country) => late.filter(cases::country.eq(country.code().to_owned())),
        None => late,
    }
}

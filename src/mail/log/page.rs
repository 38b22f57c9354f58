//! A page of the log: the letters beside a place.
use super::{Letters, Logged, Mark, Place};
use crate::platform::{
    db::{Conn, Error},
    schema::outbox,
};
use diesel::prelude::*;

/// How many letters a page shows.
pub const PAGE_SIZE: usize = 50;

/// A page of letters, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct LogPage {
    /// The letters.
    pub letters: Vec<Logged>,
    /// Where newer ones are, if there are any.
    pub newer: Option<Place>,
    /// Where older ones are, if there are any.
    pub older: Option<Place>,
}

/// At most one letter more than a page holds, the nearest to the place first. In two halves the
/// comparison is one that both databases answer from an index.
pub fn beside(
    conn: &mut Conn,
    letters: Letters,
    place: Option<&Place>,
) -> Result<Vec<Logged>, Error> {
    use outbox::{id, queued_at};
    let parts = |mark: &Mark| (mark.queued_at.naive_utc(), mark.letter.to_string());
    let letters = match place.map(Place::pair) {
        None => letters.order((queued_at.desc(), id.desc())),
        Some(("before", mark)) => {
            let (at, letter) = parts(mark);
            let newer = letters.filter(queued_at.ge(at)).filter(queued_at.gt(at).or(id.gt(letter)));
            newer.order((queued_at.asc(), id.asc()))
        }
        Some((_, mark)) => {
            let (at, letter) = parts(mark);
            let older = letters.filter(queued_at.le(at)).filter(queued_at.lt(at).or(id.lt(letter)));
            older.order((queued_at.desc(), id.desc()))
        }
    };
    let rows: Vec<(super::logged::Row, bool)> = letters
        .limit(i64::try_from(PAGE_SIZE).unwrap_or(i64::MAX) + 1)
        .select((super::logged::Row::as_select(), outbox::body.is_not_null()))
        .load(conn)?;
    rows.into_iter().map(Logged::try_from).collect()
}

impl LogPage {
    /// Cuts what was found beside a place to a page. Of several lists each is in the order of
    /// [`beside`]; together they are sorted here.
    pub fn of(mut found: Vec<Logged>, place: Option<&Place>) -> Self {
        let goes_back = matches!(place, Some(Place::Before(_)));
        found.sort_by_key(|letter| (letter.queued_at, letter.id));
        if !goes_back {
            found.reverse();
        }
        let is_cut = found.len() > PAGE_SIZE;
        found.truncate(PAGE_SIZE);
        if goes_back {
            found.reverse();
        }
        let has_newer = if goes_back { is_cut } else { place.is_some() };
        let has_older = is_cut || goes_back;
        let (first, last) = (found.first().map(Logged::mark), found.last().map(Logged::mark));
        Self {
            newer: first.filter(|_| has_newer).map(Place::Before),
            older: last.filter(|_| has_older).map(Place::After),
            letters: found,
        }
    }
}

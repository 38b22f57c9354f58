//! A page of the log: the letters beside a place.
use super::{Letters, Logged, Mark, Place};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::outbox,
    },
    values::{Cut, one_more},
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
        .limit(one_more(PAGE_SIZE))
        .select((super::logged::Row::as_select(), outbox::body.is_not_null()))
        .load(conn)?;
    rows.into_iter().map(Logged::try_from).collect()
}

impl LogPage {
    /// Cuts what was found beside a place to a page. Of several lists each is in the order of
    /// [`beside`]; together they are sorted here.
    pub fn of(mut found: Vec<Logged>, place: Option<&Place>) -> Self {
        found.sort_by_key(|letter| (letter.queued_at, letter.id));
        if !Place::is_back(place) {
            found.reverse();
        }
        let page = Cut::of(found, PAGE_SIZE, place);
        let (newer, older) = page.beside(Logged::mark);
        Self { newer, older, letters: page.rows }
    }
}

//! What does not arrive, of all organizations: letters that were parked, and letters that failed and are
//! tried again.
use super::{LogPage, Place, page::beside};
use crate::platform::{
    db::{Conn, Error},
    schema::outbox,
};
use diesel::{dsl::sql, prelude::*, sql_types::Integer};

/// Above this number nothing is counted: that there are more is enough to know.
pub const MANY: usize = 1000;

/// In which trouble a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It waits for the operator.
    Parked,
    /// It failed and is tried again by itself.
    Failing,
}

/// How many letters are in which trouble; more than [`MANY`] means "more than that".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Troubles {
    /// Parked.
    pub parked: usize,
    /// Failing.
    pub failing: usize,
}

impl Trouble {
    /// Each.
    pub const ALL: [Self; 2] = [Self::Parked, Self::Failing];

    fn states(self) -> &'static [&'static str] {
        match self {
            Self::Parked => &["parked"],
            Self::Failing => &["waiting", "sending"],
        }
    }
}

/// A page of the letters in one trouble, or in any. Each state is a walk of its own along the index of
/// those that have failed, at most a page long, whatever else is in the outbox.
pub fn troubled(
    conn: &mut Conn,
    show: Option<Trouble>,
    place: Option<&Place>,
) -> Result<LogPage, Error> {
    let troubles =
        Trouble::ALL.into_iter().filter(|trouble| show.is_none_or(|show| show == *trouble));
    let mut found = vec![];
    for state in troubles.flat_map(Trouble::states) {
        let failed = outbox::table
            .into_boxed()
            .filter(outbox::state.eq(*state))
            .filter(outbox::problem.is_not_null());
        found.extend(beside(conn, failed, place)?);
    }
    Ok(LogPage::of(found, place))
}

/// How many letters are in which trouble.
pub fn troubles(conn: &mut Conn) -> Result<Troubles, Error> {
    let mut count = |trouble: Trouble| {
        trouble
            .states()
            .iter()
            .try_fold(0, |sum, state| Ok::<_, Error>(sum + counted(conn, state)?))
    };
    Ok(Troubles { parked: count(Trouble::Parked)?, failing: count(Trouble::Failing)? })
}

/// Reads at most one entry of the index more than is told.
fn counted(conn: &mut Conn, state: &str) -> Result<usize, Error> {
    let found: Vec<i32> = outbox::table
        .filter(outbox::state.eq(state))
        .filter(outbox::problem.is_not_null())
        .select(sql::<Integer>("1"))
        .limit(i64::try_from(MANY).unwrap_or(i64::MAX) + 1)
        .load(conn)?;
    Ok(found.len())
}

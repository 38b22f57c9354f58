//! What is asked for, as conditions, and the way on which the database comes to it in the order of the list.
use super::{Key, row::Row};
use crate::{
    partnerships::resellers::filter::Filter,
    platform::{
        db::{Conn, Error},
        schema::{partnership_words as words, partnerships},
    },
    values::OrganizationId,
};
use diesel::{
    alias,
    dsl::{Eq, InnerJoinOn, IntoBoxed, exists, sql},
    prelude::*,
    sql_types::Integer,
};

type Backend = <Conn as Connection>::Backend;
type Listed<'a> = partnerships::BoxedQuery<'a, Backend>;
type Joined =
    InnerJoinOn<words::table, partnerships::table, Eq<partnerships::id, words::partnership_id>>;
type Worded<'a> = IntoBoxed<'a, Joined, Backend>;

/// Those that are looked for.
pub enum Wanted<'a> {
    /// Along the list, by the index that there is for what is asked for.
    Listed(Listed<'a>),
    /// Along those that have a word: these, too, stand in the order of the list.
    Worded(Worded<'a>),
}

/// Narrows a query by all that is asked for but its list, and by words.
macro_rules! narrowed {
    ($query:expr, $filter:expr, $all:expr) => {{
        let mut query = $query;
        if let Some(badge) = $filter.readiness {
            query = query.filter(partnerships::readiness.eq(badge.as_str()));
        }
        if let Some(country) = $filter.country {
            query = query.filter(partnerships::country.eq(country.code().to_owned()));
        }
        // As it was noted: what has passed its last day since is found here, and says so, until a job has run.
        if let Some(has_access) = $filter.has_access {
            query = query.filter(partnerships::has_access.eq(has_access));
        }
        let other = alias!(words as other);
        for word in $all.to_owned() {
            let having = other
                .filter(other.field(words::partnership_id).eq(partnerships::id))
                .filter(other.field(words::word).eq(word));
            query = query.filter(exists(having));
        }
        query
    }};
}

/// So many of a query from a place on, in the order of these columns.
macro_rules! rows {
    ($query:expr, ($name:path, $id:path), $place:expr, $most:expr, $conn:expr) => {{
        let query = $query.select(Row::as_select()).limit($most);
        match $place {
            None => query.order(($name, $id)).load($conn),
            Some(((key, id), false)) => query
                .filter($name.ge(key.clone()))
                .filter($name.gt(key).or($id.gt(id)))
                .order(($name, $id))
                .load($conn),
            Some(((key, id), true)) => query
                .filter($name.le(key.clone()))
                .filter($name.lt(key).or($id.lt(id)))
                .order(($name.desc(), $id.desc()))
                .load($conn),
        }
    }};
}

impl Wanted<'_> {
    /// Along the list.
    pub fn listed(filter: &Filter, provider: OrganizationId, all: &[String]) -> Self {
        let list = partnerships::table
            .filter(partnerships::provider_id.eq(provider.to_string()))
            .filter(partnerships::state.eq(filter.tab.state()))
            .into_boxed();
        Self::Listed(narrowed!(list, filter, all))
    }

    /// Along those that have the first word.
    pub fn worded(
        filter: &Filter,
        provider: OrganizationId,
        first: &str,
        others: &[String],
    ) -> Self {
        let joined = words::table
            .inner_join(partnerships::table.on(partnerships::id.eq(words::partnership_id)))
            .filter(words::provider_id.eq(provider.to_string()))
            .filter(words::state.eq(filter.tab.state()))
            .filter(words::word.eq(first.to_owned()))
            .into_boxed();
        Self::Worded(narrowed!(joined, filter, others))
    }

    /// So many of them, after a place or, from it backwards, before it.
    pub fn rows(
        self,
        conn: &mut Conn,
        place: Option<(Key, bool)>,
        most: i64,
    ) -> Result<Vec<Row>, Error> {
        Ok(match self {
            Self::Listed(query) => {
                rows!(query, (partnerships::sort_name, partnerships::id), place, most, conn)?
            }
            Self::Worded(query) => {
                rows!(query, (words::sort_name, words::partnership_id), place, most, conn)?
            }
        })
    }

    /// How many they are, up to so many. In the order of the list, so that SQLite goes by its index.
    pub fn count(self, conn: &mut Conn, most: i64) -> Result<usize, Error> {
        let ones: Vec<i32> = match self {
            Self::Listed(query) => query
                .order((partnerships::sort_name, partnerships::id))
                .limit(most)
                .select(sql::<Integer>("1"))
                .load(conn)?,
            Self::Worded(query) => query
                .order((words::sort_name, words::partnership_id))
                .limit(most)
                .select(sql::<Integer>("1"))
                .load(conn)?,
        };
        Ok(ones.len())
    }
}

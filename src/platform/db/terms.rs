//! Rows of a list that have each of some terms. A term's rows stand in the order of the list, so both databases can walk
//! several side by side; what stands in all of them is wanted. (Diesel combines no number of queries that is known only
//! when it runs.)
//!
//! Such a table of terms has a row for each term of each row of the list: whose list (`owner`), which of its lists
//! (`state`), the term, and where the row stands in it: `sort_name`, then its key. In that order they are its index.
use super::{Conn, Error};
use diesel::{
    Connection, QueryResult, RunQueryDsl,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{BigInt, Text},
};

type Backend = <Conn as Connection>::Backend;

/// Where a row stands in its list: by the folded name, then by key.
pub type Key = (String, String);

/// From which place on, and whether backwards.
pub type From = Option<(Key, bool)>;

/// A table of terms.
#[derive(Debug, Clone, Copy)]
pub struct TermTable {
    /// Its name.
    pub table: &'static str,
    /// The column of whose list it is.
    pub owner: &'static str,
    /// The column of the row's key.
    pub key: &'static str,
}

/// What is asked for of somebody's list.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Where the terms stand.
    pub of: TermTable,
    /// Whose list.
    pub owner: String,
    /// Which of their lists.
    pub state: &'static str,
    /// What each row has to have: at least one.
    pub terms: Vec<String>,
}

/// Where they stand, the nearest to a place first.
#[derive(Clone, Copy)]
struct Keys<'a> {
    wanted: &'a Wanted,
    from: Option<(&'a Key, bool)>,
    most: i64,
}

/// How many that are.
struct Count<'a>(Keys<'a>);

impl Wanted {
    /// Where at most so many of them stand.
    pub fn keys(&self, conn: &mut Conn, from: &From, most: i64) -> Result<Vec<Key>, Error> {
        let from = from.as_ref().map(|(key, is_back)| (key, *is_back));
        Ok(Keys { wanted: self, from, most }.load(conn)?)
    }

    /// How many they are, up to so many.
    pub fn count(&self, conn: &mut Conn, most: i64) -> Result<usize, Error> {
        let found: i64 = Count(Keys { wanted: self, from: None, most }).get_result(conn)?;
        Ok(usize::try_from(found).unwrap_or_default())
    }
}

impl Keys<'_> {
    fn is_back(&self) -> bool {
        matches!(self.from, Some((_, true)))
    }
}

impl QueryFragment<Backend> for Keys<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        for (n, term) in self.wanted.terms.iter().enumerate() {
            if n > 0 {
                out.push_sql(" INTERSECT ");
            }
            let TermTable { table, owner, key } = self.wanted.of;
            for part in ["SELECT sort_name, ", key, " FROM ", table, " WHERE ", owner, " = "] {
                out.push_sql(part);
            }
            out.push_bind_param::<Text, _>(&self.wanted.owner)?;
            out.push_sql(" AND state = ");
            out.push_bind_param::<Text, _>(self.wanted.state)?;
            out.push_sql(" AND term = ");
            out.push_bind_param::<Text, _>(term)?;
            self.beside(out.reborrow())?;
        }
        let order = if self.is_back() { " ORDER BY 1 DESC, 2 DESC" } else { " ORDER BY 1, 2" };
        out.push_sql(order);
        out.push_sql(" LIMIT ");
        out.push_bind_param::<BigInt, _>(&self.most)
    }
}

impl Keys<'_> {
    /// In two parts, so that both databases begin at the place in the index.
    fn beside<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        let Some(((name, id), is_back)) = self.from else { return Ok(()) };
        let [up_to, past] = if is_back { [" <= ", " < "] } else { [" >= ", " > "] };
        out.push_sql(" AND sort_name");
        out.push_sql(up_to);
        out.push_bind_param::<Text, _>(name)?;
        out.push_sql(" AND (sort_name");
        out.push_sql(past);
        out.push_bind_param::<Text, _>(name)?;
        for part in [" OR ", self.wanted.of.key, past] {
            out.push_sql(part);
        }
        out.push_bind_param::<Text, _>(id)?;
        out.push_sql(")");
        Ok(())
    }
}

impl QueryFragment<Backend> for Count<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        out.push_sql("SELECT count(*) FROM (");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") AS found");
        Ok(())
    }
}

impl Query for Keys<'_> {
    type SqlType = (Text, Text);
}

impl Query for Count<'_> {
    type SqlType = BigInt;
}

// What is asked for makes another statement each time.
impl QueryId for Keys<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryId for Count<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl RunQueryDsl<Conn> for Keys<'_> {}
impl RunQueryDsl<Conn> for Count<'_> {}

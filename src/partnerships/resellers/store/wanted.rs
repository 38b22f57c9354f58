//! Those of a provider's list who have each of some terms. A term's rows stand in the order of the list, so both databases
//! can walk several side by side; what stands in all of them is wanted. (Diesel combines no number of queries that is
//! known only when it runs.)
use super::Key;
use crate::{
    partnerships::{resellers::filter::Filter, terms},
    platform::db::{Conn, Error},
    values::OrganizationId,
};
use diesel::{
    Connection, QueryResult, RunQueryDsl,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{BigInt, Text},
};

type Backend = <Conn as Connection>::Backend;

/// From which place on, and whether backwards.
pub type From = Option<(Key, bool)>;

/// What is asked for.
pub struct Wanted {
    provider: String,
    state: &'static str,
    terms: Vec<String>,
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
    /// What is asked for of a provider's list: everybody, if nothing else is.
    pub fn of(filter: &Filter, provider: OrganizationId) -> Self {
        let mut terms = filter.terms();
        if terms.is_empty() {
            terms.push(terms::ALL.to_owned());
        }
        Self { provider: provider.to_string(), state: filter.tab.state(), terms }
    }

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
            out.push_sql(
                "SELECT sort_name, partnership_id FROM partnership_terms WHERE provider_id = ",
            );
            out.push_bind_param::<Text, _>(&self.wanted.provider)?;
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
        out.push_sql(" OR partnership_id");
        out.push_sql(past);
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

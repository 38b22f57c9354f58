//! Names as they are searched. The parts of a name follow by themselves: see the migrations.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::verification_cases as cases,
    },
    values::search_key,
};
use diesel::{dsl::sql, prelude::*, sql_types::Bool};

/// How many are folded at once.
const BATCH: i64 = 500;

/// The next cases after one whose name is not folded yet: their keys, and their companies.
pub fn unfolded(conn: &mut Conn, after: &str) -> Result<Vec<(String, String)>, Error> {
    Ok(cases::table
        // In the words of the index.
        .filter(sql::<Bool>("verification_cases.company_key = ''"))
        .filter(cases::id.gt(after.to_owned()))
        .order(cases::id)
        .limit(BATCH)
        .select((cases::id, cases::company))
        .load(conn)?)
}

/// Folds a name, unless it is by now.
pub fn fold(conn: &mut Conn, id: &str, company: &str) -> Result<(), Error> {
    let unfolded = cases::table.find(id.to_owned()).filter(cases::company_key.eq(""));
    let folded = cases::company_key.eq(search_key(company));
    diesel::update(unfolded).set(folded).execute(conn)?;
    Ok(())
}

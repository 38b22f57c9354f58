//! Companies' names as they are searched.
use crate::{
    platform::db::{Conn, Db, Error},
    verification::store,
};

/// Folds the names that a migration left to be folded, since no database folds as the portal does: some in
/// each transaction, so that a portal which is stopped meanwhile goes on where it was. Where none is left,
/// nothing happens; two nodes that start together do it once.
pub async fn fold_names(db: &Db) -> Result<(), Error> {
    let mut after = Some(String::new());
    while let Some(id) = after {
        after = db.write(move |conn| fold_some(conn, &id)).await?;
    }
    Ok(())
}

/// The next ones after a case. The last of them, unless there was none.
fn fold_some(conn: &mut Conn, after: &str) -> Result<Option<String>, Error> {
    let unfolded = store::unfolded(conn, after)?;
    for (id, company) in &unfolded {
        store::fold(conn, id, company)?;
    }
    Ok(unfolded.into_iter().last().map(|(id, _)| id))
}

//! Whether the keys of the secret file belong to a database. Audit chains and letters are sealed with
//! them: other keys would break the chains for good, and open no letter.
use super::{
    db::{Conn, DatabaseUrl, Error, attempt},
    schema::{organizations, portal},
    secrets::Secrets,
};
use diesel::prelude::*;

/// Under this name a database keeps the fingerprint of the key in use.
const NAME: &str = "key";

/// Whether somebody has worked with this database already: then its keys are somewhere.
pub fn is_in_use(url: &DatabaseUrl) -> Result<bool, Error> {
    if url.sqlite_path().is_some_and(|path| !path.exists()) {
        return Ok(false);
    }
    let conn = &mut url.connect()?;
    let keys = portal::table.filter(portal::name.eq(NAME)).count().get_result::<i64>(conn);
    let companies = organizations::table.count().get_result::<i64>(conn);
    Ok(rows(keys)? + rows(companies)? > 0)
}

/// Before the first migration there is no table, and that is the one error that says "not in use".
fn rows(counted: QueryResult<i64>) -> Result<i64, Error> {
    match counted {
        Err(diesel::result::Error::DatabaseError(_, told))
            if told.message().contains("no such table")
                || told.message().contains("does not exist") =>
        {
            Ok(0)
        }
        counted => Ok(counted?),
    }
}

/// Notes the key in use, the first time and when a newer one has taken its place. False if none of the
/// keys is the one that the database was worked with.
pub fn recognise(conn: &mut Conn, secrets: &Secrets) -> Result<bool, Error> {
    let ours = secrets.fingerprints();
    let Some(in_use) = ours.first() else { return Ok(false) };
    let row = portal::table.find(NAME);
    let kept: Option<String> = row.select(portal::value).first(conn).optional()?;
    match kept {
        Some(kept) if !ours.contains(&kept) => return Ok(false),
        Some(kept) if kept == *in_use => {}
        Some(_) => {
            diesel::update(row).set(portal::value.eq(in_use)).execute(conn)?;
        }
        None => return note_first(conn, secrets, in_use),
    }
    Ok(true)
}

/// Two nodes that start together note one key; the other looks again whether it is its own.
fn note_first(conn: &mut Conn, secrets: &Secrets, in_use: &str) -> Result<bool, Error> {
    let first = attempt(conn, |conn| -> Result<usize, Error> {
        let row = (portal::name.eq(NAME), portal::value.eq(in_use));
        Ok(diesel::insert_into(portal::table).values(row).execute(conn)?)
    });
    match first {
        Ok(_) => Ok(true),
        Err(error) if error.is_unique_violation() => recognise(conn, secrets),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{
        db::Db,
        testing::{self, TestDb},
    };

    fn secrets(keys: &[u8]) -> Secrets {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let lines = keys.iter().map(|key| format!("{}\n", encoded(*key)));
        std::fs::write(&path, lines.collect::<String>()).unwrap();
        Secrets::read(&path).unwrap()
    }

    fn encoded(key: u8) -> String {
        use base64::{Engine, engine::general_purpose::STANDARD};
        STANDARD.encode([key; 64])
    }

    #[actix_web::test]
    async fn a_database_is_in_use_once_a_key_is_noted() {
        let files = tempfile::tempdir().unwrap();
        let url = testing::unmade(&files);
        drop(url.connect().unwrap());
        assert!(!is_in_use(&url).unwrap(), "there is no table yet");
        let context = testing::context(secrets(&[1]));
        let db = Db::open(&url, &context).unwrap();
        assert!(!is_in_use(&url).unwrap());
        db.write(|conn| recognise(conn, &secrets(&[1]))).await.unwrap();
        assert!(is_in_use(&url).unwrap(), "even without a company");
    }

    #[actix_web::test]
    async fn what_cannot_be_asked_is_not_called_unused() {
        let files = tempfile::tempdir().unwrap();
        let broken = files.path().join("portal.db");
        std::fs::write(&broken, [7; 4096]).unwrap();
        let url = format!("sqlite://{}", broken.display()).parse().unwrap();
        assert!(is_in_use(&url).is_err());
    }

    #[actix_web::test]
    async fn a_database_knows_its_keys_and_refuses_others() {
        let test = TestDb::open();
        let knows = async |keys: &[u8]| {
            let secrets = secrets(keys);
            test.db.write(move |conn| recognise(conn, &secrets)).await.unwrap()
        };
        assert!(knows(&[1]).await, "the first is noted");
        assert!(knows(&[1]).await);
        assert!(!knows(&[2]).await, "another is refused");
        assert!(knows(&[2, 1]).await, "a newer one beside the old takes its place");
        assert!(knows(&[2]).await);
        assert!(!knows(&[1]).await, "a node that was left with the old one");
    }
}

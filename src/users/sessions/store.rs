//! actix-session's store on our tables. What it loads holds the person as well, read in the same
//! query run: one hop to the database tells who is asking.
use super::row::{self, ABSOLUTE, Row};
use crate::platform::{
    clock::Clock,
    db::{Db, Error},
    schema::sessions,
};
use actix_session::storage::{
    LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key,
};
use actix_web::cookie::time::Duration;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashMap;

/// How stale `seen_at` may be: not every request is a write.
const TOUCH_AFTER: TimeDelta = TimeDelta::seconds(60);
/// Derived at loading, never kept.
const PERSON: &str = "person";

type State = HashMap<String, String>;

/// Sessions in the portal's own database.
#[derive(Clone)]
pub struct DieselSessions {
    db: Db,
    clock: Clock,
}

impl DieselSessions {
    /// On this database, by this clock.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    async fn load_state(&self, key: String) -> Result<Option<State>, Error> {
        let now = self.clock.now();
        let loaded = self
            .db
            .read(move |conn| {
                let Some(row) = row::find_live(conn, &key, now)? else { return Ok(None) };
                let person = row::person(conn, &row)?;
                // Somebody who may no longer sign in has no session either.
                let is_void = row.user_id.is_some() && person.is_none();
                Ok::<_, Error>((!is_void).then_some((row, person)))
            })
            .await?;
        let Some((row, person)) = loaded else { return Ok(None) };
        if now.naive_utc() - row.seen_at > TOUCH_AFTER {
            let key_hash = row.key_hash.clone();
            self.db.write(move |conn| row::touch(conn, &key_hash, now)).await?;
        }
        let mut state: State = serde_json::from_str(&row.state).unwrap_or_default();
        if let Some(person) = person {
            let json = serde_json::to_string(&person).map_err(|e| Error::corrupt("sessions", e))?;
            state.insert(PERSON.into(), json);
        }
        Ok(Some(state))
    }

    async fn save_state(&self, key: &SessionKey, state: State) -> Result<(), Error> {
        let row = self.row_of(key, state)?;
        self.db.write(move |conn| row::insert(conn, &row)).await
    }

    async fn update_state(&self, key: &SessionKey, state: State) -> Result<(), Error> {
        let row = self.row_of(key, state)?;
        let changed = self.db.write::<_, Error>(move |conn| {
            let kept = sessions::table.find(&row.key_hash);
            let set = (sessions::state.eq(&row.state), sessions::user_id.eq(&row.user_id));
            diesel::update(kept).set(set).execute(conn)?;
            Ok(())
        });
        changed.await
    }

    fn row_of(&self, key: &SessionKey, mut state: State) -> Result<Row, Error> {
        let now = self.clock.now();
        state.remove(PERSON);
        let text =
            |name: &str| state.get(name).and_then(|json| serde_json::from_str::<String>(json).ok());
        Ok(Row {
            key_hash: row::hash(key.as_ref()),
            user_id: text("user"),
            address: text("address").unwrap_or_default(),
            agent: text("agent").unwrap_or_default(),
            state: serde_json::to_string(&state).map_err(|e| Error::corrupt("sessions", e))?,
            created_at: now.naive_utc(),
            seen_at: now.naive_utc(),
            expires_at: (now + ABSOLUTE).naive_utc(),
        })
    }
}

impl SessionStore for DieselSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        self.load_state(key.as_ref().to_owned()).await.map_err(|e| LoadError::Other(e.into()))
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        let key = generate_session_key();
        self.save_state(&key, state).await.map_err(|e| SaveError::Other(e.into()))?;
        Ok(key)
    }

    async fn update(
        &self,
        key: SessionKey,
        state: State,
        _: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        // A session that was ended while its request was under way stays ended: there is no row to
        // change, and the next request finds nobody signed in.
        self.update_state(&key, state).await.map_err(|e| UpdateError::Other(e.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let key_hash = row::hash(key.as_ref());
        let ended = self.db.write(move |conn| {
            diesel::delete(sessions::table.find(key_hash)).execute(conn).map_err(Error::from)
        });
        ended.await?;
        Ok(())
    }
}

//! actix-session's store on our tables. What it loads holds the person as well, read in the same
//! query run: one hop to the database tells who is asking.
use super::{
    epoch::{EPOCH, Epoch},
    kept::note_lost,
    row::{self, ABSOLUTE, Row},
};
use crate::platform::{
    clock::Clock,
    db::{Db, Error},
    schema::sessions,
};
use actix_session::storage::{
    LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key,
};
use actix_web::cookie::time::Duration;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// How stale `seen_at` may be: not every request is a write.
const TOUCH_AFTER: TimeDelta = TimeDelta::seconds(60);
/// Derived at loading, never kept.
const PERSON: &str = "person";
/// Stands in a session that could not be loaded just now.
pub const UNAVAILABLE: &str = "unavailable";

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
                let is_stale = now.naive_utc() - row.seen_at > TOUCH_AFTER;
                let seen = if is_stale { now.naive_utc() } else { row.seen_at };
                let person = row::person(conn, &row, seen)?;
                // Somebody who may no longer sign in has no session either.
                let is_void = row.user_id.is_some() && person.is_none();
                Ok::<_, Error>((!is_void).then_some((row, person, is_stale)))
            })
            .await?;
        let Some((row, person, is_stale)) = loaded else { return Ok(None) };
        if is_stale {
            self.touch(row.key_hash.clone(), now).await;
        }
        let mut state: State = serde_json::from_str(&row.state).unwrap_or_default();
        if let Some(person) = person {
            let json = serde_json::to_string(&person).map_err(|e| Error::corrupt("sessions", e))?;
            state.insert(PERSON.into(), json);
            state.insert(EPOCH.into(), row.epoch.to_string());
        }
        Ok(Some(state))
    }

    /// Notes that the session was used. A page can be read while nothing can be written.
    async fn touch(&self, key_hash: String, now: DateTime<Utc>) {
        if let Err(error) = self.db.write(move |conn| row::touch(conn, &key_hash, now)).await {
            tracing::warn!(%error, "a session could not be kept alive");
        }
    }

    async fn save_state(&self, key: &SessionKey, state: State) -> Result<(), Error> {
        let (row, clock) = (self.row_of(key, state)?, self.clock.clone());
        self.db
            .write(move |conn| {
                // Not older than whatever was committed before it: a suspension ends earlier sessions.
                let now = clock.now().naive_utc();
                row::insert(conn, &Row { created_at: now, seen_at: now, ..row })
            })
            .await
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
        state.remove(UNAVAILABLE);
        let epoch = state.remove(EPOCH).and_then(|json| serde_json::from_str::<Epoch>(&json).ok());
        let text =
            |name: &str| state.get(name).and_then(|json| serde_json::from_str::<String>(json).ok());
        // Another key for the same session is no longer life: twelve hours count from the sign-in.
        let begun = state.get("begun_at").and_then(|json| serde_json::from_str(json).ok());
        Ok(Row {
            key_hash: row::hash(key.as_ref()),
            user_id: text("user"),
            address: text("address").unwrap_or_default(),
            agent: text("agent").unwrap_or_default(),
            state: serde_json::to_string(&state).map_err(|e| Error::corrupt("sessions", e))?,
            created_at: now.naive_utc(),
            seen_at: now.naive_utc(),
            expires_at: (begun.unwrap_or(now) + ABSOLUTE).naive_utc(),
            epoch: epoch.map_or(0, |epoch| epoch.0),
        })
    }
}

/// What actix-session makes of a store's error is a bare 500. So none gets out: a session that cannot be
/// loaded says so to the guards, which answer 503; one that cannot be kept, to `lead_on_if_kept`.
impl SessionStore for DieselSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        match self.load_state(key.as_ref().to_owned()).await {
            Ok(state) => Ok(state),
            Err(error) if error.is_unavailable() => {
                tracing::warn!(%error, "a session could not be loaded");
                Ok(Some(State::from([(UNAVAILABLE.to_owned(), "true".to_owned())])))
            }
            Err(error) => {
                tracing::error!(%error, "a session cannot be read");
                Ok(None)
            }
        }
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        let key = generate_session_key();
        if let Err(error) = self.save_state(&key, state).await {
            tracing::error!(%error, "a session could not be kept");
            note_lost();
        }
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
        if let Err(error) = self.update_state(&key, state).await {
            tracing::error!(%error, "a session could not be kept");
            note_lost();
        }
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

//! A person as columns.
use crate::{
    platform::{db::Error, schema::users},
    users::{State, User},
    values::Wrong,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = users)]
pub struct Row {
    pub id: String,
    pub organization_id: String,
    pub user_name: String,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub email_key: String,
    pub email_verified_at: Option<NaiveDateTime>,
    pub password_hash: Option<String>,
    pub state: String,
    pub language: Option<String>,
    pub created_at: NaiveDateTime,
    pub is_guest: bool,
    pub removed_at: Option<NaiveDateTime>,
    pub removed_from: Option<String>,
    pub name_key: String,
}

impl Row {
    /// The row of a new person.
    pub fn new(
        user: &User,
        password_hash: Option<String>,
        email_verified_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: user.id.to_string(),
            organization_id: user.organization.to_string(),
            user_name: user.user_name.to_string(),
            first_name: user.first_name.to_string(),
            last_name: user.last_name.to_string(),
            email: user.email.to_string(),
            email_key: user.email.key(),
            email_verified_at: email_verified_at.map(|at| at.naive_utc()),
            password_hash,
            state: user.state.as_str().to_owned(),
            language: user.language.map(|l| l.as_str().to_owned()),
            created_at: now.naive_utc(),
            is_guest: user.is_guest,
            removed_at: None,
            removed_from: None,
            name_key: user.name_key(),
        }
    }

    /// Whether they can sign in. Who is removed is kept as disabled, so that whatever asks for the enabled
    /// ones need not know of removals.
    fn state(&self) -> Result<State, Wrong> {
        if self.removed_at.is_some() { Ok(State::Removed) } else { self.state.parse() }
    }
}

impl TryFrom<Row> for User {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = |_| Error::corrupt("users", &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| Error::corrupt("users", &row.id))?,
            organization: row
                .organization_id
                .parse()
                .map_err(|_| Error::corrupt("users", &row.organization_id))?,
            user_name: row.user_name.parse().map_err(corrupt)?,
            first_name: row.first_name.parse().map_err(corrupt)?,
            last_name: row.last_name.parse().map_err(corrupt)?,
            email: row.email.parse().map_err(corrupt)?,
            state: row.state().map_err(corrupt)?,
            language: row.language.as_deref().map(str::parse).transpose().map_err(corrupt)?,
            is_guest: row.is_guest,
        })
    }
}

//! The row of a list.
use crate::{
    partnerships::invitations::{
        Access,
        lists::{
            entry::Common,
            list::{Halt, List, State},
        },
    },
    platform::{db::Error, schema::invitation_lists},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = invitation_lists)]
pub struct Row {
    id: String,
    provider_id: String,
    made_by: String,
    made_at: NaiveDateTime,
    text: Option<String>,
    language: String,
    days: i32,
    access_roles: String,
    access_until: Option<NaiveDateTime>,
    state: String,
    pieces: i32,
    sent_by: Option<String>,
    sent_at: Option<NaiveDateTime>,
    goes_on_at: Option<NaiveDateTime>,
    stopped_for: Option<String>,
}

impl From<&List> for Row {
    fn from(from: &List) -> Self {
        let Common { text, language, days, access } = &from.common;
        let access = access.as_ref();
        Self {
            id: from.id.to_string(),
            provider_id: from.provider.to_string(),
            made_by: from.made_by.to_string(),
            made_at: from.made_at.naive_utc(),
            text: text.as_ref().map(ToString::to_string),
            language: language.as_str().to_owned(),
            days: (*days).into(),
            access_roles: access.map(Access::names).unwrap_or_default(),
            access_until: access.map(|access| access.until.naive_utc()),
            state: from.state.as_str().to_owned(),
            pieces: from.pieces,
            sent_by: from.sent.map(|(by, _)| by.to_string()),
            sent_at: from.sent.map(|(_, at)| at.naive_utc()),
            goes_on_at: from.goes_on_at.map(|at| at.naive_utc()),
            stopped_for: from.stopped_for.map(|halt| halt.as_str().to_owned()),
        }
    }
}

impl TryFrom<Row> for List {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("invitation_lists", id))
    }
}

impl Row {
    fn read(self) -> Option<List> {
        Some(List {
            id: self.id.parse().ok()?,
            provider: self.provider_id.parse().ok()?,
            made_by: self.made_by.parse().ok()?,
            made_at: self.made_at.and_utc(),
            common: Common {
                access: self.access()?,
                text: self.text.as_deref().map(str::parse).transpose().ok()?,
                language: self.language.parse().ok()?,
                days: self.days.try_into().ok()?,
            },
            state: State::find(&self.state)?,
            pieces: self.pieces,
            sent: match (self.sent_by, self.sent_at) {
                (Some(by), Some(at)) => Some((by.parse().ok()?, at.and_utc())),
                _ => None,
            },
            goes_on_at: self.goes_on_at.map(|at| at.and_utc()),
            stopped_for: self.stopped_for.as_deref().and_then(Halt::find),
        })
    }

    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn access(&self) -> Option<Option<Access>> {
        let Some(until) = self.access_until else { return Some(None) };
        Access::kept(&self.access_roles, until.and_utc()).map(Some)
    }
}

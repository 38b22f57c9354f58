//! The row of a list.
use crate::{
    customers::Parties,
    lists::{
        list::{Halt, List, State},
        terms::{Named, Terms},
    },
    partnerships::{Side, invitations::Access},
    platform::{db::Error, schema::invitation_lists},
    values::OrganizationId,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = invitation_lists)]
pub struct Row {
    id: String,
    inviter_id: String,
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
    named_reseller_id: Option<String>,
    named_provider_id: Option<String>,
    reseller_access: bool,
    provider_access: bool,
}

impl From<&List> for Row {
    fn from(from: &List) -> Self {
        let Terms { text, language, days, access, named } = &from.terms;
        let (access, named) = (access.as_ref(), named.as_ref());
        let on = |side| named.and_then(|it| it.parties.on(side)).map(|id| id.to_string());
        let is_for = |side| named.is_some_and(|it| it.is_for(side));
        Self {
            id: from.id.to_string(),
            inviter_id: from.inviter.to_string(),
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
            named_reseller_id: on(Side::Reseller),
            named_provider_id: on(Side::Provider),
            reseller_access: is_for(Side::Reseller),
            provider_access: is_for(Side::Provider),
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
            inviter: self.inviter_id.parse().ok()?,
            made_by: self.made_by.parse().ok()?,
            made_at: self.made_at.and_utc(),
            terms: Terms {
                access: self.access()?,
                named: self.named()?,
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

    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn named(&self) -> Option<Option<Named>> {
        let (reseller, provider) = match (&self.named_reseller_id, &self.named_provider_id) {
            (None, None) => return Some(None),
            (reseller, provider) => (reseller.as_ref()?, provider.as_ref()?),
        };
        let (reseller, provider): (OrganizationId, OrganizationId) =
            (reseller.parse().ok()?, provider.parse().ok()?);
        let access_for = Parties::SIDES.into_iter().filter(|side| match side {
            Side::Reseller => self.reseller_access,
            Side::Provider => self.provider_access,
        });
        let parties = Parties::both(reseller, provider);
        Some(Some(Named { parties, access_for: access_for.collect() }))
    }
}

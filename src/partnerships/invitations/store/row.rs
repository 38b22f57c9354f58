//! The row of an invitation.
use super::terms::{read_terms, roles_of};
use crate::{
    partnerships::invitations::{Answer, Invitation, State, phrase},
    platform::{context, db::Error, schema::partnership_invitations},
    values::{InvitationId, OpenLinkId, words},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::{fmt::Display, str::FromStr};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = partnership_invitations)]
pub struct Row {
    id: String,
    provider_id: String,
    kind: String,
    #[diesel(embed)]
    to: To,
    language: String,
    text: String,
    access: String,
    access_roles: String,
    access_until: Option<NaiveDateTime>,
    #[diesel(embed)]
    sending: Sending,
    state: String,
    version: i64,
    reseller_id: Option<String>,
    seen_at: Option<NaiveDateTime>,
    answered_at: Option<NaiveDateTime>,
    answered_by: Option<String>,
    reason: Option<String>,
    open_link_id: Option<String>,
    decided_at: Option<NaiveDateTime>,
    decided_by: Option<String>,
}

/// To whom it goes, and by what it is found.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = partnership_invitations)]
pub struct To {
    email: String,
    email_key: String,
    company: String,
    search: String,
}

/// Who sent it, and until when it is good.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = partnership_invitations)]
pub struct Sending {
    invited_by: String,
    invited_at: NaiveDateTime,
    sent_by: String,
    sent_at: NaiveDateTime,
    days: i32,
    expires_at: NaiveDateTime,
}

impl From<&Invitation> for Sending {
    fn from(from: &Invitation) -> Self {
        Self {
            invited_by: from.invited_by.to_string(),
            invited_at: from.invited_at.naive_utc(),
            sent_by: from.sent_by.to_string(),
            sent_at: from.sent_at.naive_utc(),
            days: from.days.into(),
            expires_at: from.expires_at.naive_utc(),
        }
    }
}

impl From<&Invitation> for To {
    fn from(from: &Invitation) -> Self {
        Self {
            email: from.email.to_string(),
            email_key: from.email.key(),
            company: from.company.to_string(),
            search: words::of_invited(from.company.as_str(), &from.email),
        }
    }
}

impl From<&Invitation> for Row {
    fn from(from: &Invitation) -> Self {
        let (access, answer) = (from.terms.access(), from.answer.as_ref());
        Self {
            id: from.id.to_string(),
            provider_id: from.provider.to_string(),
            kind: kind_of(from).to_owned(),
            to: To::from(from),
            language: from.language.as_str().to_owned(),
            text: from.text.to_string(),
            access: from.terms.as_str().to_owned(),
            access_roles: roles_of(&from.terms),
            access_until: access.map(|access| access.until.naive_utc()),
            sending: Sending::from(from),
            state: from.state.as_str().to_owned(),
            version: from.version,
            reseller_id: from.seen.map(|(company, _)| company.to_string()),
            seen_at: from.seen.map(|(_, at)| at.naive_utc()),
            answered_at: answer.map(|answer| answer.at.naive_utc()),
            answered_by: answer.map(|answer| answer.by.to_string()),
            reason: answer.and_then(|answer| answer.reason.as_ref()).map(ToString::to_string),
            open_link_id: from.link.map(|link| link.to_string()),
            decided_at: from.decided.map(|(_, at)| at.naive_utc()),
            decided_by: from.decided.map(|(by, _)| by.to_string()),
        }
    }
}

impl TryFrom<Row> for Invitation {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("partnership_invitations", id))
    }
}

/// Whether somebody was invited, or came by a link that is open to all.
fn kind_of(invitation: &Invitation) -> &'static str {
    if invitation.link.is_some() { "open" } else { "named" }
}

/// The phrase of an invitation, or of an open link: all who come by one compare the same. Its bytes come from the
/// secret file: nobody else can tell it.
pub fn phrase_of(id: impl Display) -> String {
    phrase(&context::current().secrets.key_for(&format!("invitation-phrase {id}")))
}

/// Whose, and when, if both are there; nothing at all, if the key cannot be read.
#[expect(clippy::option_option, reason = "the outer option says whether it can be read")]
fn both<K: FromStr>(
    key: Option<&str>,
    at: Option<NaiveDateTime>,
) -> Option<Option<(K, DateTime<Utc>)>> {
    let Some((key, at)) = key.zip(at) else { return Some(None) };
    Some(Some((key.parse().ok()?, at.and_utc())))
}

impl Row {
    fn read(self) -> Option<Invitation> {
        let id: InvitationId = self.id.parse().ok()?;
        let link = self.open_link_id.as_deref().map(str::parse).transpose().ok()?;
        Some(Invitation {
            id,
            link,
            provider: self.provider_id.parse().ok()?,
            email: self.to.email.parse().ok()?,
            company: self.to.company.parse().ok()?,
            language: self.language.parse().ok()?,
            text: self.text.parse().ok()?,
            terms: read_terms(&self.access, &self.access_roles, self.access_until)?,
            invited_by: self.sending.invited_by.parse().ok()?,
            invited_at: self.sending.invited_at.and_utc(),
            sent_by: self.sending.sent_by.parse().ok()?,
            sent_at: self.sending.sent_at.and_utc(),
            days: self.sending.days.try_into().ok()?,
            expires_at: self.sending.expires_at.and_utc(),
            state: self.state.parse::<State>().ok()?,
            version: self.version,
            seen: both(self.reseller_id.as_deref(), self.seen_at)?,
            answer: self.answer()?,
            decided: both(self.decided_by.as_deref(), self.decided_at)?,
            phrase: link.map_or_else(|| phrase_of(id), |link: OpenLinkId| phrase_of(link)),
        })
    }

    /// The answer, if there is one; nothing at all, if it is half one.
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn answer(&self) -> Option<Option<Answer>> {
        let Some((by, at)) = self.answered_by.as_ref().zip(self.answered_at) else {
            return Some(None);
        };
        let reason = self.reason.as_deref().map(str::parse).transpose().ok()?;
        Some(Some(Answer { by: by.parse().ok()?, at: at.and_utc(), reason }))
    }
}

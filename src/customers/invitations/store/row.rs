//! The row of an invitation to a customer.
use super::parts::{AccessRow, Named, Sending, To};
use crate::{
    customers::invitations::{Content, Invitation, State},
    partnerships::invitations::{Answer, store::phrase_of},
    platform::{db::Error, schema::customer_invitations},
    values::CustomerInvitationId,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = customer_invitations)]
pub struct Row {
    id: String,
    inviter_id: String,
    #[diesel(embed)]
    named: Named,
    #[diesel(embed)]
    to: To,
    language: String,
    text: String,
    #[diesel(embed)]
    access: AccessRow,
    #[diesel(embed)]
    sending: Sending,
    state: String,
    version: i64,
    customer_id: Option<String>,
    seen_at: Option<NaiveDateTime>,
    answered_at: Option<NaiveDateTime>,
    answered_by: Option<String>,
    reason: Option<String>,
}

impl From<&Invitation> for Row {
    fn from(from: &Invitation) -> Self {
        let (content, answer) = (&from.content, from.answer.as_ref());
        Self {
            id: from.id.to_string(),
            inviter_id: content.inviter.to_string(),
            named: Named::from(content),
            to: To::from(content),
            language: content.language.as_str().to_owned(),
            text: content.text.to_string(),
            access: AccessRow::from(content),
            sending: Sending::from(from),
            state: from.state.as_str().to_owned(),
            version: from.version,
            customer_id: from.seen.map(|(company, _)| company.to_string()),
            seen_at: from.seen.map(|(_, at)| at.naive_utc()),
            answered_at: answer.map(|answer| answer.at.naive_utc()),
            answered_by: answer.map(|answer| answer.by.to_string()),
            reason: answer.and_then(|answer| answer.reason.as_ref()).map(ToString::to_string),
        }
    }
}

impl TryFrom<Row> for Invitation {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("customer_invitations", id))
    }
}

impl Row {
    fn read(self) -> Option<Invitation> {
        let id: CustomerInvitationId = self.id.parse().ok()?;
        let content = self.content()?;
        let seen = self.customer_id.as_deref().zip(self.seen_at);
        let seen = seen.map(|(company, at)| Some((company.parse().ok()?, at.and_utc())));
        let answer = self.answered_by.as_deref().zip(self.answered_at);
        let reason = self.reason.as_deref().map(str::parse).transpose().ok()?;
        let answer =
            answer.map(|(by, at)| Some(Answer { by: by.parse().ok()?, at: at.and_utc(), reason }));
        Some(Invitation {
            id,
            invited_at: self.sending.invited_at.and_utc(),
            sent_by: self.sending.sent_by.parse().ok()?,
            sent_at: self.sending.sent_at.and_utc(),
            expires_at: self.sending.expires_at.and_utc(),
            state: self.state.parse::<State>().ok()?,
            version: self.version,
            seen: seen.map_or(Some(None), |seen| seen.map(Some))?,
            answer: answer.map_or(Some(None), |answer| answer.map(Some))?,
            phrase: phrase_of(id),
            content,
        })
    }

    /// What it is about.
    fn content(&self) -> Option<Content> {
        Some(Content {
            inviter: self.inviter_id.parse().ok()?,
            parties: self.named.parties()?,
            follows: self.named.follows.as_deref().map(str::parse).transpose().ok()?,
            email: self.to.email.parse().ok()?,
            company: self.to.company.parse().ok()?,
            language: self.language.parse().ok()?,
            text: self.text.parse().ok()?,
            asked: self.access.asked()?,
            by: self.sending.invited_by.parse().ok()?,
            days: self.sending.days.try_into().ok()?,
        })
    }
}

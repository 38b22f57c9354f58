//! The parts of the row of an invitation to a customer.
use crate::{
    customers::{
        Parties,
        invitations::{Asked, Content, Invitation},
    },
    partnerships::Side,
    platform::schema::customer_invitations,
    users::grants::Access,
    values::words,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Whom it names.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = customer_invitations)]
pub struct Named {
    pub reseller_id: Option<String>,
    pub provider_id: Option<String>,
    pub parties: String,
    pub follows: Option<String>,
}

/// To whom it goes, and by what it is found.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = customer_invitations)]
pub struct To {
    pub email: String,
    pub email_key: String,
    pub company: String,
    pub search: String,
}

/// What it asks for besides.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = customer_invitations)]
pub struct AccessRow {
    pub reseller_access: bool,
    pub provider_access: bool,
    pub access_roles: String,
    pub access_until: Option<NaiveDateTime>,
}

/// Who sent it, and until when it is good.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = customer_invitations)]
pub struct Sending {
    pub invited_by: String,
    pub invited_at: NaiveDateTime,
    pub sent_by: String,
    pub sent_at: NaiveDateTime,
    pub days: i32,
    pub expires_at: NaiveDateTime,
}

impl From<&Content> for Named {
    fn from(from: &Content) -> Self {
        Self {
            reseller_id: from.parties.reseller.map(|id| id.to_string()),
            provider_id: from.parties.provider.map(|id| id.to_string()),
            parties: from.parties.key(),
            follows: from.follows.map(|id| id.to_string()),
        }
    }
}

impl From<&Content> for To {
    fn from(from: &Content) -> Self {
        Self {
            email: from.email.to_string(),
            email_key: from.email.key(),
            company: from.company.to_string(),
            search: words::of_invited(from.company.as_str(), &from.email),
        }
    }
}

impl From<&Content> for AccessRow {
    fn from(from: &Content) -> Self {
        let asked = from.asked.as_ref();
        let is_for = |side| asked.is_some_and(|asked| asked.of(side).is_some());
        Self {
            reseller_access: is_for(Side::Reseller),
            provider_access: is_for(Side::Provider),
            access_roles: asked.map(|asked| asked.access.names()).unwrap_or_default(),
            access_until: asked.map(|asked| asked.access.until.naive_utc()),
        }
    }
}

impl From<&Invitation> for Sending {
    fn from(from: &Invitation) -> Self {
        Self {
            invited_by: from.content.by.to_string(),
            invited_at: from.invited_at.naive_utc(),
            sent_by: from.sent_by.to_string(),
            sent_at: from.sent_at.naive_utc(),
            days: from.content.days.into(),
            expires_at: from.expires_at.naive_utc(),
        }
    }
}

impl Named {
    /// Those whom it names; nothing at all, if they cannot be read.
    pub fn parties(&self) -> Option<Parties> {
        let read = |id: &Option<String>| id.as_deref().map(str::parse).transpose().ok();
        Some(Parties { reseller: read(&self.reseller_id)?, provider: read(&self.provider_id)? })
    }
}

impl AccessRow {
    /// What is asked for, if anything is; nothing at all, if that cannot be read.
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    pub fn asked(&self) -> Option<Option<Asked>> {
        let Some(until) = self.access_until else { return Some(None) };
        let access = Access::kept(&self.access_roles, until.and_utc())?;
        let asked =
            [(Side::Reseller, self.reseller_access), (Side::Provider, self.provider_access)];
        let sides = asked.into_iter().filter(|(_, is)| *is).map(|(side, _)| side).collect();
        Some(Some(Asked { access, sides }))
    }
}

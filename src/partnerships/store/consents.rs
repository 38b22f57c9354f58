//! What people consented to, word for word.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::partnership_consents as consents,
    },
    values::{InvitationId, Language, OrganizationId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// A consent, as its receipt says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    /// Answering which invitation.
    pub invitation: InvitationId,
    /// For which company.
    pub organization: OrganizationId,
    /// Who.
    pub user: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// The language of the page.
    pub language: Language,
    /// What stood beside the boxes that were ticked.
    pub text: String,
    /// Whether administrator access is part of it.
    pub gives_access: bool,
    /// SHA-256 of the terms that were shown, in hexadecimal.
    pub digest: String,
}

type Row = (String, String, String, NaiveDateTime, String, String, bool, String);

/// Keeps a consent.
pub fn insert(conn: &mut Conn, consent: &Consent) -> Result<(), Error> {
    diesel::insert_into(consents::table)
        .values((
            consents::invitation_id.eq(consent.invitation.to_string()),
            consents::organization_id.eq(consent.organization.to_string()),
            consents::user_id.eq(consent.user.to_string()),
            consents::given_at.eq(consent.at.naive_utc()),
            consents::language.eq(consent.language.as_str()),
            consents::text.eq(&consent.text),
            consents::gives_access.eq(consent.gives_access),
            consents::digest.eq(&consent.digest),
        ))
        .execute(conn)?;
    Ok(())
}

/// The consent with which an invitation was answered, if it was.
pub fn find(conn: &mut Conn, of: InvitationId) -> Result<Option<Consent>, Error> {
    let row: Option<Row> = consents::table.find(of.to_string()).first(conn).optional()?;
    let corrupt = || Error::corrupt("partnership_consents", of);
    row.map(|row| read(row).ok_or_else(corrupt)).transpose()
}

fn read(row: Row) -> Option<Consent> {
    let (invitation, organization, user, at, language, text, gives_access, digest) = row;
    Some(Consent {
        invitation: invitation.parse().ok()?,
        organization: organization.parse().ok()?,
        user: user.parse().ok()?,
        at: at.and_utc(),
        language: language.parse().ok()?,
        text,
        gives_access,
        digest,
    })
}

//! What customers consented to, word for word.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::customer_consents as consents,
    },
    values::{CustomerInvitationId, Language, OrganizationId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// A consent about one partner, as its receipt says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    /// Answering which invitation.
    pub invitation: CustomerInvitationId,
    /// About whom.
    pub partner: OrganizationId,
    /// For which company.
    pub customer: OrganizationId,
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
    /// SHA-256 of all that was shown, in hexadecimal.
    pub digest: String,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = consents)]
struct Row {
    invitation_id: String,
    partner_id: String,
    customer_id: String,
    user_id: String,
    given_at: NaiveDateTime,
    language: String,
    text: String,
    gives_access: bool,
    digest: String,
}

/// Keeps a consent.
pub fn insert(conn: &mut Conn, consent: &Consent) -> Result<(), Error> {
    let row = Row {
        invitation_id: consent.invitation.to_string(),
        partner_id: consent.partner.to_string(),
        customer_id: consent.customer.to_string(),
        user_id: consent.user.to_string(),
        given_at: consent.at.naive_utc(),
        language: consent.language.as_str().to_owned(),
        text: consent.text.clone(),
        gives_access: consent.gives_access,
        digest: consent.digest.clone(),
    };
    diesel::insert_into(consents::table).values(row).execute(conn)?;
    Ok(())
}

/// The consents with which an invitation was answered.
pub fn of_invitation(conn: &mut Conn, id: CustomerInvitationId) -> Result<Vec<Consent>, Error> {
    let rows: Vec<Row> =
        consents::table.filter(consents::invitation_id.eq(id.to_string())).load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Every consent there is.
pub fn all(conn: &mut Conn) -> Result<Vec<Consent>, Error> {
    consents::table.load::<Row>(conn)?.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<Consent, Error> {
    let id = row.invitation_id.clone();
    row.read().ok_or_else(|| Error::corrupt("customer_consents", id))
}

impl Row {
    fn read(self) -> Option<Consent> {
        Some(Consent {
            invitation: self.invitation_id.parse().ok()?,
            partner: self.partner_id.parse().ok()?,
            customer: self.customer_id.parse().ok()?,
            user: self.user_id.parse().ok()?,
            at: self.given_at.and_utc(),
            language: self.language.parse().ok()?,
            text: self.text,
            gives_access: self.gives_access,
            digest: self.digest,
        })
    }
}

//! Mailed links. What is mailed is random; what is kept is its hash, with purpose, subject, the exact
//! address and an end. A new link voids the older ones of its purpose and subject (reliability rules
//! 15 and 16).
mod of_organization;
mod spent;

pub use of_organization::{forget, has_live, void_all_of};
pub use spent::{Held, held, is_void};

use crate::{
    platform::{
        db::{Conn, Error},
        schema::links,
    },
    values::{EmailAddress, LinkId, OrganizationId, Token},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Setting the first password of an invited person, named as subject.
    SetPassword,
    /// Choosing a new password, for a person who has forgotten theirs; named as subject with a mark of
    /// the old one.
    ResetPassword,
    /// Making the address it is mailed to that of the person named as subject.
    ChangeEmail,
    /// The primary contact's two answers about a verification case, named as subject.
    ConfirmContact,
    /// Seeing how a verification case, named as subject, stands. Opening it uses nothing up.
    SeeStatus,
    /// Answering the invitation of a provider, named as subject. Opening the link uses nothing up.
    AnswerInvitation,
    /// The same for an invitation to a customer.
    AnswerCustomerInvitation,
}

/// A live link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its key.
    pub id: LinkId,
    /// Whom or what it is about.
    pub subject: String,
    /// The address it was mailed to.
    pub email: EmailAddress,
    /// Whose matter it is.
    pub organization: OrganizationId,
    /// When it ends.
    pub not_after: DateTime<Utc>,
}

/// What a new link is for.
pub struct NewLink<'a> {
    /// What it opens.
    pub purpose: Purpose,
    /// Whom or what it is about.
    pub subject: String,
    /// The address it is mailed to.
    pub email: &'a EmailAddress,
    /// Whose matter it is.
    pub organization: OrganizationId,
    /// How long it is good for.
    pub good_for: TimeDelta,
}

impl Purpose {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SetPassword => "set_password",
            Self::ResetPassword => "reset_password",
            Self::ChangeEmail => "change_email",
            Self::ConfirmContact => "confirm_contact",
            Self::SeeStatus => "see_status",
            Self::AnswerInvitation => "answer_invitation",
            Self::AnswerCustomerInvitation => "answer_customer_invitation",
        }
    }

    /// What its tokens begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::SetPassword => "ttp",
            Self::ResetPassword => "ttr",
            Self::ChangeEmail => "tte",
            Self::ConfirmContact => "ttc",
            Self::SeeStatus => "tts",
            Self::AnswerInvitation => "tti",
            Self::AnswerCustomerInvitation => "ttu",
        }
    }
}

/// Makes a link, in place of any older one. Returns the token to mail.
pub fn issue(conn: &mut Conn, new: &NewLink, now: DateTime<Utc>) -> Result<Token, Error> {
    void(conn, new.purpose, &new.subject, now)?;
    let token = Token::new(new.purpose.prefix());
    diesel::insert_into(links::table)
        .values((
            links::id.eq(LinkId::new().to_string()),
            links::hash.eq(token.hash()),
            links::purpose.eq(new.purpose.as_str()),
            links::subject.eq(&new.subject),
            links::email.eq(new.email.to_string()),
            links::organization_id.eq(new.organization.to_string()),
            links::issued_at.eq(now.naive_utc()),
            links::not_after.eq((now + new.good_for).naive_utc()),
        ))
        .execute(conn)?;
    Ok(token)
}

/// Voids the live links of a purpose and subject.
pub fn void(
    conn: &mut Conn,
    purpose: Purpose,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let live = links::table
        .filter(links::purpose.eq(purpose.as_str()))
        .filter(links::subject.eq(subject))
        .filter(links::used_at.is_null())
        .filter(links::voided_at.is_null());
    diesel::update(live).set(links::voided_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// The live link of a token. Used, voided, expired and unknown look the same: nothing.
pub fn find_by_token(
    conn: &mut Conn,
    purpose: Purpose,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, Error> {
    let Some(token) = Token::parse(text, purpose.prefix()) else { return Ok(None) };
    let row = live(purpose, now).filter(links::hash.eq(token.hash())).first::<Row>(conn);
    read(row.optional()?)
}

/// The live link that a browser has opened.
pub fn find(
    conn: &mut Conn,
    purpose: Purpose,
    id: LinkId,
    now: DateTime<Utc>,
) -> Result<Option<Link>, Error> {
    let row = live(purpose, now).filter(links::id.eq(id.to_string())).first::<Row>(conn);
    read(row.optional()?)
}

/// The live link of a purpose and subject, if there is one.
pub fn find_live(
    conn: &mut Conn,
    purpose: Purpose,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<Option<Link>, Error> {
    let row = live(purpose, now).filter(links::subject.eq(subject.to_owned())).first::<Row>(conn);
    read(row.optional()?)
}

/// Uses a link up. False if it was used, voided or over in the meantime.
pub fn consume(conn: &mut Conn, id: LinkId, now: DateTime<Utc>) -> Result<bool, Error> {
    let live = links::table
        .find(id.to_string())
        .filter(links::used_at.is_null())
        .filter(links::voided_at.is_null())
        .filter(links::not_after.gt(now.naive_utc()));
    Ok(diesel::update(live).set(links::used_at.eq(now.naive_utc())).execute(conn)? == 1)
}

type Row = (String, String, String, String, NaiveDateTime);

#[diesel::dsl::auto_type(no_type_alias)]
fn live(purpose: Purpose, now: DateTime<Utc>) -> _ {
    let purpose: &'static str = purpose.as_str();
    let now: NaiveDateTime = now.naive_utc();
    links::table
        .filter(links::purpose.eq(purpose))
        .filter(links::used_at.is_null())
        .filter(links::voided_at.is_null())
        .filter(links::not_after.gt(now))
        .select((links::id, links::subject, links::email, links::organization_id, links::not_after))
}

fn read(row: Option<Row>) -> Result<Option<Link>, Error> {
    let Some((id, subject, email, organization, not_after)) = row else { return Ok(None) };
    let corrupt = |_| Error::corrupt("links", &id);
    Ok(Some(Link {
        id: id.parse().map_err(|_| Error::corrupt("links", &id))?,
        subject,
        email: email.parse().map_err(corrupt)?,
        organization: organization.parse().map_err(|_| Error::corrupt("links", &organization))?,
        not_after: not_after.and_utc(),
    }))
}

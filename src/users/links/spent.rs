//! Links by their token, live or not: whoever holds one may know what became of it.
use super::Purpose;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::links,
    },
    values::{LinkId, Token},
};
use diesel::prelude::*;

/// What somebody holds who has a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The key of the link.
    pub id: LinkId,
    /// Whom or what the link is about.
    pub subject: String,
    /// Whether a newer link, or nothing, stands in its place.
    pub is_void: bool,
}

/// The link of a token, live or not. Nothing, where no such token was ever made for this purpose.
pub fn held(conn: &mut Conn, purpose: Purpose, text: &str) -> Result<Option<Held>, Error> {
    let Some(token) = Token::parse(text, purpose.prefix()) else { return Ok(None) };
    let row: Option<(String, String, bool)> = links::table
        .filter(links::purpose.eq(purpose.as_str()))
        .filter(links::hash.eq(token.hash()))
        .select((links::id, links::subject, links::voided_at.is_not_null()))
        .first(conn)
        .optional()?;
    let Some((id, subject, is_void)) = row else { return Ok(None) };
    let id = id.parse().map_err(|_| Error::corrupt("links", id))?;
    Ok(Some(Held { id, subject, is_void }))
}

/// Whether a newer link, or nothing, stands in the place of one that was opened a while ago.
pub fn is_void(conn: &mut Conn, id: LinkId) -> Result<bool, Error> {
    let live = links::table.find(id.to_string()).filter(links::voided_at.is_null());
    Ok(live.count().get_result::<i64>(conn)? == 0)
}

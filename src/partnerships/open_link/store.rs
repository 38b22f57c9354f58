//! How open links are kept: the token as its hash, and sealed, so that its provider sees it again as long as it lives
//! (reliability rules 15 and 18).
use super::{OpenLink, Standing, link::Fate};
use crate::{
    partnerships::invitations::store::{read_terms, roles_of, uses},
    platform::{
        context,
        db::{Conn, Error},
        schema::open_links as links,
    },
    users::{self, Permission},
    values::{OpenLinkId, OrganizationId, Token, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// What its tokens begin with.
pub const PREFIX: &str = "tto";

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = links)]
struct Row {
    id: String,
    provider_id: String,
    hash: String,
    sealed: Option<String>,
    access: String,
    access_roles: String,
    access_until: Option<NaiveDateTime>,
    needs_approval: bool,
    most_uses: Option<i32>,
    ends_at: Option<NaiveDateTime>,
    made_by: String,
    made_at: NaiveDateTime,
    state: String,
}

/// Keeps a new link with its token.
pub fn insert(conn: &mut Conn, link: &OpenLink, token: &Token) -> Result<(), Error> {
    let sealed = context::current().secrets.seal(&purpose(link.id), token.expose());
    let row = Row {
        id: link.id.to_string(),
        provider_id: link.provider.to_string(),
        hash: token.hash(),
        sealed: Some(sealed),
        access: link.terms.as_str().to_owned(),
        access_roles: roles_of(&link.terms),
        access_until: link.terms.access().map(|access| access.until.naive_utc()),
        needs_approval: link.needs_approval,
        most_uses: link.most_uses.map(i32::from),
        ends_at: link.ends_at.map(|at| at.naive_utc()),
        made_by: link.made_by.to_string(),
        made_at: link.made_at.naive_utc(),
        state: link.fate.as_str().to_owned(),
    };
    diesel::insert_into(links::table).values(row).execute(conn)?;
    Ok(())
}

/// It leads nowhere from now on, and cannot be shown again. False if it did so already.
pub fn end(
    conn: &mut Conn,
    id: OpenLinkId,
    fate: Fate,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let live = links::table.find(id.to_string()).filter(links::state.eq(Fate::Live.as_str()));
    let changed = diesel::update(live)
        .set((
            links::state.eq(fate.as_str()),
            links::sealed.eq(None::<String>),
            links::over_at.eq(now.naive_utc()),
            links::over_by.eq(by.to_string()),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// From now on somebody else answers for it. Its token stays.
pub fn keep(conn: &mut Conn, id: OpenLinkId, by: UserId) -> Result<(), Error> {
    let live = links::table.find(id.to_string()).filter(links::state.eq(Fate::Live.as_str()));
    diesel::update(live).set(links::made_by.eq(by.to_string())).execute(conn)?;
    Ok(())
}

/// A link and its uses.
pub fn standing(
    conn: &mut Conn,
    id: OpenLinkId,
    now: DateTime<Utc>,
) -> Result<Option<Standing>, Error> {
    let row = links::table.find(id.to_string()).select(Row::as_select());
    let row = row.first(conn).optional()?;
    counted(conn, row, now)
}

/// The live link of a provider and its uses, if it has one.
pub fn live_of(
    conn: &mut Conn,
    provider: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Standing>, Error> {
    let row = links::table
        .filter(links::provider_id.eq(provider.to_string()))
        .filter(links::state.eq(Fate::Live.as_str()))
        .select(Row::as_select());
    let row = row.first(conn).optional()?;
    counted(conn, row, now)
}

fn counted(
    conn: &mut Conn,
    row: Option<Row>,
    now: DateTime<Utc>,
) -> Result<Option<Standing>, Error> {
    let Some(row) = row else { return Ok(None) };
    let id = row.id.clone();
    let link = row.read().ok_or_else(|| Error::corrupt("open_links", id))?;
    let uses = uses(conn, link.id, now)?;
    let has_inviter = users::may_still(conn, link.made_by, Permission::InviteResellers)?;
    Ok(Some(Standing { link, uses, has_inviter }))
}

/// The link of a token, live or not. Nothing, where no such token was ever made.
pub fn find_by_token(conn: &mut Conn, text: &str) -> Result<Option<OpenLinkId>, Error> {
    let Some(token) = Token::parse(text, PREFIX) else { return Ok(None) };
    let id = links::table.filter(links::hash.eq(token.hash())).select(links::id);
    let id: Option<String> = id.first(conn).optional()?;
    id.map(|id| id.parse().map_err(|_| Error::corrupt("open_links", id))).transpose()
}

/// The token of a live link, for its provider to give away.
pub fn token_of(conn: &mut Conn, id: OpenLinkId) -> Result<Option<Token>, Error> {
    let sealed = links::table.find(id.to_string()).select(links::sealed);
    let sealed: Option<String> = sealed.first::<Option<String>>(conn).optional()?.flatten();
    let Some(sealed) = sealed else { return Ok(None) };
    let text = context::current().secrets.open(&purpose(id), &sealed);
    let token = text.ok().and_then(|text| Token::parse(&text, PREFIX));
    token.map(Some).ok_or_else(|| Error::corrupt("open_links", id))
}

fn purpose(id: OpenLinkId) -> String {
    format!("open-link {id}")
}

impl Row {
    fn read(self) -> Option<OpenLink> {
        Some(OpenLink {
            id: self.id.parse().ok()?,
            provider: self.provider_id.parse().ok()?,
            terms: read_terms(&self.access, &self.access_roles, self.access_until)?,
            needs_approval: self.needs_approval,
            most_uses: self.most_uses.map(u16::try_from).transpose().ok()?,
            ends_at: self.ends_at.map(|at| at.and_utc()),
            made_by: self.made_by.parse().ok()?,
            made_at: self.made_at.and_utc(),
            fate: self.state.parse().ok()?,
        })
    }
}

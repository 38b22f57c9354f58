//! What the lines of a list are read with.
use super::entry::Common;
use crate::{
    organizations,
    platform::{
        context,
        db::{Conn, Error},
    },
    values::{AdminAccess, Country, OrganizationId},
};
use chrono_tz::Tz;

/// What a line is read with.
pub struct Reader<'a> {
    /// What all have in common.
    pub common: &'a Common,
    /// What the provider is called.
    pub provider: &'a str,
    /// Where it is.
    pub country: &'a Country,
    /// Below which domain there are no mailboxes.
    pub account_domain: &'a str,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
    /// Whose days are meant.
    pub zone: Tz,
}

/// Lends whatever the lines of a provider's list are read with.
pub fn with_reader<T>(
    conn: &mut Conn,
    provider: OrganizationId,
    common: &Common,
    work: impl FnOnce(&mut Conn, &Reader) -> Result<T, Error>,
) -> Result<T, Error> {
    let provider = organizations::load(conn, provider)?;
    let site = context::current().site;
    let reader = Reader {
        common,
        provider: provider.name.as_str(),
        country: &provider.country,
        account_domain: &site.account_domain,
        way: site.admin_access,
        zone: site.zone,
    };
    work(conn, &reader)
}

//! A provider that said no is not asked again at once.
use super::{Error, deciding::still_given};
use crate::{
    partnerships::{answering::PAUSE, invitations::store, store::find_consent},
    platform::db::{self, Conn},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// Until when a company does not answer a provider's open link again, if the provider said no a short while ago. That
/// no was about the answer alone, where nobody could have said yes to it: another person, or other terms, may come.
pub fn paused_until(
    conn: &mut Conn,
    provider: OrganizationId,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, db::Error> {
    let Some(refused) = store::latest_refused(conn, provider, company)? else { return Ok(None) };
    let until = refused.decided.map(|(_, at)| at + PAUSE).filter(|until| *until > now);
    let Some(consent) = find_consent(conn, refused.id)?.filter(|_| until.is_some()) else {
        return Ok(None);
    };
    match still_given(conn, &refused, &consent, now) {
        Ok(_) => Ok(until),
        Err(Error::Db(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

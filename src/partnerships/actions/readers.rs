//! Who of both companies is written to about their partnership.
use crate::{
    audit::Entry,
    mail::{self, Letter},
    organizations::{self, Organization},
    partnerships::{Partnership, Side, letters::Reader},
    platform::db::{Conn, Error},
    users::{self, Permission, State, User},
    values::UserId,
};
use chrono::{DateTime, Utc};

/// Those of both companies who are told, and whoever had a hand in it, each once.
pub fn readers(
    conn: &mut Conn,
    partnership: &Partnership,
    also: &[UserId],
) -> Result<Vec<Reader>, Error> {
    let provider = organizations::load(conn, partnership.provider)?;
    let reseller = organizations::load(conn, partnership.reseller)?;
    let mut readers = vec![];
    for (side, home, partner) in
        [(Side::Provider, &provider, &reseller), (Side::Reseller, &reseller, &provider)]
    {
        let mut people = people_of(conn, home)?;
        for id in also {
            let other = users::find(conn, *id)?.filter(|user| user.organization == home.id);
            people.extend(other.filter(|user| user.state == State::Enabled));
        }
        people.sort_by_key(|user: &User| user.id);
        people.dedup_by_key(|user| user.id);
        readers.extend(people.iter().map(|user| Reader::new(user, side, home, partner)));
    }
    Ok(readers)
}

/// The primary contact of a reseller, unless they are told already: where none of its admins is left, or theirs is the
/// account that was stolen, somebody still reads of it.
pub fn contact(
    conn: &mut Conn,
    partnership: &Partnership,
    told: &[Reader],
) -> Result<Option<Reader>, Error> {
    let provider = organizations::load(conn, partnership.provider)?;
    let reseller = organizations::load(conn, partnership.reseller)?;
    let profile = organizations::find_profile(conn, reseller.id)?.filter(|profile| {
        told.iter().all(|reader| reader.to.email.key() != profile.contact_email.key())
    });
    Ok(profile.map(|profile| Reader::contact(&profile, Side::Reseller, &reseller, &provider)))
}

/// A company's global admins; where none of them could read it, whoever else may end partnerships: each side is told.
pub fn people_of(conn: &mut Conn, home: &Organization) -> Result<Vec<User>, Error> {
    let admins = users::global_admins(conn, home.id)?;
    if admins.is_empty() {
        users::holders_of(conn, home, Permission::EndPartnership)
    } else {
        Ok(admins)
    }
}

/// Writes to each of them: each letter names the row in the chain of its reader's company.
pub fn tell<L: Letter>(
    conn: &mut Conn,
    entries: Vec<Entry>,
    readers: Vec<Reader>,
    letter: impl Fn(Reader) -> L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for reader in readers {
        let own = entries.iter().find(|entry| entry.organization == reader.organization);
        let own = own.ok_or_else(|| Error::corrupt("audit_log", reader.organization))?;
        mail::post(conn, *own, &letter(reader), now)?;
    }
    Ok(())
}

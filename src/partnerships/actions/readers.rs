//! Who of both companies is written to about their partnership.
use crate::{
    audit::Entry,
    mail::{self, Letter},
    organizations,
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
        let mut people = users::who_is_told(conn, home, Permission::EndPartnership)?;
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

/// Writes to each of them: each letter names the row in the chain of its reader's company.
pub fn tell<L: Letter>(
    conn: &mut Conn,
    entries: Vec<Entry>,
    readers: Vec<Reader>,
    letter: impl Fn(Reader) -> L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let letters = readers.into_iter().map(|reader| (reader.organization, letter(reader)));
    mail::post_all(conn, &entries, letters, now)
}

//! Who of both sides is written to about their relationship.
use crate::{
    audit::Entry,
    customers::relationships::{Relationship, letters::Reader},
    mail::{self, Letter},
    organizations,
    platform::db::{Conn, Error},
    users::{self, Permission, State, User},
    values::UserId,
};
use chrono::{DateTime, Utc};

/// The global admins of both, and whoever had a hand in it, each once.
pub fn readers(conn: &mut Conn, it: &Relationship, also: &[UserId]) -> Result<Vec<Reader>, Error> {
    let customer = organizations::load(conn, it.customer)?;
    let partner = organizations::load(conn, it.partner)?;
    let mut readers = vec![];
    for (home, other) in [(&customer, &partner), (&partner, &customer)] {
        let mut people = users::who_is_told(conn, home, Permission::EndRelationship)?;
        for id in also {
            let hand = users::find(conn, *id)?.filter(|user| user.organization == home.id);
            people.extend(hand.filter(|user| user.state == State::Enabled));
        }
        people.sort_by_key(|user: &User| user.id);
        people.dedup_by_key(|user| user.id);
        readers.extend(people.iter().map(|user| Reader::new(user, it, home, other)));
    }
    Ok(readers)
}

/// The primary contact of the partner, if it has one and they are not told already: where none of its admins is left,
/// somebody still reads of it.
pub fn contact(
    conn: &mut Conn,
    it: &Relationship,
    told: &[Reader],
) -> Result<Option<Reader>, Error> {
    let customer = organizations::load(conn, it.customer)?;
    let partner = organizations::load(conn, it.partner)?;
    let profile = organizations::find_profile(conn, partner.id)?.filter(|profile| {
        told.iter().all(|reader| reader.to.email.key() != profile.contact_email.key())
    });
    Ok(profile.map(|profile| Reader::contact(&profile, it, &partner, &customer)))
}

/// Writes to each of them: each letter names the row in the chain of its reader's company.
pub fn tell<L: Letter>(
    conn: &mut Conn,
    entries: &[Entry],
    readers: Vec<Reader>,
    letter: impl Fn(Reader) -> L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let letters = readers.into_iter().map(|reader| (reader.organization, letter(reader)));
    mail::post_all(conn, entries, letters, now)
}

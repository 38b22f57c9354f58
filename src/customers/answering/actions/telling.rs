//! What all whom an answer concerns are written.
use super::Error;
use crate::{
    audit::Event,
    customers::{
        Cast,
        answering::letters::{Answered, Authorized, Said},
        invitations::{Invitation, hosts, record},
    },
    mail,
    organizations::{self, Organization},
    platform::db::{self, Conn},
    users::{self, Doer, Permission, User},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// The customer's global admins read what they authorized; each partner that was named reads what became of it, and so
/// does whoever invited.
pub fn tell(
    conn: &mut Conn,
    me: &Doer,
    (cast, customer): (&Cast, &Organization),
    invitation: &Invitation,
    said: &Said,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut chains = vec![customer.id, cast.inviter.id];
    chains.extend(cast.partners().into_iter().map(|(_, partner)| partner.id));
    chains.sort_by_key(OrganizationId::to_string);
    chains.dedup();
    for chain in chains {
        if chain == customer.id {
            let of = (invitation, chain);
            let entry = record(conn, &me.actor(), of, Event::CustomerAuthorized, now)?;
            for admin in admins(conn, me, customer.id)? {
                let letter = Authorized::new(said, customer, &admin, invitation.id);
                mail::post(conn, entry, &letter, now)?;
            }
        } else {
            let of = (invitation, chain);
            let entry = record(conn, &me.actor(), of, Event::CustomerAnswered, now)?;
            let home = organizations::load(conn, chain)?;
            for reader in readers(conn, &home, invitation)? {
                mail::post(conn, entry, &Answered::new(said, &home, &reader), now)?;
            }
        }
    }
    Ok(())
}

/// Whoever answered, and the other global admins.
fn admins(conn: &mut Conn, me: &Doer, customer: OrganizationId) -> Result<Vec<User>, db::Error> {
    let mut admins = users::global_admins(conn, customer)?;
    if admins.iter().all(|admin| admin.id != me.user) {
        admins.push(users::load(conn, me.user)?);
    }
    Ok(admins)
}

/// Who of a partner reads what became of an invitation: whoever sent it; of the other company, all who invite customers.
fn readers(
    conn: &mut Conn,
    home: &Organization,
    invitation: &Invitation,
) -> Result<Vec<User>, db::Error> {
    let readers = if home.id == invitation.content.inviter {
        hosts(conn, invitation)?
    } else {
        users::holders_of(conn, home, Permission::InviteCustomers)?
    };
    // Somebody reads of it, also where nobody is left who invites.
    if readers.is_empty() { users::admins_of(conn, home) } else { Ok(readers) }
}

//! The operator begins a recovery.
use super::{Error, PORTAL, close, forgetting::look_at, helped, known_domains, telling::record};
use crate::{
    audit::Event,
    operations::{
        actions::Operator,
        recovery::{
            candidate::{Candidate, Named, Wanted, Who},
            case::Recovery,
            progress::Why,
            store,
        },
    },
    organizations::Organization,
    platform::{
        context,
        db::{self, Conn},
    },
    users::{self, Role, State, User},
    values::{CompanyDomain, OrganizationId, UserName, Wrong},
};
use chrono::{DateTime, Utc};

/// *Start*: from now on there is a record that proves it. Nobody is told before somebody has shown it.
pub fn start(
    conn: &mut Conn,
    me: &Operator,
    of: OrganizationId,
    wanted: Wanted,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin(conn, of)?;
    let organization = helped(conn, of)?;
    make_room(conn, of, now)?;
    let domain = known_domains(conn, &organization)?;
    let domain = domain.into_iter().find(|known| known.as_str() == wanted.domain);
    let domain = domain.ok_or(Error::Wrong("known_domain", Wrong::new("recovery-domain")))?;
    let candidate = candidate(conn, &organization, &domain, wanted.person)?;
    let recovery = Recovery::new(of, domain, candidate, (me.user(), wanted.reason), now);
    match db::attempt(conn, |conn| store::insert(conn, recovery.clone())) {
        Err(error) if error.is_unique_violation() => return Err(Error::Open),
        other => other?,
    }
    look_at(conn, &recovery, recovery.clone().widen().until())?;
    record(conn, &me.actor(), &recovery, Event::RecoveryStarted, now)?;
    Ok(())
}

/// One that was not seen in time is over, even if nobody has noticed yet.
fn make_room(conn: &mut Conn, of: OrganizationId, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(unfinished) = store::unfinished(conn, of)? else { return Ok(()) };
    if unfinished.clone().seen_at(now).is_open() {
        return Err(Error::Open);
    }
    close(conn, &PORTAL, unfinished, Why::Expired, now)
}

fn candidate(
    conn: &mut Conn,
    organization: &Organization,
    domain: &CompanyDomain,
    person: Named,
) -> Result<Candidate, Error> {
    match person {
        Named::Known { user, host } => known(conn, organization, &user, host),
        Named::New { email, .. } if !email.is_at(domain.as_str()) => {
            let wrong = Wrong::new("recovery-elsewhere").with("domain", domain.for_people());
            Err(Error::Wrong("email", wrong))
        }
        Named::New { first_name, last_name, email } => {
            Ok(Candidate { first_name, last_name, who: Who::New(email) })
        }
    }
}

fn known(
    conn: &mut Conn,
    organization: &Organization,
    name: &UserName,
    host: Option<String>,
) -> Result<Candidate, Error> {
    let wrong = |code| Error::Wrong("known_user", Wrong::new(code));
    // Somebody else's whole sign-in name is not cut down to a name that somebody has here, too.
    let own = format!("{}.{}", organization.account_name, context::current().site.account_domain);
    if host.is_some_and(|host| host != own.to_ascii_lowercase()) {
        return Err(wrong("recovery-nobody"));
    }
    let user = users::find_by_name(conn, organization.id, name)?;
    let user = user.filter(can_answer).ok_or_else(|| wrong("recovery-nobody"))?;
    if users::has_role(conn, user.id, Role::GlobalAdmin)? {
        return Err(wrong("recovery-admin"));
    }
    let User { id, first_name, last_name, .. } = user;
    Ok(Candidate { first_name, last_name, who: Who::Known(id) })
}

/// Whether somebody can become global admin: one who can sign in, and is no guest.
pub fn can_answer(user: &User) -> bool {
    user.state == State::Enabled && !user.is_guest
}

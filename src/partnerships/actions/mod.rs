//! A partnership begins, ends, and is taken up again. Each in the turns of both companies.
mod access;
mod asking;
mod ending;
mod falling_due;
mod readers;

pub use access::{give_up_access, remove_access, stop_access};
pub use asking::ask_to_fix;
pub use ending::{NewEnd, Shown, end, undo};
pub use falling_due::{OVER, over};

use falling_due::note_over;

use super::{
    Badge, Partnership,
    answering::{self, Hindrance},
    invitations::{Access, Invitation},
    letters::Begun,
    open_link, requests, store,
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations::{self, Organization},
    platform::{
        db::{self, Conn},
        due,
    },
    users::{
        Doer, Stopped,
        grants::{self, NewGrant, Source},
    },
};
use chrono::{DateTime, Utc};

/// Why a partnership stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such partnership of this company.
    #[error("no such partnership")]
    NotFound,
    /// It is not any more as the page showed it.
    #[error("the partnership moved on")]
    MovedOn,
    /// The other side has said an earlier end.
    #[error("it ends sooner already")]
    EndsSooner,
    /// The pair has another one by now.
    #[error("partners again already")]
    Partners,
    /// There is no administrator access.
    #[error("no administrator access")]
    NoAccess,
    /// There is nothing that the reseller could mend.
    #[error("nothing to fix")]
    NothingToFix,
    /// Nobody of the reseller could read it.
    #[error("nobody to ask")]
    NobodyToAsk,
    /// They were asked for the same today; again at this moment.
    #[error("asked already")]
    AskedAlready(DateTime<Utc>),
    /// The company is suspended: it does nothing new.
    #[error("suspended")]
    Suspended,
    /// The two could not become partners now, because of the other one or of both.
    #[error("they cannot be partners: {0:?}")]
    NotEligible(Hindrance),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The two work together from now on, as the invitation says. The caller holds the turns of both, and has asked
/// whether they may.
pub fn begin(
    conn: &mut Conn,
    me: &Doer,
    (provider, reseller): (&Organization, &Organization),
    invitation: &Invitation,
    access: Option<Access>,
    now: DateTime<Utc>,
) -> Result<Partnership, answering::Error> {
    let pair = (provider.id, reseller.id);
    note_over(conn, &me.actor(), pair, now)?;
    if let Some(live) = store::find_live(conn, provider.id, reseller.id, now)? {
        return Err(answering::Error::Partners(live.id));
    }
    let partnership = Partnership::new(invitation, reseller.id, now);
    let badge: Badge = store::facts(conn, provider, reseller)?.badge();
    store::insert(conn, &partnership, reseller, badge)?;
    requests::granted(conn, me, pair, (invitation.id, invitation.sent_by), now)?;
    if let Some(access) = &access {
        give(conn, me, &partnership, access, now)?;
    }
    open_link::settle(conn, &me.actor(), pair, now)?;
    let facts = agreed(conn, invitation, access.as_ref())?;
    let entry = record(conn, &me.actor(), &partnership, Event::PartnershipBegun, facts, now)?;
    let hands = [invitation.hands(), vec![me.user]].concat();
    let readers = readers::readers(conn, &partnership, &hands)?;
    readers::tell(conn, entry, readers, |reader| Begun::new(reader, access.clone()), now)?;
    Ok(partnership)
}

/// What was agreed to: the digest of the terms, and the access that goes with them.
fn agreed(
    conn: &mut Conn,
    invitation: &Invitation,
    access: Option<&Access>,
) -> Result<Vec<(&'static str, String)>, db::Error> {
    let consent = store::find_consent(conn, invitation.id)?;
    let mut facts = vec![("invitation", invitation.id.to_string())];
    facts.extend(consent.map(|consent| ("digest", consent.digest)));
    if let Some(access) = access {
        let roles: Vec<_> = access.roles.iter().map(|role| role.as_str()).collect();
        facts.extend([("roles", roles.join(" ")), ("until", access.until.to_rfc3339())]);
    }
    Ok(facts)
}

/// Administrator access begins. What an earlier partnership left behind ends with it.
fn give(
    conn: &mut Conn,
    me: &Doer,
    partnership: &Partnership,
    access: &Access,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let (grantor, grantee) = (partnership.reseller, partnership.provider);
    if let Some(old) = grants::between(conn, grantor, grantee, now)? {
        grants::end(conn, &me.actor(), old.id, now).map_err(grants::Error::into_db)?;
    }
    let new = NewGrant {
        grantor,
        grantee,
        roles: access.roles.clone(),
        source: Source::from(&Subject::Partnership(partnership.id)),
        until: access.until,
    };
    let grant = grants::begin(conn, &me.actor(), &new, now).map_err(grants::Error::into_db)?;
    due::schedule(conn, OVER, partnership.id, grant.until)
}

/// What happened to a partnership, in the chains of both. Returns both rows.
fn record(
    conn: &mut Conn,
    who: &Actor,
    partnership: &Partnership,
    event: Event,
    more: impl IntoIterator<Item = (&'static str, String)> + Clone,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, db::Error> {
    let both = [partnership.provider, partnership.reseller];
    let [provider, reseller] = both.map(|id| organizations::load(conn, id));
    let names =
        [("provider", provider?.name.to_string()), ("reseller", reseller?.name.to_string())];
    let mut entries = vec![];
    for chain in organizations::in_order(both) {
        let facts = names.clone().into_iter().chain(more.clone());
        let subject = Subject::Partnership(partnership.id);
        entries.push(audit::record(conn, who, chain, event, subject, facts, now)?);
    }
    Ok(entries)
}

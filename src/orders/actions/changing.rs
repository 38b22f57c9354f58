//! A provider changes what a customer has: more seats or fewer, suspended, resumed, over, or with another reseller.
use super::{
    Error,
    telling::{record, tell},
};
use crate::{
    audit::{Event, Subject},
    orders::{
        letters::{Changed, Names},
        parties::Parties,
        scene::{decided, has_to_do_with},
    },
    organizations,
    platform::db::Conn,
    subscriptions::{self, Act, Change, Subscription},
    users::{Doer, Permission},
    values::{Note, OrganizationId, SubscriptionId},
};
use chrono::{DateTime, Utc};

/// What is to become of a subscription.
#[derive(Debug, Clone)]
pub struct NewChange {
    /// Which.
    pub id: SubscriptionId,
    /// As a page showed it.
    pub version: i64,
    /// What it is to become.
    pub change: Change,
    /// Why, where that is asked.
    pub reason: Option<Note>,
}

/// Changes it, if it still is as it was shown, if that can be, and if the provider may.
pub fn change(
    conn: &mut Conn,
    me: &Doer,
    new: &NewChange,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = take(conn, me, new)?;
    let next = it.after(new.change, now).map_err(Error::Unchangeable)?;
    if let Some(rule) = decided(conn, &it, new.change, now)?.failing() {
        return Err(Error::Refused(rule));
    }
    if !subscriptions::change(conn, &it, &next)? {
        return Err(Error::MovedOn);
    }
    told(conn, me, (&it, &next), new, now)
}

/// The subscription as it was shown, in the turns of all whom the change concerns.
fn take(conn: &mut Conn, me: &Doer, new: &NewChange) -> Result<Subscription, Error> {
    let own = |it: &Subscription| it.provider == me.home;
    let known = subscriptions::find(conn, new.id)?.filter(own).ok_or(Error::NotFound)?;
    let (was, is) = (known.reseller, named(new.change));
    if let Some(reseller) = is
        && !has_to_do_with(conn, me.home, reseller)?
    {
        return Err(Error::Stranger);
    }
    let of = |id: Option<_>| id.unwrap_or(me.home);
    organizations::take_turns(conn, [me.home, known.customer, of(was), of(is)])?;
    me.begin(conn, Permission::PlaceOrders)?;
    let it = subscriptions::find(conn, new.id)?.ok_or(Error::NotFound)?;
    // Another reseller may have been named while the turns were waited for: its own is not held.
    if it.version == new.version && it.reseller == was { Ok(it) } else { Err(Error::MovedOn) }
}

/// The reseller of record that a change names.
fn named(change: Change) -> Option<OrganizationId> {
    match change {
        Change::Reseller(reseller) => reseller,
        _ => None,
    }
}

/// What happened, in the chains of all, and a letter to each side.
fn told(
    conn: &mut Conn,
    me: &Doer,
    (was, is): (&Subscription, &Subscription),
    new: &NewChange,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let parties = Parties::of(was, is);
    let mut facts = vec![("offer", is.item.code.to_string())];
    if new.change.act() == Act::Quantity {
        facts.extend([("before", was.quantity.to_string()), ("after", is.quantity.to_string())]);
    }
    facts.extend(new.reason.as_ref().map(|reason| ("because", reason.to_string())));
    let what = (event(new.change.act()), Subject::Subscription(is.id));
    let entries = record(conn, me, parties, what, facts, now)?;
    let names = names(conn, parties)?;
    let letter = |reader| Changed::new(reader, (was, is), new, names.clone());
    Ok(tell(conn, me, (parties, &entries), letter, now)?)
}

/// What those are called whom a letter names.
fn names(conn: &mut Conn, parties: Parties) -> Result<Names, Error> {
    let mut of = |id| organizations::load(conn, id).map(|company| company.name.to_string());
    let reseller = parties.reseller.map(&mut of).transpose()?;
    Ok(Names { provider: of(parties.provider)?, customer: of(parties.customer)?, reseller })
}

fn event(act: Act) -> Event {
    match act {
        Act::Quantity => Event::SubscriptionQuantityChanged,
        Act::Suspend => Event::SubscriptionSuspended,
        Act::Resume => Event::SubscriptionResumed,
        Act::Cancel => Event::SubscriptionCancelled,
        Act::Reseller => Event::SubscriptionResellerChanged,
    }
}

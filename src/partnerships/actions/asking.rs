//! A provider asks a reseller to mend what keeps it from ordering.
use super::{Error, record};
use crate::{
    audit::Event,
    mail, organizations,
    partnerships::{Partnership, Rule, letters::FixAsked, store},
    platform::db::{self, Conn},
    users::{self, Budget, Doer, Permission, count_knock},
    values::PartnershipId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The same is asked of a reseller once a day.
const A_DAY: Budget = Budget { door: "partnership-fix", most: 1, window: TimeDelta::days(1) };

/// What the reseller was asked for.
type Asked = Vec<Rule>;

/// *Ask them to fix this*: those of the reseller who look after it are told what is missing, as far as they can mend it
/// and were not told today.
pub fn ask_to_fix(
    conn: &mut Conn,
    me: &Doer,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<Asked, Error> {
    let found = store::find_of(conn, me.home, id)?.filter(|it| it.provider == me.home);
    let found = found.ok_or(Error::NotFound)?;
    me.begin_with(conn, found.reseller, Permission::InviteResellers)?;
    let live = store::find(conn, id)?.filter(|partnership| partnership.is_live(now));
    let partnership = live.ok_or(Error::MovedOn)?;
    let provider = organizations::load(conn, partnership.provider)?;
    let reseller = organizations::load(conn, partnership.reseller)?;
    if provider.suspension.is_some() {
        return Err(Error::Suspended);
    }
    let readers = users::who_is_told(conn, &reseller, Permission::EndPartnership)?;
    if readers.is_empty() {
        return Err(Error::NobodyToAsk);
    }
    let failing = store::facts(conn, &provider, &reseller)?.failing();
    let asked = not_asked_today(conn, &partnership, failing, now)?;
    let codes: Vec<&str> = asked.iter().map(|rule| rule.as_str()).collect();
    let facts = [("rules", codes.join(" "))];
    let entries = record(conn, &me.actor(), &partnership, Event::PartnershipFixAsked, facts, now)?;
    let theirs = entries.into_iter().find(|entry| entry.organization == reseller.id);
    let entry = theirs.ok_or_else(|| db::Error::corrupt("audit_log", reseller.id))?;
    for user in readers {
        mail::post(conn, entry, &FixAsked::new(&provider, &reseller, &user, &asked), now)?;
    }
    Ok(asked)
}

/// What can be mended by the reseller and was not asked for today.
fn not_asked_today(
    conn: &mut Conn,
    partnership: &Partnership,
    failing: Vec<Rule>,
    now: DateTime<Utc>,
) -> Result<Asked, Error> {
    let (mut asked, mut again) = (vec![], None);
    for rule in failing.into_iter().filter(|rule| rule.can_be_mended()) {
        let knocker = format!("{} {}", partnership.id, rule.as_str());
        match count_knock(conn, A_DAY, &knocker, now)? {
            Ok(()) => asked.push(rule),
            Err(at) => again = Some(at),
        }
    }
    match (asked.is_empty(), again) {
        (true, Some(at)) => Err(Error::AskedAlready(at)),
        (true, None) => Err(Error::NothingToFix),
        (false, _) => Ok(asked),
    }
}

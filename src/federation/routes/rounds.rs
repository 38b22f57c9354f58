//! How a round begins, whatever it is for.
use super::{AWAY, callback_of, tools::Tools};
use crate::{
    federation::{
        pages::TroublePage,
        protocol,
        provider::Provider,
        round::{Purpose, Round},
    },
    platform::web::{self, Frame, rejected, see_other},
    users::{Budget, SignedIn, Visitor, count_knock},
    values::Wrong,
};
use actix_session::Session;
use chrono::TimeDelta;

/// The session's note of a round that was begun.
pub const ROUND: &str = "federation_round";

/// Rounds of one address: each has the portal ask a server elsewhere.
const ROUNDS: Budget = Budget { door: "federation", most: 300, window: TimeDelta::minutes(15) };

/// Somebody who sets out.
pub struct Traveller {
    frame: Frame,
    session: Session,
    is_signed_in: bool,
}

impl From<SignedIn> for Traveller {
    fn from(me: SignedIn) -> Self {
        Self { frame: me.frame, session: me.session, is_signed_in: true }
    }
}

impl From<Visitor> for Traveller {
    fn from(me: Visitor) -> Self {
        Self { frame: me.frame, session: me.session, is_signed_in: me.person.is_some() }
    }
}

/// Asks the provider where to go, and leads to the page from which a link goes there: a form must not lead to another
/// site (CSP, `form-action`), but a link may.
pub async fn begin(
    who: impl Into<Traveller>,
    tools: &Tools,
    provider: Provider,
    purpose: Purpose,
) -> web::Result {
    let (who, now, from) = (who.into(), tools.now, tools.client.address.clone());
    let counted = tools.db.write(move |conn| count_knock(conn, ROUNDS, from.as_str(), now));
    counted.await?.map_err(web::Error::TooMany)?;
    let callback = callback_of(&who.frame, provider.organization);
    let departed = protocol::depart(&tools.outside, &provider, callback, &purpose);
    let ticket = match departed.await {
        Ok(ticket) => ticket,
        Err(wrong) => return trouble(who.frame, wrong, purpose.origin()),
    };
    if !who.is_signed_in {
        who.session.insert("address", tools.client.address.as_str())?;
        who.session.insert("agent", &tools.client.agent)?;
    }
    let (organization, version) = (provider.organization, provider.version);
    who.session.insert(ROUND, Round { organization, version, purpose, since: now, ticket })?;
    Ok(see_other(AWAY))
}

/// The page that says why a round came to nothing.
pub fn trouble(frame: Frame, wrong: Wrong, back: &'static str) -> web::Result {
    rejected(&TroublePage { frame, wrong, back })
}

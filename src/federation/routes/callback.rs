//! Somebody comes back from their company's identity provider.
use super::{
    COMPANY, callback_of,
    finish::finish,
    rounds::{ROUND, trouble},
    tools::Tools,
};
use crate::{
    federation::{
        protocol::{self, Brought, Vouched},
        provider::{Provider, State},
        round::{Purpose, Round},
        store,
    },
    platform::{db::Db, web},
    users::Visitor,
    values::{Wrong, visible},
};
use actix_web::web::{Path, Query};
use serde::Deserialize;
use subtle::ConstantTimeEq;

/// What the provider puts into the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Back {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// The end of a round: each has one, in the browser in which it was begun. What comes back for another, or at another
/// organization's address, is no end of it.
pub async fn arrive(
    me: Visitor,
    tools: Tools,
    organization: Path<String>,
    back: Query<Back>,
) -> web::Result {
    let round = me.kept::<Round>(ROUND).filter(|round| round.is_open(tools.now));
    let is_its = |round: &Round| {
        let expected = round.ticket.state.as_bytes();
        let is_expected = bool::from(expected.ct_eq(back.state.as_bytes()));
        is_expected && round.organization.to_string() == *organization
    };
    let Some(round) = round.filter(is_its) else {
        return trouble(me.frame, Wrong::new("idp-round"), COMPANY);
    };
    me.session.remove(ROUND);
    match ask(&tools, &me, &round, &back).await? {
        Ok(vouched) => finish(me, tools, round, vouched).await,
        Err(wrong) => trouble(me.frame, wrong, round.purpose.origin()),
    }
}

/// What the provider vouches for, or why nothing.
async fn ask(
    tools: &Tools,
    me: &Visitor,
    round: &Round,
    back: &Back,
) -> web::Result<Result<Vouched, Wrong>> {
    if !back.error.is_empty() {
        let said = visible(&back.error).chars().take(100).collect::<String>();
        return Ok(Err(Wrong::new("idp-said").with("said", said)));
    }
    let Some(provider) = still(&tools.db, round).await? else {
        return Ok(Err(Wrong::new("idp-changed")));
    };
    let callback = callback_of(&me.frame, provider.organization);
    let brought = Brought { code: &back.code, issuer: back.iss.as_deref() };
    let asked = protocol::arrive(&tools.outside, &provider, callback, round, brought, tools.now);
    Ok(asked.await)
}

/// The provider that the round leads to, if nothing was changed meanwhile.
async fn still(db: &Db, round: &Round) -> web::Result<Option<Provider>> {
    let (organization, version) = (round.organization, round.version);
    let is_test = matches!(round.purpose, Purpose::Test(_));
    let found = db.read(move |conn| store::find(conn, organization)).await?;
    let is_same = |provider: &Provider| {
        provider.version == version && (is_test || provider.state == State::On)
    };
    Ok(found.filter(is_same))
}

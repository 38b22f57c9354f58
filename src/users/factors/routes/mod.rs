//! `/sign-in/code` and `/sign-in/set-up`, the second step of a sign-in, and `/settings/account/second-factor`.
mod account;
mod codes;
mod door;

pub use codes::show_once;
pub use door::start_again;

use crate::platform::web::routing::{Route, get, post};
use crate::{
    platform::{
        db::{self, Db},
        web,
    },
    users::factors::{actions, app::App},
    values::UserId,
};
use actix_session::Session;

/// Where a code is asked for.
pub const CODE: &str = "/sign-in/code";
/// Where whoever needs a second factor sets it up.
pub const SET_UP: &str = "/sign-in/set-up";
/// Where somebody looks after their own.
pub const FACTOR: &str = "/settings/account/second-factor";
/// Where an app is set up.
pub const APP: &str = "/settings/account/second-factor/app";
/// Where recovery codes are shown.
const CODES: &str = "/settings/account/second-factor/codes";
/// The session's note of an app that no code has proved yet: sealed.
const PROPOSED: &str = "proposed_app";

/// The lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(CODE, door::show_code),
        post(CODE, door::enter),
        get(SET_UP, door::show_set_up),
        post(SET_UP, door::set_up),
        get(FACTOR, account::show),
        get(APP, account::show_app),
        post(APP, account::confirm),
        post("/settings/account/second-factor/renewal", account::renew_codes),
        post("/settings/account/second-factor/removal", account::remove),
        get(CODES, codes::show),
        post(CODES, codes::keep),
    ]
}

/// The app that is being set up in this browser; a new one if there is none.
async fn proposed(session: &Session, db: &Db, user: UserId) -> web::Result<(String, App)> {
    let kept: Option<String> = session.get(PROPOSED).ok().flatten();
    let found = db.read::<_, db::Error>(move |conn| {
        let sealed = match kept {
            // One of somebody who was here before opens for nobody else.
            Some(sealed) if actions::opened(conn, user, &sealed).is_ok() => sealed,
            _ => actions::propose(conn, user)?,
        };
        let app = actions::opened(conn, user, &sealed)?;
        Ok((sealed, app))
    });
    let (sealed, app) = found.await?;
    session.insert(PROPOSED, &sealed)?;
    Ok((sealed, app))
}

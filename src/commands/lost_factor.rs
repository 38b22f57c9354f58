//! `twotier operator reset-factor`: a member of staff lost their second factor, and nobody in the portal can help
//! them. Whoever can start the program on the portal's own machine may.
use super::{Failure, open};
use crate::{
    audit::{Actor, PortalPart},
    config::{LostFactor, Mistakes, Settings},
    organizations,
    platform::{
        db::{self, Conn},
        i18n::Words,
    },
    users,
    values::{SignInName, UserName},
};
use chrono::{DateTime, Utc};

/// Takes it away and signs them out everywhere; they are told by mail.
pub async fn reset(settings: Settings, user: UserName, words: Words) -> Result<(), Failure> {
    let portal = open(&settings).await?;
    let (now, domain) = (portal.clock.now(), &portal.context.site.account_domain);
    match portal.db.write(move |conn| take_away(conn, &user, now)).await? {
        Ok(name) => {
            println!("{}", words.with("name", name.full(domain)).say("cli-factor-reset"));
            Ok(())
        }
        Err(code) => {
            let mut mistakes = Mistakes::default();
            mistakes.add("--user", code);
            Err(mistakes.into())
        }
    }
}

/// Whose it is.
pub fn understand(lost: &LostFactor) -> Result<UserName, Mistakes> {
    let mut mistakes = Mistakes::default();
    mistakes.take("--user", lost.user.parse::<UserName>()).ok_or(mistakes)
}

/// Their sign-in name, or the code of what is wrong with the one that was given.
fn take_away(
    conn: &mut Conn,
    name: &UserName,
    now: DateTime<Utc>,
) -> Result<Result<SignInName, &'static str>, db::Error> {
    let Some(operator) = organizations::operator(conn)? else { return Ok(Err("option-no-staff")) };
    organizations::take_turn(conn, operator.id)?;
    let Some(user) = users::find_by_name(conn, operator.id, name)? else {
        return Ok(Err("option-no-staff"));
    };
    let who = Actor::Portal(PortalPart::CommandLine);
    if users::reset_second_factor(conn, &who, &user, now)?.is_none() {
        return Ok(Err("option-no-factor"));
    }
    Ok(Ok(user.sign_in_name(&operator)))
}

//! What a round was for.
use super::{ACCOUNT, rounds::trouble, tools::Tools};
use crate::{
    federation::{
        actions,
        pages::{TestedPage, UntiedPage},
        protocol::Vouched,
        round::{Purpose, Round},
    },
    platform::web::{self, html, page, see_other},
    users::{
        Browser, Error as AccountError, Owner, Person, Visitor, dead_link_page,
        identities::{self, Entered, Refused, Way},
        prove_afresh,
        sessions::go_on,
        thank_for_proof, vouched as begin_session,
    },
    values::{LinkId, Secret, UserId, Wrong},
};
use actix_web::http::StatusCode;
use uuid::Uuid;

/// Does it.
pub async fn finish(me: Visitor, tools: Tools, round: Round, vouched: Vouched) -> web::Result {
    match round.purpose.clone() {
        Purpose::SignIn(next) => sign_in(me, tools, round, vouched, &next).await,
        Purpose::Accept(link) => accept(me, tools, round, vouched, link).await,
        Purpose::Test(user) => match the_same(&me, user) {
            Some(person) => tested(me, tools, round, vouched, &person).await,
            None => over(me, &round),
        },
        Purpose::Tie(user) => match the_same(&me, user) {
            Some(person) => tie(me, tools, (round.way(), vouched), &person).await,
            None => over(me, &round),
        },
        Purpose::Prove(user, next) => match the_same(&me, user) {
            Some(person) => prove(me, tools, (round.way(), vouched), &person, &next).await,
            None => over(me, &round),
        },
    }
}

/// Whoever began the round, if they are still signed in here.
fn the_same(me: &Visitor, user: UserId) -> Option<Person> {
    me.person.clone().filter(|person| person.user == user)
}

fn over(me: Visitor, round: &Round) -> web::Result {
    trouble(me.frame, Wrong::new("idp-round"), round.purpose.origin())
}

async fn sign_in(
    me: Visitor,
    tools: Tools,
    round: Round,
    vouched: Vouched,
    next: &str,
) -> web::Result {
    let (identity, now) = (vouched.identity.clone(), tools.now);
    let facts = Browser::of(&tools.client.agent).facts();
    let (way, from) = (round.way(), tools.client.address.clone());
    let enter = move |conn: &mut _| identities::enter(conn, way, &identity, (facts, &from), now);
    match tools.db.write(enter).await? {
        Ok(entered) => let_in(&me, &tools, entered, &vouched, next),
        Err(Refused::Unknown) => {
            let page = UntiedPage { frame: me.frame, called: vouched.called };
            html(StatusCode::FORBIDDEN, &page)
        }
        Err(refused) => trouble(me.frame, told(refused), round.purpose.origin()),
    }
}

/// Why nothing came of it, as people are told it.
fn told(refused: Refused) -> Wrong {
    Wrong::new(match refused {
        Refused::Unknown => "idp-somebody-else",
        Refused::Taken => "idp-taken",
        Refused::Changed => "idp-changed",
    })
}

fn let_in(
    me: &Visitor,
    tools: &Tools,
    entered: Entered,
    vouched: &Vouched,
    next: &str,
) -> web::Result {
    let name = entered.name.full(&me.frame.site.account_domain);
    let known = ((entered.user, entered.epoch), name.as_str());
    let begun = begin_session(&me.session, &tools.client, known, vouched.shown_at, tools.now)?;
    Ok(begun.on_to(next))
}

/// The account is opened with a password that nobody knows, and its owner is let in.
async fn accept(
    me: Visitor,
    tools: Tools,
    round: Round,
    vouched: Vouched,
    link: LinkId,
) -> web::Result {
    let nobodys = format!("{}{}", Uuid::new_v4(), Uuid::new_v4());
    let hash = tools.hasher.hash(Secret::new(nobodys)).await?;
    let (identity, now, way) = (vouched.identity.clone(), tools.now, round.way());
    let knows = (Browser::of(&tools.client.agent).facts(), tools.client.address.clone());
    let accept =
        move |conn: &mut _| match identities::accept(conn, link, (way, &identity), &hash, now)? {
            Ok(()) => Ok(identities::enter(conn, way, &identity, (knows.0, &knows.1), now)?),
            Err(refused) => Ok(Err(refused)),
        };
    match tools.db.write(accept).await {
        Ok(Ok(entered)) => {
            let answer = let_in(&me, &tools, entered, &vouched, "/")?;
            me.session.insert("flash", "flash-idp-accepted")?;
            Ok(answer)
        }
        Ok(Err(refused)) => trouble(me.frame, told(refused), round.purpose.origin()),
        Err(AccountError::LinkDead) => {
            html(StatusCode::NOT_FOUND, &dead_link_page(me.frame, "/set-password"))
        }
        Err(error) => Err(error.into()),
    }
}

async fn tested(
    me: Visitor,
    tools: Tools,
    round: Round,
    vouched: Vouched,
    person: &Person,
) -> web::Result {
    let (who, now, version) = (person.actor(), tools.now, round.version);
    let note = move |conn: &mut _| actions::note_tested(conn, &who, version, now);
    tools.db.write(note).await?;
    page(&TestedPage { frame: me.frame, vouched })
}

async fn tie(
    me: Visitor,
    tools: Tools,
    (way, vouched): (Way, Vouched),
    person: &Person,
) -> web::Result {
    let (owner, now) = (Owner::of(person, tools.session), tools.now);
    let tie = move |conn: &mut _| identities::tie(conn, &owner, (way, &vouched.identity), now);
    match tools.db.write(tie).await? {
        Ok(epoch) => {
            go_on(&me.session, epoch)?;
            me.session.insert("flash", "flash-idp-tied")?;
            Ok(see_other(ACCOUNT))
        }
        Err(refused) => trouble(me.frame, told(refused), ACCOUNT),
    }
}

async fn prove(
    me: Visitor,
    tools: Tools,
    (way, vouched): (Way, Vouched),
    person: &Person,
    next: &str,
) -> web::Result {
    let (owner, now, from) = (Owner::of(person, tools.session), tools.now, tools.client.address);
    let proof = (way, vouched.identity);
    let prove =
        move |conn: &mut _| identities::prove(conn, &owner, (proof.0, &proof.1), &from, now);
    match tools.db.write(prove).await? {
        Ok(()) => {
            prove_afresh(&me.session, now)?;
            thank_for_proof(&me.session)?;
            Ok(see_other(next))
        }
        Err(refused) => trouble(me.frame, told(refused), "/proof"),
    }
}

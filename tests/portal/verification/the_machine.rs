//! Random walks of everything that people can do, against a pure model of the machine: what the model
//! refuses is refused and changes nothing, and the database never leaves the model's states (T-WZ-1).
use super::machine_model::{Act, Model};
use crate::support::TestPortal;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use twotier::{
    audit::Actor,
    enrollment, organizations,
    platform::{
        db::{Conn, Error},
        schema::{users, verification_cases as cases},
    },
    users::links::{self, Purpose},
    values::{EmailAddress, OrganizationId},
    verification::{self, About, Answer, Correction, NewContactForm, Reason, Refusal},
};

const WALKS: u64 = 6;
const STEPS: usize = 120;

/// Whoever can do something.
struct Cast {
    omar: Actor,
    vera: Actor,
    sanne: Actor,
    company: OrganizationId,
}

#[actix_web::test]
async fn the_database_never_leaves_the_states_of_the_model() {
    let walks = std::env::var("TWOTIER_WALKS").ok().and_then(|n| n.parse().ok()).unwrap_or(WALKS);
    let mut reached = std::collections::BTreeSet::new();
    for seed in 0..walks {
        let portal = TestPortal::start().await;
        portal.submitted().await;
        let cast = portal.read(cast).await;
        let (mut model, mut random) = (Model::submitted(), StdRng::seed_from_u64(seed));
        let mut story = vec![];
        for step in 0..STEPS {
            portal.pass(TimeDelta::hours(6));
            let act = match Act::ALL[random.random_range(0..Act::ALL.len())] {
                // Nothing comes after it.
                Act::Withdraw if random.random_range(0..20) > 0 => Act::Authorize,
                act => act,
            };
            let (before, expected) = (model.clone(), model.act(act));
            let done = portal.do_one(&cast, act, step).await;
            story.push(format!("{act:?}: {expected}"));
            assert_eq!(done, expected, "seed {seed}: {before:?} {story:#?}");
            let kept = portal.kept(cast.company).await;
            assert_eq!(kept, model.kept(), "seed {seed}: {story:#?}");
            reached.insert(kept.0);
        }
        portal.is_sound().await;
    }
    assert!(reached.len() > 8, "the walks are too tame: {reached:?}");
}

fn cast(conn: &mut Conn) -> Result<Cast, Error> {
    let mut person = |name: &str| -> Result<Actor, Error> {
        let row = users::table.filter(users::user_name.eq(name.to_owned()));
        let (id, home): (String, String) =
            row.select((users::id, users::organization_id)).first(conn)?;
        let (user, home) = (id.parse().unwrap(), home.parse().unwrap());
        Ok(Actor::Person { user, home, acting_for: None })
    };
    let (omar, vera, sanne) = (person("omar")?, person("vera")?, person("sanne")?);
    let company = sanne.home().unwrap();
    Ok(Cast { omar, vera, sanne, company })
}

impl TestPortal {
    /// Status and sub-status, whether it is disputed, whether somebody has it in hand, standing.
    async fn kept(&self, company: OrganizationId) -> (String, bool, bool, bool) {
        let read = move |conn: &mut Conn| {
            let row = cases::table
                .filter(cases::organization_id.eq(company.to_string()))
                .order((cases::opened_at.desc(), cases::id.desc()));
            let (status, check): (String, String) =
                row.select((cases::status, cases::sub_status)).first(conn)?;
            let case = verification::latest(conn, company)?.unwrap();
            let standing = organizations::load(conn, company)?.standing;
            let is_active = standing == organizations::Standing::Reseller;
            let (disputed, claimed) = (case.disputed_at.is_some(), case.claim.is_some());
            Ok((format!("{status}/{check}"), disputed, claimed, is_active))
        };
        self.read(read).await
    }

    /// Whether the act was done.
    async fn do_one(&self, cast: &Cast, act: Act, step: usize) -> bool {
        let now = self.now();
        let (omar, vera, sanne) = (cast.omar.clone(), cast.vera.clone(), cast.sanne.clone());
        let company = cast.company;
        let work = move |conn: &mut Conn| match act {
            Act::Withdraw => {
                enrollment::withdraw(conn, &sanne, company, now).map_err(drop_enrollment)
            }
            _ => play(conn, [&omar, &vera, &sanne], company, act, step, now),
        };
        self.portal.db.write(work).await.is_ok()
    }
}

fn drop_enrollment(error: enrollment::Error) -> verification::Error {
    match error {
        enrollment::Error::Db(error) => verification::Error::Db(error),
        _ => verification::Error::MovedOn,
    }
}

fn play(
    conn: &mut Conn,
    [omar, vera, sanne]: [&Actor; 3],
    company: OrganizationId,
    act: Act,
    step: usize,
    now: DateTime<Utc>,
) -> Result<(), verification::Error> {
    let case = verification::latest(conn, company)?.expect("a case");
    let (id, version) = (case.id, case.version);
    let answer = |correction, comment| Answer { correction, comment };
    match act {
        Act::ContactYes | Act::ContactNo => {
            let live = links::find_live(conn, Purpose::ConfirmContact, &id.to_string(), now)?;
            let link = live.ok_or(verification::Error::LinkDead)?;
            match act {
                Act::ContactYes => verification::confirm(conn, &link, now),
                _ => verification::dispute(conn, &link, now),
            }
        }
        Act::Resend => verification::resend(conn, sanne, company, now),
        Act::OmarClaims => verification::claim(conn, omar, id, now),
        Act::VeraClaims => verification::claim(conn, vera, id, now),
        Act::OmarHandsBack => verification::hand_back(conn, omar, id, version, now),
        Act::VeraHandsBack => verification::hand_back(conn, vera, id, version, now),
        Act::Pass => verification::pass(conn, omar, id, version, now),
        Act::Refuse => {
            let refusal = Refusal { reason: Reason::Other, about: About::Document, sentence: None };
            verification::refuse(conn, omar, id, version, refusal, now)
        }
        Act::Ask => {
            let body = "An extract".parse().expect("words");
            verification::request_documents(conn, omar, id, version, body, now)
        }
        Act::AskMore => verification::ask_more(conn, omar, id, version, now),
        Act::Authorize => verification::authorize(conn, omar, id, version, now),
        Act::Dismiss => verification::dismiss_dispute(conn, omar, id, version, now),
        Act::AnswerInWords => {
            let said = answer(Correction::default(), "Here it is".parse().ok());
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::CorrectAddress => {
            let said = answer(address(conn, company, step)?, None);
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::CorrectContact => {
            let said = answer(contact(step), None);
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::ChangeAddress => {
            let new = address(conn, company, step)?;
            verification::correct(conn, sanne, company, version, &new, now)
        }
        Act::Withdraw => unreachable!("the enrollment's act"),
    }
}

fn address(conn: &mut Conn, company: OrganizationId, step: usize) -> Result<Correction, Error> {
    let profile = organizations::find_profile(conn, company)?.expect("a profile");
    let mut form = verification::LegalForm::of(&profile);
    form.address_line1 = format!("Damrak {}", step + 1);
    let legal = form.parse(&"NL".parse().expect("a country")).expect("an address");
    Ok(Correction { legal: Some(legal), contact: None })
}

fn contact(step: usize) -> Correction {
    let email: EmailAddress =
        format!("contact{step}@noordlicht.example").parse().expect("an address");
    let form = NewContactForm {
        first_name: "Joke".into(),
        last_name: "Jansen".into(),
        email: email.to_string(),
        phone: "+31 20 555 0136".into(),
        ..NewContactForm::default()
    };
    let parsed = form.parse(&"NL".parse().expect("a country"), "twotier.example");
    Correction { legal: None, contact: Some(parsed.expect("a contact")) }
}

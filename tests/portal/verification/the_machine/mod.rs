//! Random walks of everything that people can do, against a pure model of the machine: what the model
//! refuses is refused and changes nothing, and the database never leaves the model's states (T-WZ-1).
mod acts;
mod domain;
mod kept;
mod model;

use super::the_timeline_is_the_record::is_the_record;
use crate::support::TestPortal;
use chrono::TimeDelta;
use diesel::prelude::*;
use model::{Act, Model};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use twotier::{
    audit::Actor,
    platform::{
        db::{Conn, Error},
        schema::users,
        web::Site,
    },
    values::OrganizationId,
};

const WALKS: u64 = 6;
const STEPS: usize = 160;

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
    let places = Act::ALL.iter().map(|(_, often)| often).sum();
    let mut reached = std::collections::BTreeSet::new();
    for seed in 0..walks {
        let takes_two = seed % 2 == 1;
        let portal = TestPortal::start_as(|site| Site { four_eyes: takes_two, ..site }).await;
        portal.submitted().await;
        let cast = portal.read(cast).await;
        let (mut model, mut random) = (Model::submitted(takes_two), StdRng::seed_from_u64(seed));
        let mut story = vec![];
        for step in 0..STEPS {
            portal.pass(TimeDelta::hours(6));
            model.wait();
            let act = match Act::at(random.random_range(0..places)) {
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
            reached.extend(kept.marks());
        }
        portal.is_sound().await;
        let home = portal.signed_in_as("sanne@noordlicht").await.visit("/").await;
        // What was withdrawn is no story of a first page.
        if home.count(".timeline") > 0 {
            is_the_record(&portal, &home).await;
        }
    }
    assert!(reached.len() > 14, "the walks are too tame: {reached:?}");
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

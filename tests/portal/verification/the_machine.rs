//! Random walks of everything that people can do, against a pure model of the machine: what the model
//! refuses is refused and changes nothing, and the database never leaves the model's states (T-WZ-1).
use super::{
    machine_model::{Act, Kept, Model, Suspended},
    the_timeline_is_the_record::is_the_record,
};
use crate::support::TestPortal;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use twotier::{
    audit::Actor,
    domains, enrollment, organizations,
    platform::{
        db::{Conn, Error},
        schema::{users, verification_cases as cases},
        web::Site,
    },
    users::links::{self, Purpose},
    values::{CompanyDomain, EmailAddress, OrganizationId},
    verification::{
        self, About, Answer, AwaitingContact, Correction, NewContact, NewContactForm, Reason,
        Refusal, State,
    },
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

impl TestPortal {
    /// What the database says of the company's newest case.
    async fn kept(&self, company: OrganizationId) -> Kept {
        let read = move |conn: &mut Conn| {
            let row = cases::table
                .filter(cases::organization_id.eq(company.to_string()))
                .order((cases::opened_at.desc(), cases::id.desc()));
            let (status, check): (String, String) =
                row.select((cases::status, cases::sub_status)).first(conn)?;
            let case = verification::latest(conn, company)?.unwrap();
            let organization = organizations::load(conn, company)?;
            Ok(Kept {
                stands: format!("{status}/{check}"),
                is_disputed: case.disputed_at.is_some(),
                is_claimed: case.claim.is_some(),
                is_proposed: case.proposal.is_some(),
                is_flagged: matches!(
                    case.state,
                    State::AwaitingContact(AwaitingContact { flagged_at: Some(_), .. })
                ),
                has_wrong_address: case.has_refused_address(),
                is_asked: verification::open_request(conn, case.id)?.is_some(),
                is_active: organization.standing == organizations::Standing::Reseller,
                suspended: organization.suspension.map(|it| match it.reason.as_str() {
                    verification::OVERDUE => Suspended::Overdue,
                    _ => Suspended::Disputed,
                }),
            })
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
            Act::ProveDomain => prove_domain(conn, &sanne, company, now),
            Act::GiveUpDomain => give_domain_up(conn, &sanne, company, now),
            _ => play(conn, [&omar, &vera, &sanne], company, act, step, now),
        };
        self.portal.db.write(work).await.is_ok()
    }
}

fn domain() -> CompanyDomain {
    "noordlicht.example".parse().expect("a domain")
}

fn prove_domain(
    conn: &mut Conn,
    sanne: &Actor,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), verification::Error> {
    let id = domains::claim(conn, sanne, company, domain(), now).map_err(drop_domain)?;
    let record = domains::find_for(conn, company, id)?.expect("the claim").record();
    let seen = domains::Answer::Texts(vec![record.value]);
    match domains::keep_look(conn, sanne, company, id, seen, now).map_err(drop_domain)? {
        domains::Checked::Proven(domain) => {
            verification::domain_proven(conn, sanne, company, &domain, now)
        }
        domains::Checked::Noted => Ok(()),
    }
}

fn give_domain_up(
    conn: &mut Conn,
    sanne: &Actor,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), verification::Error> {
    let known = domains::of(conn, company)?.pop().ok_or(verification::Error::MovedOn)?;
    domains::remove(conn, sanne, company, known.id, now).map_err(drop_domain)
}

fn drop_domain(error: domains::Error) -> verification::Error {
    match error {
        domains::Error::Db(error) => verification::Error::Db(error),
        _ => verification::Error::MovedOn,
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
        Act::ContactYes | Act::ContactNo | Act::WrongAddress => {
            let live = links::find_live(conn, Purpose::ConfirmContact, &id.to_string(), now)?;
            let link = live.ok_or(verification::Error::LinkDead)?;
            match act {
                Act::ContactYes => verification::confirm(conn, &link, now),
                Act::WrongAddress => verification::refuse_address(conn, &link, now),
                _ => verification::dispute(conn, &link, now),
            }
        }
        Act::Resend => verification::resend(conn, sanne, company, now),
        Act::OtherContact => {
            let new = contact(step);
            verification::change_contact(conn, sanne, company, new, version, now)
        }
        Act::OmarClaims => verification::claim(conn, omar, id, now),
        Act::VeraClaims => verification::claim(conn, vera, id, now),
        Act::OmarHandsBack | Act::VeraHandsBack => {
            let claim = case.claim.ok_or(verification::Error::NotInHand)?;
            let who = if act == Act::VeraHandsBack { vera } else { omar };
            verification::hand_back(conn, who, id, claim.by, now)
        }
        Act::Pass => verification::pass(conn, omar, id, version, now),
        Act::Refuse => {
            let refusal = Refusal { reason: Reason::Other, about: About::Document, sentence: None };
            verification::refuse(conn, omar, id, version, refusal, now)
        }
        Act::VeraAgrees => verification::confirm_refusal(conn, vera, id, version, now),
        Act::VeraReturns => verification::return_refusal(conn, vera, id, version, now),
        Act::Note => verification::note(conn, vera, id, &"Hm".parse().expect("words"), now),
        Act::Ask => {
            let body = "An extract".parse().expect("words");
            verification::request_documents(conn, omar, id, version, body, now)
        }
        Act::AskMore => verification::ask_more(conn, omar, id, version, now),
        Act::Authorize => verification::authorize(conn, omar, id, version, now),
        Act::Dismiss => verification::dismiss_dispute(conn, omar, id, version, now),
        Act::Restore => verification::restore(conn, omar, id, version, now),
        Act::TwoWeeks => Ok(verification::flag(conn, &id.to_string(), now)?),
        Act::SixtyDays => match &case.state {
            State::Rejected(state) => {
                let term = format!("{id} {}", state.mend_by.to_rfc3339());
                Ok(verification::overdue(conn, &term, now)?)
            }
            _ => Ok(()),
        },
        Act::ChangeContact => {
            let new = Correction { legal: None, contact: Some(contact(step)) };
            verification::correct(conn, sanne, company, version, &new, now)
        }
        Act::StalePass => verification::pass(conn, omar, id, version - 1, now),
        Act::StaleAuthorize => verification::authorize(conn, omar, id, version - 1, now),
        Act::Share => verification::share_status(conn, sanne, company, now).map(|_| ()),
        Act::AnswerInWords => {
            let said = answer(Correction::default(), "Here it is".parse().ok());
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::CorrectAddress => {
            let said = answer(address(conn, company, step)?, None);
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::CorrectContact => {
            let new = Correction { legal: None, contact: Some(contact(step)) };
            let said = answer(new, None);
            verification::answer(conn, sanne, company, version, said, now)
        }
        Act::ChangeAddress => {
            let new = address(conn, company, step)?;
            verification::correct(conn, sanne, company, version, &new, now)
        }
        Act::Withdraw | Act::ProveDomain | Act::GiveUpDomain => {
            unreachable!("the act of another part")
        }
    }
}

fn address(conn: &mut Conn, company: OrganizationId, step: usize) -> Result<Correction, Error> {
    let profile = organizations::find_profile(conn, company)?.expect("a profile");
    let mut form = verification::LegalForm::of(&profile);
    form.address_line1 = format!("Damrak {}", step + 1);
    let legal = form.parse(&"NL".parse().expect("a country")).expect("an address");
    Ok(Correction { legal: Some(legal), contact: None })
}

fn contact(step: usize) -> NewContact {
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
    parsed.expect("a contact")
}

//! Companies at every point of a verification, brought there by what they and the desk do.
use super::{
    cases::{Act, CASES},
    companies::{self, company_of, person},
    enrollments::submit,
    paper, reference,
    scene::failed,
};
use crate::{
    app::Portal,
    audit::Actor,
    enrollment,
    organizations::{self, Profile},
    platform::db::{Conn, Error},
    users::User,
    verification::{self, Answer, Case, Correction, Error as Refused, LegalForm, Refusal, State},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Founds the companies, and brings each where it stands.
pub async fn fill(of: &Portal) -> Result<(), Error> {
    reference::import_for_the_desk(of).await?;
    companies::found_for_the_desk(of).await?;
    let verifier = actor(&person(of, "fabrikam", "omar").await?);
    for (company, applicant, membership, contact, reach, days, acts) in CASES {
        submit(of, company, applicant, membership, contact, reach, days).await?;
        let applicant = actor(&person(of, company, applicant).await?);
        let mut now = of.clock.now() - TimeDelta::days(days) + TimeDelta::hours(2);
        for act in acts {
            now += TimeDelta::hours(1);
            let people = (verifier.clone(), applicant.clone());
            of.db
                .write(move |conn| play(conn, people, company, *act, now))
                .await
                .map_err(failed)?;
        }
    }
    Ok(())
}

fn play(
    conn: &mut Conn,
    (verifier, applicant): (Actor, Actor),
    company: &str,
    act: Act,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let of = company_of(conn, company)?.id;
    let case = verification::latest(conn, of)?.ok_or(Refused::NotFound)?;
    let (id, version) = (case.id, case.version);
    match act {
        Act::Claim => verification::claim(conn, &verifier, id, now),
        Act::HandBack => hand_back(conn, &verifier, &case, now),
        Act::Pass => verification::pass(conn, &verifier, id, version, now),
        Act::Ask(text) => {
            let body = text.parse().map_err(failed)?;
            verification::request_documents(conn, &verifier, id, version, body, now)
        }
        Act::AskMore => verification::ask_more(conn, &verifier, id, version, now),
        Act::Refuse(reason, about, text) => {
            let refusal = Refusal { reason, about, sentence: text.parse().ok() };
            verification::refuse(conn, &verifier, id, version, refusal, now)
        }
        Act::Authorize => verification::authorize(conn, &verifier, id, version, now),
        Act::Withdraw => Ok(enrollment::withdraw(conn, &applicant, of, now).map_err(failed)?),
        Act::Move(street) => move_to(conn, &applicant, &case, street, now),
        Act::Enclose(name) => Ok(enclose(conn, &applicant, &case, name, now)?),
        Act::Answer(text) => {
            let answer = Answer { comment: text.parse().ok(), ..Answer::default() };
            verification::answer(conn, &applicant, of, version, answer, now)
        }
    }
}

/// The company corrects its street.
fn move_to(
    conn: &mut Conn,
    applicant: &Actor,
    case: &Case<State>,
    street: &str,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let profile = profile_of(conn, case)?;
    let form = LegalForm { address_line1: street.to_owned(), ..LegalForm::of(&profile) };
    let legal = form.parse(&case.country).map_err(|_| Error::corrupt("demo", street))?;
    let new = Correction { legal: Some(legal), contact: None };
    verification::correct(conn, applicant, case.organization, case.version, &new, now)
}

/// The company sends a paper that says what the desk knows already.
fn enclose(
    conn: &mut Conn,
    applicant: &Actor,
    case: &Case<State>,
    name: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let legal = LegalForm::of(&profile_of(conn, case)?);
    let place = format!("{} {}", legal.postal_code, legal.city);
    let day = now.format("%Y-%m-%d").to_string();
    let paper = paper::pdf(&[legal.legal_name, legal.address_line1, place, day]);
    let of = case.organization;
    verification::send_document(conn, applicant, of, (name, &paper), now).map_err(failed)
}

fn profile_of(conn: &mut Conn, case: &Case<State>) -> Result<Profile, Error> {
    let profile = organizations::find_profile(conn, case.organization)?;
    profile.ok_or_else(|| Error::corrupt("demo", &case.company))
}

fn actor(user: &User) -> Actor {
    Actor::Person { user: user.id, home: user.organization, acting_for: None }
}

fn hand_back(
    conn: &mut Conn,
    verifier: &Actor,
    case: &Case<State>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let claim = case.claim.as_ref().ok_or(Refused::NotInHand)?;
    verification::hand_back(conn, verifier, case.id, claim.by, now)
}

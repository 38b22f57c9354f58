//! Companies at every point of a verification, brought there by the desk's own acts.
use super::{
    companies::{self, company_of, person},
    enrollments::submit,
    reference,
    scene::{Reach, failed},
};
use crate::{
    app::Portal,
    audit::Actor,
    enrollment, organizations,
    platform::db::{Conn, Error},
    users::User,
    verification::{
        self, About, Case, Correction, Error as Refused, LegalForm, Reason, Refusal, State,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// What happens to a case, an hour after what came before.
#[derive(Clone, Copy)]
enum Act {
    Claim,
    HandBack,
    Pass,
    Ask(&'static str),
    AskMore,
    Refuse(Reason, About, &'static str),
    Authorize,
    Withdraw,
    Move(&'static str),
}

use Act::{Ask, AskMore, Authorize, Claim, HandBack, Move, Pass, Refuse, Withdraw};

/// Company, applicant, membership ID, contact, how far, days ago, and what the desk did.
type Entry = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    Reach,
    i64,
    &'static [Act],
);

const EXTRACT: &str = "Please send an extract from Companies House, not older than twelve months.";
const IN_FULL: &str = "The commercial register has the name as Pixelgarten Medien GmbH & Co. KG.";

const CASES: [Entry; 9] = [
    (
        "deltawerk",
        "marit",
        "7000804",
        ("Marit", "Dekker"),
        Reach::Confirmed,
        63,
        &[Claim, Refuse(Reason::ContactNotEmployee, About::ContactName, "We could not reach you.")],
    ),
    (
        "zilverlijn",
        "joost",
        "7000805",
        ("Joost", "Prins"),
        Reach::Confirmed,
        30,
        &[Claim, Pass, Pass, Authorize],
    ),
    (
        "kustlijn",
        "iris",
        "7000808",
        ("Iris", "Bakker"),
        Reach::Confirmed,
        25,
        &[Claim, Pass, Pass, Authorize, Move("Lange Voorhout 5")],
    ),
    ("veldhof", "noor", "7000809", ("Sem", "Willems"), Reach::Submitted, 20, &[]),
    ("ardenne", "luc", "7000807", ("Luc", "Dubois"), Reach::Confirmed, 12, &[Withdraw]),
    (
        "brightwater",
        "owen",
        "7000802",
        ("Owen", "Hughes"),
        Reach::Confirmed,
        9,
        &[Claim, Pass, Pass, HandBack],
    ),
    (
        "meridien",
        "hugo",
        "7000806",
        ("Hugo", "Lambert"),
        Reach::Confirmed,
        6,
        &[Claim, Pass, Pass, AskMore],
    ),
    (
        "pixelgarten",
        "lena",
        "7000803",
        ("Lena", "Vogt"),
        Reach::Confirmed,
        5,
        &[Claim, Pass, Refuse(Reason::CompanyNameAbbreviated, About::LegalName, IN_FULL)],
    ),
    (
        "atlas",
        "amira",
        "7000801",
        ("Amira", "Khan"),
        Reach::Confirmed,
        4,
        &[Claim, Pass, Ask(EXTRACT)],
    ),
];

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
        Claim => verification::claim(conn, &verifier, id, now),
        HandBack => verification::hand_back(conn, &verifier, id, now),
        Pass => verification::pass(conn, &verifier, id, version, now),
        Ask(text) => {
            let body = text.parse().map_err(failed)?;
            verification::request_documents(conn, &verifier, id, version, body, now)
        }
        AskMore => verification::ask_more(conn, &verifier, id, version, now),
        Refuse(reason, about, text) => {
            let refusal = Refusal { reason, about, sentence: text.parse().ok() };
            verification::refuse(conn, &verifier, id, version, refusal, now)
        }
        Authorize => verification::authorize(conn, &verifier, id, version, now),
        Withdraw => Ok(enrollment::withdraw(conn, &applicant, of, now).map_err(failed)?),
        Move(street) => {
            let new = moved_to(conn, &case, street)?;
            verification::correct(conn, &applicant, of, version, &new, now)
        }
    }
}

fn moved_to(conn: &mut Conn, case: &Case<State>, street: &str) -> Result<Correction, Error> {
    let profile = organizations::find_profile(conn, case.organization)?;
    let profile = profile.ok_or_else(|| Error::corrupt("demo", street))?;
    let form = LegalForm { address_line1: street.to_owned(), ..LegalForm::of(&profile) };
    let legal = form.parse(&case.country).map_err(|_| Error::corrupt("demo", street))?;
    Ok(Correction { legal: Some(legal), contact: None })
}

fn actor(user: &User) -> Actor {
    Actor::Person { user: user.id, home: user.organization, acting_for: None }
}

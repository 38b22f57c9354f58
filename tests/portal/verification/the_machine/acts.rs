//! What people do, and what falls due, by the actions of the portal.
use super::{
    Cast,
    domain::{give_domain_up, prove_domain},
    model::Act,
};
use crate::support::TestPortal;
use chrono::{DateTime, Utc};
use twotier::{
    audit::Actor,
    enrollment, organizations,
    platform::db::{Conn, Error},
    users::links::{self, Purpose},
    values::{EmailAddress, OrganizationId},
    verification::{
        self, About, Answer, Correction, NewContact, NewContactForm, Reason, Refusal, State,
    },
};

impl TestPortal {
    /// Whether the act was done.
    pub(super) async fn do_one(&self, cast: &Cast, act: Act, step: usize) -> bool {
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

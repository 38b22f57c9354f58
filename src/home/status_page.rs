//! The first page of a company, in words.
use super::{situation::Situation, status::Story};
use crate::{
    customers,
    organizations::Standing,
    partnerships::{Waiting, tell_waiting_answers},
    platform::{i18n::Telling, web::Frame},
    users::{Permission, Role, SignedIn},
    verification::{Case, Line, Names, StageMark, State, stages},
};
use askama::Template;
use chrono::{DateTime, Utc};

/// A company whose verification can be looked at.
#[derive(Template)]
#[template(path = "home/status.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct StatusPage {
    frame: Frame,
    situation: Situation,
    reference: String,
    heading: String,
    lead: String,
    stages: Vec<StageMark>,
    lines: Vec<Line>,
    invitations: Vec<Waiting>,
    authorizations: Vec<customers::Waiting>,
    is_reseller: bool,
    refusal: Option<Refusal>,
    is_asked: bool,
    membership: Option<String>,
    may_act: bool,
    is_agent: bool,
    has_second_admin: bool,
    has_factor: bool,
    has_security: bool,
    notice: Option<DateTime<Utc>>,
    can_withdraw: bool,
    can_change: bool,
}

/// A company that has no verification to look at.
#[derive(Template)]
#[template(path = "home/company.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct CompanyHome {
    frame: Frame,
    situation: Situation,
    organization: String,
    account_name: String,
    admins: String,
    may_act: bool,
    reads_mail: bool,
    verifies: bool,
    notice: Option<DateTime<Utc>>,
    invitations: Vec<Waiting>,
    authorizations: Vec<customers::Waiting>,
    /// That companies wait for its approval, for whoever can give it.
    approvals: Option<String>,
    is_reseller: bool,
    /// Where its mail is looked through, and what that page is called.
    mail: Option<(&'static str, &'static str)>,
}

impl StatusPage {
    /// From what is known about the company, for one of its people.
    pub fn new(me: SignedIn, story: &Story, situation: Situation, has_factor: bool) -> Self {
        let (frame, may_act) = (me.frame, me.person.may(Permission::Enroll));
        let (case, told) = (story.case.as_ref(), told(&frame, story));
        Self {
            heading: told.say(format!("status-{}-heading", situation.as_str())),
            lead: told.say(lead(&frame, story, situation)),
            reference: case.map_or_else(String::new, |case| case.reference.to_string()),
            stages: case.map_or_else(Vec::new, |case| stages(&frame, case)),
            refusal: case.and_then(|case| Refusal::of(&frame, case, situation)),
            is_asked: story.is_asked,
            lines: lines(&frame, story),
            invitations: story.invitations.clone(),
            authorizations: story.authorizations.clone(),
            is_reseller: story.organization.standing == Standing::Reseller,
            membership: story.membership.as_ref().map(ToString::to_string),
            is_agent: me.person.is(Role::AdminAgent),
            has_second_admin: story.admins.len() > 1,
            has_factor,
            has_security: story.has_security,
            notice: story.notice,
            can_withdraw: may_act && case.is_some_and(Case::may_be_withdrawn),
            can_change: may_act && situation == Situation::Active,
            situation,
            may_act,
            frame,
        }
    }
}

/// Whether invitations have to wait for the company's authorization.
macro_rules! awaits_authorization {
    ($($page:ident)+) => {$(
        impl $page {
            fn awaits_authorization(&self) -> bool {
                !self.is_reseller
            }
        }
    )+};
}

awaits_authorization!(StatusPage CompanyHome);

/// What was refused, for the note with *Fix now*.
pub struct Refusal {
    reason: String,
    text: String,
    until: String,
}

impl Refusal {
    fn of(frame: &Frame, case: &Case<State>, situation: Situation) -> Option<Self> {
        let State::Rejected(state) = &case.state else { return None };
        let reason = state.failure.reason.as_str().replace('_', "-");
        Some(Self {
            reason: frame.say(format!("reason-{reason}")),
            text: frame.say(format!("reason-{reason}-text")),
            until: match situation {
                Situation::Overdue => frame.say("status-fix-overdue"),
                _ => frame.with("day", frame.day_of(state.mend_by)).say("status-fix-by"),
            },
        })
    }
}

/// What happened, for the company's own people: whoever works at the desk is the operator to them.
fn lines(frame: &Frame, story: &Story) -> Vec<Line> {
    let names = Names { company: story.organization.name.as_str(), people: &story.names };
    names.lines(frame, &story.rows, Some(story.organization.id))
}

fn lead(frame: &Frame, story: &Story, situation: Situation) -> String {
    if is_late(frame, story, situation) {
        return "status-late-lead".to_owned();
    }
    format!("status-{}-lead", situation.as_str())
}

/// Whether the desk has had its days, and is not done.
fn is_late(frame: &Frame, story: &Story, situation: Situation) -> bool {
    let (today, calendar) = (frame.today(), &frame.site.calendar);
    situation.is_with_the_desk()
        && story.expected_by(today, calendar).is_some_and(|day| day < today)
}

/// What heading and lead may tell.
fn told(frame: &Frame, story: &Story) -> Telling {
    let case = story.case.as_ref();
    let by = story.expected_by(frame.today(), &frame.site.calendar);
    let day = by.map(|day| frame.weekday(day));
    frame
        .with("contact", case.map(|case| case.contact.name.clone()).unwrap_or_default())
        .with("email", case.map(|case| case.contact.email.to_string()).unwrap_or_default())
        .with("day", day.unwrap_or_default())
        .with("company", &story.organization.name)
        .with("operator", &frame.site.operator_name)
}

impl CompanyHome {
    /// From what is known about the company.
    pub fn new(me: SignedIn, story: &Story, situation: Situation, may_act: bool) -> Self {
        let reads_mail = me.person.may(Permission::RunPortal) && me.frame.site.keeps_mail;
        let approves = me.person.may(Permission::InviteResellers) && story.approvals > 0;
        Self {
            organization: story.organization.name.to_string(),
            account_name: story.organization.account_name.to_string(),
            admins: story.admins.join(", "),
            may_act: may_act || me.person.is(Role::OperatorAdmin),
            reads_mail,
            verifies: me.person.may(Permission::Verify),
            notice: story.notice,
            invitations: story.invitations.clone(),
            authorizations: story.authorizations.clone(),
            approvals: approves.then(|| tell_waiting_answers(&me.frame, story.approvals)),
            is_reseller: story.organization.standing == Standing::Reseller,
            mail: mail_page(&me),
            situation,
            frame: me.frame,
        }
    }
}

fn mail_page(me: &SignedIn) -> Option<(&'static str, &'static str)> {
    match &me.person {
        person if person.may(Permission::SeeMail) => Some(("/desk/mail", "trouble-title")),
        person if person.may(Permission::SeeStatus) => {
            Some(("/settings/mail", "correspondence-title"))
        }
        _ => None,
    }
}

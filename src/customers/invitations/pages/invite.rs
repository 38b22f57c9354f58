//! Inviting: who, with whom and to what, then the letter as it will be read.
use crate::{
    customers::invitations::{
        filter::LIST,
        forms::{InviteForm, Invitee},
        letters::{asks_for, greeting, means, opening, subject},
        scene::Plan,
    },
    organizations::Organization,
    partnerships::{Side, invitations::answerable},
    platform::{
        i18n::Words,
        web::{FormErrors, Frame},
    },
    users::grants::GRANTABLE,
    values::{AdminAccess, CustomerInvitationId},
};
use askama::Template;
use chrono::TimeDelta;

/// Who is invited, with whom, and to what.
#[derive(Template)]
#[template(path = "customers/invitations/invite.html")]
pub struct InvitePage {
    /// The frame.
    pub frame: Frame,
    /// On which side the inviting company is.
    pub side: Side,
    /// What was typed.
    pub form: InviteForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The partners that can be chosen.
    pub choices: Vec<Organization>,
    /// Whom it would name, once that is known.
    pub plan: Option<Plan>,
    /// The invitation that waits at the address already.
    pub pending: Option<CustomerInvitationId>,
}

/// The letter, before it is sent.
#[derive(Template)]
#[template(path = "customers/invitations/preview.html")]
pub struct PreviewPage {
    /// The frame.
    pub frame: Frame,
    /// Its parts.
    pub letter: Shown,
    /// What was typed.
    pub form: InviteForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// The parts of a letter that is not sent yet. It is read in its own language.
pub struct Shown {
    /// In which words.
    pub words: Words,
    /// Who is invited to what.
    pub invitee: Invitee,
    plan: Plan,
    sender: String,
    until: String,
}

impl InvitePage {
    /// Whether administrator access is given on this portal.
    fn offers_access(&self) -> bool {
        self.frame.site.admin_access != AdminAccess::Off
    }

    /// Whether only the missing half is asked for.
    fn is_half(&self) -> bool {
        self.plan.as_ref().is_some_and(|plan| plan.first.is_some())
    }

    fn lead(&self) -> String {
        match &self.plan {
            Some(plan) if plan.first.is_some() => {
                let missing = plan.cast.partners().first().map(|(_, it)| it.name.to_string());
                self.frame.with("partner", missing.unwrap_or_default()).say("customers-invite-half")
            }
            _ => self.frame.say(format!("customers-invite-lead-{}", self.side.as_str())),
        }
    }

    fn title(&self) -> String {
        let id = match (self.is_half(), self.side) {
            (true, _) => "customers-invite-missing",
            (false, Side::Reseller) => "customers-invite",
            (false, Side::Provider) => "customers-add",
        };
        self.frame.say(id)
    }

    /// Whether a partner has to be chosen: there are several, or the one that was chosen is none any more.
    fn must_choose(&self) -> bool {
        must_choose(&self.choices, &self.form.with)
    }

    /// Those for whom administrator access can be asked.
    fn sides(&self) -> Vec<Side> {
        match &self.plan {
            Some(plan) => plan.sides(),
            None => vec![Side::Reseller, Side::Provider],
        }
    }

    /// Who that is, by name where it is known.
    fn asking(&self, side: &Side) -> String {
        let known = self.plan.as_ref().and_then(|plan| plan.cast.on(*side));
        match known {
            Some(partner) => partner.name.to_string(),
            None => self.frame.say(format!("customers-side-{}", side.as_str())),
        }
    }
}

/// Whether nobody is chosen unless somebody chooses: a browser takes the first of a list, whoever that is.
pub fn must_choose(choices: &[Organization], with: &str) -> bool {
    let is_known = choices.iter().any(|it| it.account_name.as_str() == with);
    choices.len() > 1 || !(is_known || with.is_empty())
}

impl Shown {
    /// As it would be sent now.
    pub fn new(frame: &Frame, plan: Plan, sender: String, invitee: Invitee) -> Self {
        let words = frame.in_language(&invitee.language);
        let until = answerable(&words, frame.now + TimeDelta::days(invitee.days.into()));
        Self { words, invitee, plan, sender, until }
    }

    /// What stands above it.
    pub fn subject(&self) -> String {
        subject(&self.words, &self.plan.cast)
    }

    /// How it begins.
    pub fn dear(&self) -> String {
        self.words.with("name", &self.invitee.company).say("mail-dear")
    }

    /// Who invites.
    pub fn opening(&self) -> String {
        opening(&self.words, &self.plan.cast, &self.sender)
    }

    /// What each may do, and what is asked for besides.
    pub fn means(&self) -> Vec<String> {
        let mut all = means(&self.words, &self.plan.cast);
        all.extend(asks_for(&self.words, &self.plan.cast, self.invitee.asked.as_ref()));
        all
    }

    /// Until when it can be answered.
    pub fn until(&self) -> &str {
        &self.until
    }

    /// What stands in the letter unless something else is written.
    pub fn greeting(&self) -> String {
        greeting(&self.words, &self.plan.cast, (&self.invitee.company, self.plan.there.as_ref()))
    }
}

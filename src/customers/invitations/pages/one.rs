//! One invitation to a customer: how it stands, what was sent, and what happened.
use crate::{
    customers::{
        invitations::{
            Dead, Stage,
            filter::LIST,
            letters::subject,
            scene::{Line, Scene},
        },
        list,
    },
    organizations::Organization,
    partnerships::{Side, invitations::Press},
    platform::web::{FormErrors, Frame},
    users::role_names,
    values::Note,
};
use askama::Template;

/// One invitation.
#[derive(Template)]
#[template(path = "customers/invitations/one.html")]
pub struct OnePage {
    /// The frame.
    pub frame: Frame,
    /// What there is to see.
    pub scene: Scene,
    /// Whether the reader may invite.
    pub may_invite: bool,
    /// Why nothing was done.
    pub refusal: Option<String>,
    /// What was typed.
    pub form: Press,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl OnePage {
    fn stage(&self) -> Stage {
        self.scene.invitation.stage(self.frame.now)
    }

    fn lead(&self) -> String {
        let invitation = &self.scene.invitation;
        let told = self.frame.with("company", &invitation.content.company);
        let told = told.with("until", self.frame.moment(invitation.expires_at));
        let at = invitation.answer.as_ref().map(|answer| self.frame.moment(answer.at));
        let seen = invitation.seen.map(|(_, at)| self.frame.moment(at));
        let told = told.with("at", at.unwrap_or_default()).with("seen", seen.unwrap_or_default());
        told.say(format!("customer-invitation-{}-lead", self.stage().as_str()))
    }

    fn subject(&self) -> String {
        let words = self.frame.in_language(&self.scene.invitation.content.language);
        subject(&words, &self.scene.cast)
    }

    /// Those whom it names, with their sides.
    fn partners(&self) -> Vec<(Side, &Organization)> {
        self.scene.cast.partners()
    }

    fn asks_for(&self) -> String {
        let Some(asked) = &self.scene.invitation.content.asked else {
            return self.frame.say("customer-invitation-asks-none");
        };
        let of = |side: &Side| self.scene.cast.on(*side).map(|it| it.name.to_string());
        let names: Vec<String> = asked.sides.iter().filter_map(of).collect();
        let told = self.frame.with("partners", self.frame.list(&names));
        let told = told.with("roles", role_names(&self.frame, &asked.access.roles));
        let told = told.with("until", self.frame.day_of(asked.access.last_moment()));
        told.say("customer-invitation-asks")
    }

    /// Why it was declined or cancelled, if they said so.
    fn reason(&self) -> Option<&Note> {
        self.scene.invitation.answer.as_ref()?.reason.as_ref()
    }

    fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    fn can_be_sent(&self) -> bool {
        self.is_open() || self.stage() == Stage::Over(Dead::Expired)
    }

    /// The customer that came of it.
    fn customer(&self) -> Option<String> {
        self.scene.relationship.as_ref().map(|it| format!("{}/{}", list::LIST, it.id))
    }

    fn what(&self, line: &Line) -> String {
        let mut told = self.frame.with("home", &self.scene.cast.inviter.name);
        for name in ["company", "partner"] {
            told = told.with(name, line.facts.get(name).cloned().unwrap_or_default());
        }
        told.say(format!("event-{}", line.event.replace(['.', '_'], "-")))
    }

    fn by(&self, line: &Line) -> String {
        if line.by.is_empty() { self.frame.say("event-portal") } else { line.by.clone() }
    }

    fn address(&self, what: &str) -> String {
        format!("{LIST}/{}{what}", self.scene.invitation.id)
    }
}

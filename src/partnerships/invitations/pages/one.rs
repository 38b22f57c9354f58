//! One invitation: how it stands, what was sent, and what happened.
use crate::{
    partnerships::invitations::{
        Dead, Stage,
        filter::LIST,
        forms::Press,
        letters::subject,
        scene::{Line, Scene},
    },
    platform::{
        i18n::Words,
        web::{FormErrors, Frame},
    },
    users::role_names,
    values::Note,
};
use askama::Template;

/// One invitation.
#[derive(Template)]
#[template(path = "partnerships/invitations/one.html")]
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

    fn words(&self) -> Words {
        self.frame.in_language(&self.scene.invitation.language)
    }

    fn lead(&self) -> String {
        let invitation = &self.scene.invitation;
        let told = self.frame.with("company", &invitation.company);
        let told = told.with("until", self.frame.moment(invitation.expires_at));
        let told = match &invitation.answer {
            Some(answer) => told.with("at", self.frame.moment(answer.at)),
            None => told,
        };
        let told = match invitation.seen {
            Some((_, at)) => told.with("seen", self.frame.moment(at)),
            None => told,
        };
        told.say(format!("invitation-{}-lead", self.stage().as_str()))
    }

    fn subject(&self) -> String {
        subject(&self.words(), self.scene.provider.name.as_str())
    }

    fn asks_for(&self) -> String {
        let terms = &self.scene.invitation.terms;
        let Some(access) = terms.access() else { return self.frame.say("invitation-asks-none") };
        let told = self.frame.with("roles", role_names(&self.frame, &access.roles));
        let told = told.with("until", self.frame.day_of(access.last_moment()));
        told.say(format!("invitation-asks-{}", terms.as_str().replace('_', "-")))
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

    fn what(&self, line: &Line) -> String {
        let [provider, other] = &line.companies;
        let told = self.frame.with("provider", provider).with("company", other);
        told.with("reseller", other).say(format!("event-{}", line.event.replace(['.', '_'], "-")))
    }

    fn by(&self, line: &Line) -> String {
        if line.by.is_empty() { self.frame.say("event-portal") } else { line.by.clone() }
    }

    fn address(&self, what: &str) -> String {
        format!("{LIST}/{}{what}", self.scene.invitation.id)
    }
}

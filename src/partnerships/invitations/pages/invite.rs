//! Inviting: who and to what, then the letter as it will be read.
use crate::{
    organizations::Organization,
    partnerships::invitations::{
        Terms,
        filter::LIST,
        forms::{InviteForm, Invitee},
        letters::{answerable, asks_for, greeting, opening, subject},
    },
    platform::{
        i18n::Words,
        web::{FormErrors, Frame},
    },
    users::grants::GRANTABLE,
    values::{AdminAccess, InvitationId},
};
use askama::Template;
use chrono::TimeDelta;

/// Who is invited, and to what.
#[derive(Template)]
#[template(path = "partnerships/invitations/invite.html")]
pub struct InvitePage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: InviteForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The invitation that waits at the address already.
    pub pending: Option<InvitationId>,
}

/// The letter, before it is sent.
#[derive(Template)]
#[template(path = "partnerships/invitations/preview.html")]
pub struct PreviewPage {
    /// The frame.
    pub frame: Frame,
    /// Who invites.
    pub provider: Organization,
    /// Whose name stands in the letter.
    pub sender: String,
    /// Who is invited to what.
    pub invitee: Invitee,
    /// What was typed.
    pub form: InviteForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl InvitePage {
    /// Whether administrator access is given on this portal.
    fn offers_access(&self) -> bool {
        self.frame.site.admin_access != AdminAccess::Off
    }
}

impl PreviewPage {
    /// The letter is read in its own language.
    fn words(&self) -> Words {
        self.frame.in_language(&self.invitee.language)
    }

    fn subject(&self) -> String {
        subject(&self.words(), self.provider.name.as_str())
    }

    fn dear(&self) -> String {
        self.words().with("name", &self.invitee.company).say("mail-dear")
    }

    fn opening(&self) -> String {
        opening(&self.words(), &self.provider, &self.sender)
    }

    fn asks_for(&self) -> Option<String> {
        let terms = Terms::of(self.frame.site.admin_access, self.invitee.access.clone());
        asks_for(&self.words(), &terms, self.provider.name.as_str())
    }

    fn until(&self) -> String {
        let until = self.frame.now + TimeDelta::days(self.invitee.days.into());
        answerable(&self.words(), until)
    }

    /// What stands in the letter unless something else is written.
    pub fn greeting(&self) -> String {
        greeting(&self.words(), self.provider.name.as_str(), &self.invitee.company)
    }
}

//! Inviting: who and to what, then the letter as it will be read.
use super::Shown;
use crate::{
    partnerships::invitations::{filter::LIST, forms::InviteForm},
    platform::web::{FormErrors, Frame},
    users::grants::GRANTABLE,
    values::{AdminAccess, InvitationId},
};
use askama::Template;

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
    /// Its parts.
    pub letter: Shown,
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

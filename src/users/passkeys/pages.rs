//! The pages of passkeys.
use super::{forms::NewForm, passkey::Passkey};
use crate::platform::web::{FormErrors, Frame};
use askama::Template;

/// *Passkeys*, in *My account*.
#[derive(Template)]
#[template(path = "users/passkeys/list.html")]
pub struct PasskeysPage {
    /// The frame.
    pub frame: Frame,
    /// Theirs.
    pub passkeys: Vec<Passkey>,
    /// Whether the last one has to stay: the portal demands a second factor, and there is no other.
    pub has_to_stay: bool,
    /// What was typed for a new one.
    pub form: NewForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// A passkey as the second factor that somebody has to have, at the sign-in.
#[derive(Template)]
#[template(path = "users/passkeys/set_up.html")]
pub struct SetUpPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: NewForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

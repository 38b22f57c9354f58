//! The pages of sign-in and first passwords.
use super::forms::SignIn;
use crate::platform::web::{FormErrors, Frame};
use askama::Template;

/// Signing in.
#[derive(Template)]
#[template(path = "users/sign_in.html")]
pub struct SignInPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: SignIn,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was signed in here until a while ago.
    pub has_ended: bool,
}

/// Setting a first password.
#[derive(Template)]
#[template(path = "users/set_password.html")]
pub struct SetPasswordPage {
    /// The frame.
    pub frame: Frame,
    /// For whom: their sign-in name.
    pub sign_in_name: String,
    /// Whether they can use their company account instead.
    pub has_company_account: bool,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// A link that opens nothing: used, voided, expired and unknown look the same.
#[derive(Template)]
#[template(path = "users/dead_link.html")]
pub struct DeadLinkPage {
    /// The frame.
    pub frame: Frame,
}

/// The calm page of a link that opens nothing. It stands at the address without a token, so that it
/// is the same to the byte for every link.
pub fn dead_link(frame: Frame, path: &str) -> DeadLinkPage {
    DeadLinkPage { frame: frame.at(path) }
}

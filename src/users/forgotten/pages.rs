//! The pages for those who have forgotten something.
use super::forms::{ForgotPassword, ForgotUserName};
use crate::platform::web::{FormErrors, Frame};
use askama::Template;

/// Asking for a link to a new password.
#[derive(Template)]
#[template(path = "users/forgotten/password.html")]
pub struct ForgotPasswordPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: ForgotPassword,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// Asking which user names there are.
#[derive(Template)]
#[template(path = "users/forgotten/user_name.html")]
pub struct ForgotUserNamePage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: ForgotUserName,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// The one answer to everybody who asked for a link.
#[derive(Template)]
#[template(path = "users/forgotten/link_sent.html")]
pub struct LinkSentPage {
    /// The frame.
    pub frame: Frame,
}

/// The one answer to everybody who asked for user names.
#[derive(Template)]
#[template(path = "users/forgotten/names_sent.html")]
pub struct NamesSentPage {
    /// The frame.
    pub frame: Frame,
}

/// Choosing a new password.
#[derive(Template)]
#[template(path = "users/forgotten/reset_password.html")]
pub struct ResetPasswordPage {
    /// The frame.
    pub frame: Frame,
    /// For whom: their sign-in name.
    pub sign_in_name: String,
    /// What is wrong with it.
    pub errors: FormErrors,
}

//! The page on which somebody proves that it is they.
use crate::{
    platform::web::{FormErrors, Frame},
    users::factors::Ways,
};
use askama::Template;

/// *Confirm that it is you*.
#[derive(Template)]
#[template(path = "users/proof.html")]
pub struct ProofPage {
    /// The frame.
    pub frame: Frame,
    /// Who: their sign-in name.
    pub sign_in_name: String,
    /// Whether a code is asked for, too.
    pub asks_code: bool,
    /// With what they can prove it besides.
    pub ways: Ways,
    /// Whether their company's identity provider can vouch for them instead.
    pub has_company_account: bool,
    /// Where to go afterwards.
    pub next: String,
    /// What is wrong.
    pub errors: FormErrors,
}

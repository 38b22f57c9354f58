//! The form of a page.
use super::{actions::Kept, forms::PageForm};
use crate::{
    partnerships::directory::Service,
    platform::web::{FormErrors, Frame},
};
use askama::Template;

/// *Directory page*.
#[derive(Template)]
#[template(path = "partnerships/keeping.html")]
pub struct KeepingPage {
    /// The frame.
    pub frame: Frame,
    /// The page as it is.
    pub kept: Kept,
    /// Where the form is.
    pub address: String,
    /// Where one came from: its address, and the id of its name.
    pub above: (String, &'static str),
    /// Whether it says the name as well.
    pub says_name: bool,
    /// What was typed.
    pub form: PageForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was faster.
    pub is_late: bool,
}

impl KeepingPage {
    fn has(&self, service: &Service) -> bool {
        self.form.has(service.as_str())
    }
}

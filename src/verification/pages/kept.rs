//! What was typed for a page that is not there any more.
use crate::platform::web::Frame;
use askama::Template;

/// What was typed, to be read and copied: nothing is lost because somebody else was faster.
#[derive(Template)]
#[template(path = "verification/kept.html")]
pub struct KeptPage {
    /// The frame.
    pub frame: Frame,
    /// Each field's name, and what was typed into it.
    pub typed: Vec<(&'static str, String)>,
}

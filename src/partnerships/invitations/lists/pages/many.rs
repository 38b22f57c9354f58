//! Inviting many: what is pasted or uploaded, what all have in common, and the lists of before.
use crate::{
    partnerships::invitations::lists::{
        forms::ManyForm,
        list::{KEPT_FOR, List},
    },
    platform::web::{FormErrors, Frame},
    users::grants::GRANTABLE,
    values::AdminAccess,
};
use askama::Template;

/// Many are invited.
#[derive(Template)]
#[template(path = "partnerships/invitations/lists/many.html")]
pub struct ManyPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: ManyForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The first of what is wrong with the lines, in words, and how much more is.
    pub cells: (Vec<String>, u32),
    /// The lists of before.
    pub lists: Vec<ListLine>,
}

/// A list of before.
pub struct ListLine {
    /// The list.
    pub list: List,
    /// Who uploaded it.
    pub by: String,
    /// How many lines it has, and of how many an invitation was sent.
    pub counts: (u32, u32),
}

impl ManyPage {
    /// Whether administrator access is given on this portal.
    fn offers_access(&self) -> bool {
        self.frame.site.admin_access != AdminAccess::Off
    }

    fn kept(&self) -> String {
        self.frame.with("days", KEPT_FOR.num_days()).say("lists-kept")
    }

    /// How much more is wrong.
    fn untold(&self) -> Option<String> {
        let more = self.cells.1;
        (more > 0).then(|| self.frame.count("count", more).say("list-wrong-more"))
    }
}

impl ListLine {
    fn told(&self, frame: &Frame) -> String {
        let (lines, sent) = self.counts;
        frame.count("lines", lines).with("sent", sent).say("lists-counts")
    }
}

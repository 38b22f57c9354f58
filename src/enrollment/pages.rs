//! What stands on every page of the wizard, and its few pages that are no step.
use super::{
    journey::{Journey, Mark},
    steps::Stage,
};
use crate::platform::web::Frame;
use askama::Template;

/// The surroundings of a wizard page: rail, way back, place.
pub struct Sheet {
    /// The frame.
    pub frame: Frame,
    /// The stages.
    pub rail: Vec<RailMark>,
    /// The page before.
    pub back: Option<String>,
    /// "Profile, page 2 of 3".
    pub place: String,
    /// What this page has seen, to notice somebody else's change.
    pub version: String,
    /// Whether typed text was brought back after the session had ended.
    pub is_restored: bool,
    /// Soft doubts about the saved answer: field and code.
    pub doubts: Vec<(&'static str, &'static str)>,
}

/// One stage of the rail.
pub struct RailMark {
    /// Its number, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The class of its mark: `done`, `now` or nothing.
    pub class: &'static str,
    /// Where it leads, when it is done.
    pub href: Option<String>,
}

impl Sheet {
    /// The surroundings of the page `slug`.
    pub fn new(frame: Frame, journey: &Journey, slug: &str) -> Self {
        Self {
            rail: rail(&frame, journey, slug),
            place: place(&frame, journey, slug),
            back: journey.before(slug).map(|stop| format!("/enroll/{}", stop.slug)),
            frame,
            version: String::new(),
            is_restored: false,
            doubts: vec![],
        }
    }

    /// The sentence of a soft doubt about a field, or nothing.
    pub fn doubt(&self, field: &str) -> String {
        let found = self.doubts.iter().find(|(on, _)| *on == field);
        found.map(|(_, code)| self.frame.say(format!("doubt-{code}"))).unwrap_or_default()
    }
}

fn rail(frame: &Frame, journey: &Journey, slug: &str) -> Vec<RailMark> {
    let stages = journey.rail(slug).into_iter().enumerate();
    let mark = |(at, (stage, mark, leads_to)): (usize, (Stage, Mark, Option<&str>))| RailMark {
        number: at + 1,
        name: frame.say(stage.text()),
        class: match mark {
            Mark::Done => "done",
            Mark::Now => "now",
            Mark::Ahead => "",
        },
        href: leads_to.map(|slug| format!("/enroll/{slug}")),
    };
    stages.map(mark).collect()
}

/// "Profile, page 2 of 3", or the stage alone where it has one page.
fn place(frame: &Frame, journey: &Journey, slug: &str) -> String {
    let Some((stage, page, pages)) = journey.place(slug) else { return String::new() };
    let stage = frame.say(stage.text());
    if pages == 1 {
        return stage;
    }
    frame.with("stage", stage).with("page", page).with("pages", pages).say("wizard-place")
}

/// Why somebody who is signed in cannot enroll their company.
#[derive(Template)]
#[template(path = "enrollment/cannot.html")]
pub struct CannotPage {
    /// The frame.
    pub frame: Frame,
    /// `not-admin`, `reseller`, `provider`, `operator` or `suspended`.
    pub why: &'static str,
    /// The company's global admins, by name.
    pub admins: Vec<String>,
}

impl CannotPage {
    /// Whether it takes another person of the same company.
    fn needs_admin(&self) -> bool {
        self.why == "not-admin"
    }
}

/// Somebody else saved the page meanwhile.
#[derive(Template)]
#[template(path = "enrollment/conflict.html")]
pub struct ConflictPage {
    /// The frame.
    pub frame: Frame,
    /// The page.
    pub slug: &'static str,
    /// Who saved it.
    pub by: String,
    /// When.
    pub at: String,
    /// Label, theirs, mine: the fields that differ.
    pub differences: Vec<(String, String, String)>,
    /// All of mine, to be sent again.
    pub mine: Vec<(String, String)>,
    /// What sending mine again replaces.
    pub version: String,
}

/// Everything is saved; see you later.
#[derive(Template)]
#[template(path = "enrollment/saved.html")]
pub struct SavedPage {
    /// The frame.
    pub frame: Frame,
    /// Until when the draft is kept.
    pub until: String,
}

/// Keep the draft, or delete it.
#[derive(Template)]
#[template(path = "enrollment/cancel.html")]
pub struct CancelPage {
    /// The frame.
    pub frame: Frame,
    /// Until when the draft is kept.
    pub until: String,
}

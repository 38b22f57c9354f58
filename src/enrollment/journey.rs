//! How far an enrollment has come, and which pages may be visited. Worked out, never stored.
use super::{
    draft::Draft,
    steps::{REVIEW, STOPS, Stage, Stop},
};
use crate::memberships::CompanyProfile;

/// What decides how far somebody has come.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// Whether the welcome page was read, in this session.
    pub welcomed: bool,
    /// Whether a global admin is signed in.
    pub signed_in: bool,
    /// The company's draft, once a page was saved.
    pub draft: Option<&'a Draft>,
    /// The membership record behind the chosen ID.
    pub on_file: Option<&'a CompanyProfile>,
}

/// How far an enrollment has come: so many leading stops are done.
#[derive(Debug, Clone, Copy)]
pub struct Journey {
    done: usize,
    is_enrolled: bool,
}

/// How a stage stands, for the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// All its pages are done.
    Done,
    /// The page at hand belongs to it.
    Now,
    /// Still to come.
    Ahead,
}

impl Journey {
    /// Counts the leading stops that are done.
    pub fn of(progress: &Progress) -> Self {
        Self {
            done: STOPS.iter().take_while(|stop| (stop.is_done)(progress)).count(),
            is_enrolled: progress.on_file.is_some_and(|profile| profile.csp_enrolled),
        }
    }

    /// The first page still to do. The last one is done only by submitting.
    pub fn next(&self) -> &'static Stop {
        STOPS.get(self.done).unwrap_or(&REVIEW)
    }

    /// Finished pages may be changed; the next one may be answered; no skipping. A company that is
    /// enrolled already is not asked what its record says.
    pub fn may_visit(&self, slug: &str) -> bool {
        let is_within = STOPS.iter().take(self.done + 1).any(|stop| stop.slug == slug);
        is_within && !self.is_left_out(slug)
    }

    /// The page before, if it can be gone back to.
    pub fn before(&self, slug: &str) -> Option<&'static Stop> {
        let at = STOPS.iter().position(|stop| stop.slug == slug)?;
        STOPS.iter().take(at).rev().find(|stop| !stop.is_passage && !self.is_left_out(stop.slug))
    }

    /// The stages as seen from a page.
    pub fn rail(&self, slug: &str) -> Vec<(Stage, Mark, Option<&'static str>)> {
        let now = STOPS.iter().find(|stop| stop.slug == slug).map(|stop| stop.stage);
        let mark = |stage| {
            let mut stops = STOPS.iter().enumerate().filter(|(_, stop)| stop.stage == stage);
            let is_done = stops.clone().all(|(at, _)| at < self.done);
            let first = stops.find(|(_, stop)| !stop.is_passage && !self.is_left_out(stop.slug));
            match () {
                () if now == Some(stage) => (stage, Mark::Now, None),
                () if is_done => (stage, Mark::Done, first.map(|(_, stop)| stop.slug)),
                () => (stage, Mark::Ahead, None),
            }
        };
        Stage::ALL.into_iter().map(mark).collect()
    }

    /// Which page of its stage this is, and of how many.
    pub fn place(&self, slug: &str) -> Option<(Stage, usize, usize)> {
        let stage = STOPS.iter().find(|stop| stop.slug == slug)?.stage;
        let pages: Vec<_> = STOPS
            .iter()
            .filter(|stop| stop.stage == stage && !self.is_left_out(stop.slug))
            .collect();
        let at = pages.iter().position(|stop| stop.slug == slug)?;
        Some((stage, at + 1, pages.len()))
    }

    fn is_left_out(&self, slug: &str) -> bool {
        self.is_enrolled && STOPS.iter().any(|stop| stop.slug == slug && stop.is_on_record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing() -> Progress<'static> {
        Progress { welcomed: false, signed_in: false, draft: None, on_file: None }
    }

    #[test]
    fn it_begins_with_the_welcome_and_nobody_skips() {
        let journey = Journey::of(&nothing());
        assert_eq!(journey.next().slug, "welcome");
        assert!(journey.may_visit("welcome"));
        for slug in ["sign-in", "membership", "legal-profile", "review", "nonsense"] {
            assert!(!journey.may_visit(slug), "{slug}");
        }
    }

    #[test]
    fn the_welcome_leads_to_signing_in_and_that_to_the_membership() {
        let welcomed = Progress { welcomed: true, ..nothing() };
        assert_eq!(Journey::of(&welcomed).next().slug, "sign-in");
        let signed_in = Progress { signed_in: true, ..welcomed };
        assert_eq!(Journey::of(&signed_in).next().slug, "membership");
        assert_eq!(Journey::of(&signed_in).before("membership").unwrap().slug, "welcome");
    }

    #[test]
    fn the_rail_tells_what_is_done() {
        let journey = Journey::of(&Progress { welcomed: true, signed_in: true, ..nothing() });
        let marks: Vec<_> = journey.rail("membership").iter().map(|(_, mark, _)| *mark).collect();
        assert_eq!(marks, [Mark::Done, Mark::Done, Mark::Now, Mark::Ahead, Mark::Ahead]);
    }
}

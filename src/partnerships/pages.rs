//! What pages of both sides say of a partnership.
use super::{Dossier, Held};
use crate::platform::web::Frame;
use chrono::TimeDelta;

/// A page on which partnerships are told of.
pub trait Told {
    /// Its frame.
    fn frame(&self) -> &Frame;

    /// Whether the two work together at this moment.
    fn is_live(&self, dossier: &Dossier) -> bool {
        dossier.partnership.is_live(self.frame().now)
    }

    /// How administrator access stands: `Until 14 March 2027`.
    fn access(&self, held: &Held) -> String {
        let (frame, held) = (self.frame(), held.at(self.frame().now));
        let told = frame.with(
            "on",
            held.end().map_or_else(String::new, |end| {
                // Its last moment is the one before it gives nothing any more.
                frame.day_of(end - TimeDelta::seconds(1))
            }),
        );
        told.say(format!("held-{}", held.as_str()))
    }

    /// Who ended it, when and why is another sentence: `Ended by Northwind on …`.
    fn end(&self, dossier: &Dossier) -> Option<String> {
        let end = dossier.partnership.end.as_ref()?;
        let frame = self.frame();
        let when = if end.at > frame.now { "ends" } else { "ended" };
        let by = if end.by == dossier.side { "own" } else { "other" };
        let told = frame.with("at", frame.moment(end.at)).with("partner", &dossier.partner.name);
        let who = dossier.ender.clone().unwrap_or_default();
        Some(told.with("who", who).say(format!("partnership-{when}-{by}")))
    }

    /// Until when the reader's side can take the end back, in words.
    fn undo(&self, dossier: &Dossier) -> Option<String> {
        let frame = self.frame();
        let until = dossier.undo_until(frame.now)?;
        let is_sooner = dossier.partnership.end.as_ref().is_some_and(|end| end.is_sooner);
        let then = if is_sooner { "-sooner" } else { "" };
        let told = frame.with("until", frame.moment(until));
        Some(told.say(format!("partnership-undo-until{then}")))
    }
}

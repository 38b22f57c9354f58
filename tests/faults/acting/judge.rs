//! Whether what came of it is one legal order.
use super::{
    cast::{Cast, Scene},
    deed::Deed,
    form::Answer,
};
use crate::partnerships::tables::count;

/// The row that says since when the deed is possible no more, or since when it is possible.
pub struct Mark {
    event: &'static str,
    subject: String,
    /// How the number of a deed's row is to the mark's where it should not be.
    wrong: &'static str,
}

impl Mark {
    pub fn end(event: &'static str, subject: String) -> Self {
        Self { event, subject, wrong: ">" }
    }

    pub fn beginning(event: &'static str, subject: String) -> Self {
        Self { event, subject, wrong: "<" }
    }
}

impl Cast<'_> {
    /// All of the deed stands if it was done, in both records and on the right side of the mark; otherwise nothing.
    pub async fn judge(
        &self,
        (deed, scene): (Deed, &Scene),
        said: Answer,
        mark: &Mark,
    ) -> Result<(), String> {
        let world = self.ring.world;
        let mut found = vec![];
        for trace in deed.traces(self, scene) {
            found.push(count(world, &trace).await);
        }
        let expected = if said == Answer::Done { "1" } else { "0" };
        if found.iter().any(|rows| rows != expected) {
            return Err(format!("{said:?}, and of its rows there are {found:?}"));
        }
        let Mark { event, subject, wrong } = mark;
        let at = format!(
            "SELECT max(e.seq) FROM audit_log e WHERE e.organization_id = d.organization_id \
             AND e.event = '{event}' AND e.subject_id = '{subject}'"
        );
        let told = deed.told(self, scene);
        let wrong =
            count(world, &format!("audit_log d WHERE {told} AND d.seq {wrong} ({at})")).await;
        if wrong == "0" { Ok(()) } else { Err(format!("{said:?} on the wrong side of {event}")) }
    }
}

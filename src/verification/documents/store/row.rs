//! A document as a row.
use crate::{
    platform::{db::Error, schema::documents},
    verification::documents::{Document, Judged, Kind, Verdict},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Not whole yet, and seen by nobody.
pub const ARRIVING: &str = "arriving";
/// Whole.
pub const COMPLETE: &str = "complete";
/// Without its content.
pub const ERASED: &str = "erased";

#[derive(Queryable, Selectable)]
#[diesel(table_name = documents)]
pub struct Row {
    id: String,
    organization_id: String,
    case_id: String,
    message_id: String,
    sub_status: String,
    name: String,
    media_type: String,
    size: i64,
    sha256: String,
    uploaded_by: String,
    uploaded_at: NaiveDateTime,
    verdict: Option<String>,
    judged_by: Option<String>,
    judged_at: Option<NaiveDateTime>,
    erased_at: Option<NaiveDateTime>,
}

impl Row {
    /// The document.
    pub fn read(self) -> Result<Document, Error> {
        let id = self.id.clone();
        self.understood().ok_or_else(|| Error::corrupt("documents", id))
    }

    fn understood(self) -> Option<Document> {
        let judged = match (&self.verdict, &self.judged_by, self.judged_at) {
            (Some(verdict), Some(by), Some(at)) => {
                let (verdict, by) = (Verdict::read(verdict)?, by.parse().ok()?);
                Some(Judged { verdict, by, at: at.and_utc() })
            }
            (None, None, None) => None,
            _ => return None,
        };
        Some(Document {
            id: self.id.parse().ok()?,
            organization: self.organization_id.parse().ok()?,
            case: self.case_id.parse().ok()?,
            request: self.message_id.parse().ok()?,
            check: self.sub_status.parse().ok()?,
            name: self.name,
            kind: Kind::read(&self.media_type)?,
            size: u64::try_from(self.size).ok()?,
            sha256: self.sha256,
            by: self.uploaded_by.parse().ok()?,
            at: self.uploaded_at.and_utc(),
            judged,
            erased_at: self.erased_at.map(|at| at.and_utc()),
        })
    }
}

//! A letter as the log tells of it.
use super::{Group, Mark};
use crate::{
    mail::post::one_line,
    platform::{
        db::{Conn, Error},
        schema::outbox,
    },
    values::{Language, MailId, OrganizationId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// How much of a mail server's answer is told.
const LONGEST: usize = 200;

/// Everything about a letter but its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    /// Its key.
    pub id: MailId,
    /// The organization because of which it was written; none for a stranger's code.
    pub organization: Option<OrganizationId>,
    /// Which letter: the name of its [`super::super::Letter`].
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// The language of the subject.
    pub language: Language,
    /// What the recipient is called.
    pub recipient_name: String,
    /// Where it goes.
    pub recipient: String,
    /// When it was posted.
    pub queued_at: DateTime<Utc>,
    /// How often a worker has taken it.
    pub attempts: i32,
    /// Where it is now.
    pub progress: Progress,
    /// What the other side said when it last failed, or `timeout`, or `unreadable`.
    pub problem: Option<String>,
    /// When there is no sense in delivering it any more.
    pub not_after: Option<DateTime<Utc>>,
    /// Whether its words are still there to be sent.
    pub has_body: bool,
}

/// Where a letter is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Progress {
    /// It arrived, at this moment.
    Delivered(DateTime<Utc>),
    /// Its first try is ahead or under way.
    OnItsWay,
    /// It failed, and is tried again at this moment; without one, it is being tried.
    Failing(Option<DateTime<Utc>>),
    /// It failed for too long: it waits for the operator.
    Parked,
    /// It came too late to be sent.
    Outdated,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Row {
    id: String,
    organization_id: Option<String>,
    letter: String,
    recipient: String,
    recipient_name: String,
    language: String,
    subject: String,
    state: String,
    queued_at: NaiveDateTime,
    not_after: Option<NaiveDateTime>,
    attempts: i32,
    next_attempt_at: NaiveDateTime,
    delivered_at: Option<NaiveDateTime>,
    problem: Option<String>,
}

/// One letter, or none of this key.
pub fn find_log(conn: &mut Conn, id: MailId) -> Result<Option<Logged>, Error> {
    let row: Option<(Row, bool)> = outbox::table
        .find(id.to_string())
        .select((Row::as_select(), outbox::body.is_not_null()))
        .first(conn)
        .optional()?;
    row.map(Logged::try_from).transpose()
}

impl Logged {
    /// How often it has failed.
    pub fn tries(&self) -> i32 {
        match self.progress {
            Progress::Failing(None) => self.attempts.saturating_sub(1).max(1),
            _ => self.attempts,
        }
    }

    /// With which letters it stands.
    pub fn group(&self) -> Group {
        match self.progress {
            Progress::Delivered(_) => Group::Delivered,
            Progress::OnItsWay => Group::OnItsWay,
            Progress::Failing(_) => Group::Failing,
            Progress::Parked | Progress::Outdated => Group::NotDelivered,
        }
    }

    /// Whether it waits for the operator.
    pub fn is_parked(&self) -> bool {
        self.progress == Progress::Parked
    }

    /// What the other side said when it last failed: one line, and not a long one.
    pub fn answer(&self) -> String {
        let answer = self.problem.as_deref().unwrap_or_default();
        one_line(answer).chars().take(LONGEST).collect()
    }

    /// Its place in the log.
    pub fn mark(&self) -> Mark {
        Mark { queued_at: self.queued_at, letter: self.id }
    }
}

impl TryFrom<(Row, bool)> for Logged {
    type Error = Error;

    fn try_from((row, has_body): (Row, bool)) -> Result<Self, Error> {
        let corrupt = || Error::corrupt("outbox", &row.id);
        let organization = row.organization_id.as_deref().map(str::parse).transpose();
        Ok(Self {
            progress: progress(&row).ok_or_else(corrupt)?,
            id: row.id.parse().map_err(|_| corrupt())?,
            organization: organization.map_err(|_| corrupt())?,
            language: row.language.parse().map_err(|_| corrupt())?,
            kind: row.letter,
            subject: row.subject,
            recipient_name: row.recipient_name,
            recipient: row.recipient,
            queued_at: row.queued_at.and_utc(),
            attempts: row.attempts,
            problem: row.problem,
            not_after: row.not_after.map(|at| at.and_utc()),
            has_body,
        })
    }
}

fn progress(row: &Row) -> Option<Progress> {
    let has_failed = row.problem.is_some();
    Some(match row.state.as_str() {
        "delivered" => Progress::Delivered(row.delivered_at?.and_utc()),
        "waiting" if has_failed => Progress::Failing(Some(row.next_attempt_at.and_utc())),
        "sending" if has_failed => Progress::Failing(None),
        "waiting" | "sending" => Progress::OnItsWay,
        "parked" => Progress::Parked,
        "outdated" => Progress::Outdated,
        _ => return None,
    })
}

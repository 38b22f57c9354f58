//! An invitation, and what can still happen to it.
use super::{Dead, Stage, State, Terms};
use crate::values::{
    CompanyName, Description, EmailAddress, InvitationId, Language, Note, OpenLinkId,
    OrganizationId, UserId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// A provider's invitation.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// Its key.
    pub id: InvitationId,
    /// Who invites.
    pub provider: OrganizationId,
    /// The open link by which somebody came, if nobody was invited by name.
    pub link: Option<OpenLinkId>,
    /// Where it was sent; for an answer to an open link, the address of whoever answered.
    pub email: EmailAddress,
    /// The company as the provider calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// What the provider wrote.
    pub text: Description,
    /// What is asked for.
    pub terms: Terms,
    /// Who wrote it.
    pub invited_by: UserId,
    /// When it was sent for the first time.
    pub invited_at: DateTime<Utc>,
    /// Who sent it last: a colleague may send it again.
    pub sent_by: UserId,
    /// When it was last sent.
    pub sent_at: DateTime<Utc>,
    /// For how many days it is good, whenever it is sent.
    pub days: u16,
    /// Its last moment.
    pub expires_at: DateTime<Utc>,
    /// What became of it, as it is kept.
    pub state: State,
    /// What pages carry, to notice a change in between.
    pub version: i64,
    /// For which company it is remembered, and since when.
    pub seen: Option<(OrganizationId, DateTime<Utc>)>,
    /// Who answered it, or cancelled it.
    pub answer: Option<Answer>,
    /// Who of the provider said yes or no to what came by its open link, and when.
    pub decided: Option<(UserId, DateTime<Utc>)>,
    /// What both sides can compare on the telephone.
    pub phrase: String,
}

/// Who answered, when, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Who.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, where they said so.
    pub reason: Option<Note>,
}

/// What an invitation is about, before anything has happened to it.
#[derive(Debug, Clone)]
pub struct Content {
    /// Who invites.
    pub provider: OrganizationId,
    /// The open link by which somebody came, if nobody was invited by name.
    pub link: Option<OpenLinkId>,
    /// Whom.
    pub email: EmailAddress,
    /// The company.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// What the provider writes.
    pub text: Description,
    /// What is asked for.
    pub terms: Terms,
    /// Who of the provider asks.
    pub by: UserId,
    /// For how many days.
    pub days: u16,
}

impl Invitation {
    /// An invitation that nobody has seen yet.
    pub fn new(id: InvitationId, of: Content, phrase: String, now: DateTime<Utc>) -> Self {
        Self {
            id,
            provider: of.provider,
            link: of.link,
            email: of.email,
            company: of.company,
            language: of.language,
            text: of.text,
            terms: of.terms,
            invited_by: of.by,
            invited_at: now,
            sent_by: of.by,
            sent_at: now,
            days: of.days,
            expires_at: now + TimeDelta::days(of.days.into()),
            state: State::Pending,
            version: 1,
            seen: None,
            answer: None,
            decided: None,
            phrase,
        }
    }

    /// Where it is. Its last moment counts, whether or not the row says that it is over (reliability rule 14).
    pub fn stage(&self, now: DateTime<Utc>) -> Stage {
        match self.state {
            State::Pending | State::Waiting if self.expires_at <= now => Stage::Over(Dead::Expired),
            State::Pending if self.seen.is_some() => Stage::Seen,
            State::Pending => Stage::Unseen,
            State::Waiting => Stage::Waiting,
            State::Accepted => Stage::Accepted,
            State::Declined => Stage::Over(Dead::Declined),
            State::Cancelled => Stage::Over(Dead::Cancelled),
            State::Refused => Stage::Over(Dead::Refused),
            State::Expired => Stage::Over(Dead::Expired),
        }
    }

    /// Whether it can be answered; else why not.
    pub fn open(&self, now: DateTime<Utc>) -> Result<(), Dead> {
        match self.stage(now) {
            Stage::Unseen | Stage::Seen => Ok(()),
            Stage::Over(dead) => Err(dead),
            Stage::Waiting | Stage::Accepted => Err(Dead::Accepted),
        }
    }

    /// Whether it is remembered for this company.
    pub fn is_for(&self, company: OrganizationId) -> bool {
        self.seen.is_some_and(|(seen, _)| seen == company)
    }

    /// In whose chain it stands beside its provider's: that of the company for which it is remembered. In no other's,
    /// as long as it is for none.
    pub fn reader(&self) -> OrganizationId {
        self.seen.map_or(self.provider, |(company, _)| company)
    }

    /// Who had a hand in it until now.
    pub fn hands(&self) -> Vec<UserId> {
        let answerer = self.answer.as_ref().map(|answer| answer.by);
        self.askers().into_iter().chain(answerer).collect()
    }

    /// Who of the provider asked for an answer: whoever wrote it, and whoever sent it last.
    pub fn askers(&self) -> [UserId; 2] {
        [self.invited_by, self.sent_by]
    }

    /// The address, as much of it as a stranger may see: `s***@noordlicht.example`.
    pub fn masked_email(&self) -> String {
        let first: String = self.email.local_part().chars().take(1).collect();
        format!("{first}***@{}", self.email.domain_for_people())
    }
}

//! An invitation to a customer, and what can still happen to it.
use super::{Dead, Stage, State};
use crate::{
    customers::Parties,
    partnerships::{Side, invitations::Answer},
    users::grants::{Access, latest_end},
    values::{
        AdminAccess, CompanyName, CustomerInvitationId, Description, EmailAddress, Language,
        OrganizationId, UserId,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// An invitation to a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// Its key.
    pub id: CustomerInvitationId,
    /// What it is about.
    pub content: Content,
    /// When it was sent for the first time.
    pub invited_at: DateTime<Utc>,
    /// Who sent it last: a colleague may send it again.
    pub sent_by: UserId,
    /// When it was last sent.
    pub sent_at: DateTime<Utc>,
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
    /// What both sides can compare on the telephone.
    pub phrase: String,
}

/// What an invitation is about, before anything has happened to it. It never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Which of the two invites.
    pub inviter: OrganizationId,
    /// Whom the customer is asked to authorize.
    pub parties: Parties,
    /// The invitation whose missing half this one asks for.
    pub follows: Option<CustomerInvitationId>,
    /// Where it goes.
    pub email: EmailAddress,
    /// The company as the inviting one calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// What the inviting company writes.
    pub text: Description,
    /// Administrator access that is asked for, and for whom.
    pub asked: Option<Asked>,
    /// Who asks.
    pub by: UserId,
    /// For how many days it is good, whenever it is sent.
    pub days: u16,
}

/// Administrator access that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// As what and until when: the same for each.
    pub access: Access,
    /// For whom.
    pub sides: Vec<Side>,
}

impl Asked {
    /// Whether it can be given: roles that can be granted, for those whom an invitation names, not for too long.
    pub fn is_possible(&self, parties: Parties, now: DateTime<Utc>) -> bool {
        let named = self.sides.iter().all(|side| parties.on(*side).is_some());
        let is_in_time = latest_end(now).is_some_and(|latest| self.access.until <= latest);
        let is_any = !self.access.roles.is_empty() && !self.sides.is_empty();
        is_any && named && is_in_time && self.access.until > now && self.access.is_grantable()
    }

    /// What is asked for one of the partners.
    pub fn of(&self, side: Side) -> Option<&Access> {
        self.sides.contains(&side).then_some(&self.access)
    }
}

impl Content {
    /// What can still be given: a portal that has turned administrator access off gives none, whatever was sent before;
    /// what has ended meanwhile is not given either.
    pub fn still(&self, way: AdminAccess, now: DateTime<Utc>) -> Option<&Asked> {
        self.asked.as_ref().filter(|asked| way != AdminAccess::Off && asked.access.until > now)
    }
}

impl Invitation {
    /// An invitation that nobody has seen yet.
    pub fn new(
        id: CustomerInvitationId,
        content: Content,
        phrase: String,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            invited_at: now,
            sent_by: content.by,
            sent_at: now,
            expires_at: now + TimeDelta::days(content.days.into()),
            state: State::Pending,
            version: 1,
            seen: None,
            answer: None,
            phrase,
            content,
        }
    }

    /// Where it is. Its last moment counts, whether or not the row says that it is over (reliability rule 14).
    pub fn stage(&self, now: DateTime<Utc>) -> Stage {
        match self.state {
            State::Pending if self.expires_at <= now => Stage::Over(Dead::Expired),
            State::Pending if self.seen.is_some() => Stage::Seen,
            State::Pending => Stage::Unseen,
            State::Accepted => Stage::Over(Dead::Accepted),
            State::PartiallyAccepted => Stage::Over(Dead::PartiallyAccepted),
            State::Declined => Stage::Over(Dead::Declined),
            State::Cancelled => Stage::Over(Dead::Cancelled),
            State::Expired => Stage::Over(Dead::Expired),
        }
    }

    /// Whether it can be answered; else why not.
    pub fn open(&self, now: DateTime<Utc>) -> Result<(), Dead> {
        match self.stage(now) {
            Stage::Unseen | Stage::Seen => Ok(()),
            Stage::Over(dead) => Err(dead),
        }
    }

    /// Whether it is remembered for this company.
    pub fn is_for(&self, company: OrganizationId) -> bool {
        self.seen.is_some_and(|(seen, _)| seen == company)
    }

    /// The company for which it is remembered; the inviting one, as long as it is for none.
    pub fn reader(&self) -> OrganizationId {
        self.seen.map_or(self.content.inviter, |(company, _)| company)
    }

    /// In whose turns it is answered and changed: the customer's, and those of both partners.
    pub fn concerned(&self) -> [OrganizationId; 3] {
        let Parties { reseller, provider } = self.content.parties;
        let of = |id: Option<OrganizationId>| id.unwrap_or(self.content.inviter);
        [self.reader(), of(reseller), of(provider)]
    }

    /// Who of the inviting company asked for an answer: whoever wrote it, and whoever sent it last.
    pub fn askers(&self) -> [UserId; 2] {
        [self.content.by, self.sent_by]
    }

    /// The address, as much of it as a stranger may see: `a***@tulp.example`.
    pub fn masked_email(&self) -> String {
        let email = &self.content.email;
        let first: String = email.local_part().chars().take(1).collect();
        format!("{first}***@{}", email.domain_for_people())
    }
}

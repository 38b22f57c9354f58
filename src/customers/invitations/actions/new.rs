//! An invitation that is to be sent.
use super::Error;
use crate::{
    customers::{
        Parties,
        invitations::{Asked, Content, Invitation},
    },
    partnerships::invitations::{POSSIBLE_DAYS, store::phrase_of},
    users::Doer,
    values::{CompanyName, CustomerInvitationId, Description, EmailAddress, Language},
};
use chrono::{DateTime, Utc};

/// An invitation that is to be sent.
#[derive(Debug, Clone)]
pub struct NewInvitation {
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
    /// For how many days it is good.
    pub days: u16,
    /// Administrator access that is asked for.
    pub asked: Option<Asked>,
}

impl NewInvitation {
    /// With what it is kept. One that names one partner asks for what an earlier one did not bring.
    pub fn made(self, me: &Doer, now: DateTime<Utc>) -> Result<Invitation, Error> {
        let asked = self.asked.as_ref();
        let is_possible = asked.is_none_or(|asked| asked.is_possible(self.parties, now));
        let is_half = self.parties.pair().is_none();
        if !is_possible || !POSSIBLE_DAYS.contains(&self.days) || is_half != self.follows.is_some()
        {
            return Err(Error::OutOfBounds);
        }
        let id = CustomerInvitationId::new();
        let content = Content {
            inviter: me.home,
            parties: self.parties,
            follows: self.follows,
            email: self.email,
            company: self.company,
            language: self.language,
            text: self.text,
            asked: self.asked,
            by: me.user,
            days: self.days,
        };
        Ok(Invitation::new(id, content, phrase_of(id), now))
    }
}

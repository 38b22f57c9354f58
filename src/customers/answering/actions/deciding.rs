//! Yes to all, to one, or to none. All is asked again here, whatever the page said.
use super::{Error, giving, take, telling};
use crate::{
    audit::Event,
    customers::{
        Cast, Hindrance,
        answering::{
            Card, Receipt,
            letters::{Declined, Said},
        },
        invitations::{Invitation, State, hosts, record, store},
        relationships::store as relationships,
    },
    mail,
    organizations::{self, Organization},
    partnerships::{Side, invitations::Answer},
    platform::{context, db::Conn, i18n::Words},
    users::{
        self, Doer,
        links::{self, Purpose},
    },
    values::{AdminAccess, CustomerInvitationId, Language, Note},
};
use chrono::{DateTime, Utc};

/// Which boxes of a partner were ticked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ticks {
    /// That of the relationship.
    pub relationship: bool,
    /// That of administrator access.
    pub access: bool,
}

/// What somebody answered.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Which invitation.
    pub invitation: CustomerInvitationId,
    /// In which language the page was.
    pub language: Language,
    /// The digest that the page carried.
    pub digest: String,
    /// The reseller's boxes.
    pub reseller: Ticks,
    /// The provider's boxes.
    pub provider: Ticks,
    /// Whether administrator access is given here at all.
    pub way: AdminAccess,
}

impl Answered {
    fn of(&self, side: Side) -> Ticks {
        match side {
            Side::Reseller => self.reseller,
            Side::Provider => self.provider,
        }
    }

    /// What was said yes to, each with whether access goes with it.
    fn chosen<'a>(&self, receipt: &'a Receipt) -> Result<Vec<(&'a Card, bool)>, Error> {
        let mut chosen = vec![];
        for card in &receipt.cards {
            let ticks = self.of(card.side);
            if ticks.access && !(ticks.relationship && card.access.is_some()) {
                return Err(Error::NothingTicked);
            }
            if ticks.relationship {
                chosen.push((card, ticks.access));
            }
        }
        if chosen.is_empty() { Err(Error::NothingTicked) } else { Ok(chosen) }
    }
}

/// What was ticked, and only that, in one transaction: the relationships, the administrator access, the consents. Every
/// partner that is named is looked at, whichever was ticked (reliability, AC12).
pub fn authorize(
    conn: &mut Conn,
    me: &Doer,
    answered: &Answered,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let invitation = take(conn, me, answered.invitation, now)?;
    let cast = Cast::of(conn, &invitation, now)?;
    let customer = organizations::load(conn, me.home)?;
    may_authorize(conn, me, (&cast, &customer), &invitation)?;
    let receipt = receipt(conn, (&cast, &invitation), answered, now)?;
    let chosen = answered.chosen(&receipt)?;
    let is_all = chosen.len() == receipt.cards.len();
    let state = if is_all { State::Accepted } else { State::PartiallyAccepted };
    close(conn, me, (&invitation, state), None, now)?;
    let consenting = giving::Consenting { me, customer: &customer, invitation: &invitation, now };
    for card in &receipt.cards {
        match chosen.iter().find(|(other, _)| *other == card) {
            Some((_, gives_access)) => {
                consenting.give(conn, (card, *gives_access), &receipt)?;
            }
            None => consenting.miss(conn, card)?,
        }
    }
    consenting.share(conn)?;
    let said = Said::of(&cast, &customer, (&receipt.cards, &chosen));
    telling::tell(conn, me, (&cast, &customer), &invitation, &said, now)
}

/// What the page would show now; nothing is accepted but what was read.
fn receipt(
    conn: &mut Conn,
    (cast, invitation): (&Cast, &Invitation),
    answered: &Answered,
    now: DateTime<Utc>,
) -> Result<Receipt, Error> {
    let words = Words::new(answered.language, context::current().site.zone);
    let customer = invitation.reader();
    let active = relationships::active_of(conn, customer)?;
    let asked = invitation.content.still(answered.way, now);
    let receipt = Receipt::of(&words, (invitation.id, cast), asked, &active);
    if receipt.digest() == answered.digest { Ok(receipt) } else { Err(Error::OtherTerms) }
}

/// Whether those who are named may be authorized by this customer. Nobody says yes to themselves, with an account in each
/// of two companies (reliability, AC14).
fn may_authorize(
    conn: &mut Conn,
    me: &Doer,
    (cast, customer): (&Cast, &Organization),
    invitation: &Invitation,
) -> Result<(), Error> {
    let is_oneself = users::shares_mailbox(conn, me.user, &invitation.askers())?;
    let why = cast.hindrance_for(customer).or(is_oneself.then_some(Hindrance::Oneself));
    why.map_or(Ok(()), |why| Err(Error::NotEligible(why)))
}

/// *Decline*: whoever invited is told, with the reason if there is one.
pub fn decline(
    conn: &mut Conn,
    me: &Doer,
    id: CustomerInvitationId,
    reason: Option<Note>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let invitation = take(conn, me, id, now)?;
    let customer = organizations::load(conn, me.home)?;
    close(conn, me, (&invitation, State::Declined), reason.clone(), now)?;
    let (who, inviter) = (me.actor(), invitation.content.inviter);
    record(conn, &who, (&invitation, me.home), Event::CustomerInvitationDeclined, now)?;
    let entry = record(conn, &who, (&invitation, inviter), Event::CustomerDeclined, now)?;
    let home = organizations::load(conn, inviter)?;
    for host in hosts(conn, &invitation)? {
        let letter = Declined::new(&home, &customer, &host, (id, reason.clone()));
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

/// It is answered, and its link opens nothing any more.
fn close(
    conn: &mut Conn,
    me: &Doer,
    (invitation, state): (&Invitation, State),
    reason: Option<Note>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let answer = Answer { by: me.user, at: now, reason };
    if !store::answer(conn, invitation, state, &answer)? {
        return Err(Error::MovedOn);
    }
    links::void(conn, Purpose::AnswerCustomerInvitation, &invitation.id.to_string(), now)?;
    Ok(())
}

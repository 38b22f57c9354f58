//! Yes or no. All is asked again here, whatever the page said.
use super::{Error, by_open_link, close, of_sender, record, take, waiting};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        answering::{Hindrance, Receipt, hindrance, letters::Declined},
        begin as begin_partnership,
        invitations::{Invitation, State, hosts},
        partnership::Partnership,
        store::{Consent, find_live, insert_consent},
    },
    platform::db::Conn,
    users::{self, Doer, Role},
    values::{AdminAccess, InvitationId, Note},
};
use chrono::{DateTime, Utc};

/// What somebody answered.
#[derive(Debug, Clone)]
pub struct Answered {
    /// What the page showed.
    pub receipt: Receipt,
    /// The digest that the page carried.
    pub digest: String,
    /// Whether the box of administrator access was ticked, where there is one.
    pub is_access_ticked: bool,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
}

/// What came of a yes.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The two are partners.
    Begun(Partnership),
    /// The company came by an open link whose provider has the last word.
    Waits,
}

/// *Authorize indirect provider*: the two are partners, and the provider has the administrator access that was
/// consented to. All is asked again here, whatever the page said.
pub fn authorize(
    conn: &mut Conn,
    me: &Doer,
    answered: &Answered,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let (provider, invitation) = take(conn, me, answered.receipt.invitation, now)?;
    let company = organizations::load(conn, me.home)?;
    may_begin(conn, me, (&provider, &company), &invitation)?;
    let needs_approval = by_open_link::needs_approval(conn, &invitation, now)?;
    let terms = invitation.terms.still(answered.way, now);
    if terms != answered.receipt.terms || answered.digest != answered.receipt.digest() {
        return Err(Error::OtherTerms);
    }
    let access = terms.given(answered.is_access_ticked).cloned();
    if access.is_some() && !users::has_role(conn, me.user, Role::GlobalAdmin)? {
        return Err(Error::NeedsGlobalAdmin);
    }
    let both = (&provider, &company);
    insert_consent(conn, &consent(me, answered, access.is_some(), now))?;
    if needs_approval {
        waiting::wait(conn, me, both, &invitation, now)?;
        return Ok(Outcome::Waits);
    }
    close(conn, me, &invitation, (State::Accepted, None), now)?;
    begin_partnership(conn, me, both, &invitation, access, now).map(Outcome::Begun)
}

/// Whether the two may become partners, and whoever asked for that may still ask. Nobody says yes to themselves, with
/// an account in each of the two companies (reliability, AC14).
fn may_begin(
    conn: &mut Conn,
    me: &Doer,
    (provider, company): (&Organization, &Organization),
    invitation: &Invitation,
) -> Result<(), Error> {
    let why = match hindrance(provider, company) {
        Some(why) => Some(why),
        // Whoever answers for an open link is asked for with the link.
        None if invitation.link.is_some() => None,
        None => of_sender(conn, invitation.sent_by)?,
    };
    let is_oneself = users::shares_mailbox(conn, me.user, &invitation.askers())?;
    why.or(is_oneself.then_some(Hindrance::Oneself))
        .map_or(Ok(()), |why| Err(Error::NotEligible(why)))
}

/// *Decline*: the provider is told, with the reason if there is one. Who works with it already has nothing to decline:
/// a letter that says no would be wrong. Of a company that came by an open link and has not consented its provider has
/// never heard, and hears nothing now: anybody could have it mailed without end (reliability, AC15).
pub fn decline(
    conn: &mut Conn,
    me: &Doer,
    id: InvitationId,
    reason: Option<Note>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (provider, invitation) = take(conn, me, id, now)?;
    let company = organizations::load(conn, me.home)?;
    if company.suspension.is_some() {
        return Err(Error::NotEligible(Hindrance::Suspended));
    }
    if let Some(live) = find_live(conn, provider.id, company.id, now)? {
        return Err(Error::Partners(live.id));
    }
    let reason = reason.filter(|_| invitation.link.is_none());
    close(conn, me, &invitation, (State::Declined, reason.clone()), now)?;
    record(conn, me, company.id, &invitation, Event::PartnershipInvitationDeclined, now)?;
    if invitation.link.is_some() {
        return Ok(());
    }
    let entry = record(conn, me, provider.id, &invitation, Event::PartnershipDeclined, now)?;
    for host in hosts(conn, &invitation)? {
        let letter = Declined::new(&provider, &company, &host, reason.clone());
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

fn consent(me: &Doer, answered: &Answered, gives_access: bool, now: DateTime<Utc>) -> Consent {
    let receipt = &answered.receipt;
    Consent {
        invitation: receipt.invitation,
        organization: me.home,
        user: me.user,
        at: now,
        language: receipt.language,
        text: receipt.text(answered.is_access_ticked),
        gives_access,
        digest: receipt.digest(),
    }
}

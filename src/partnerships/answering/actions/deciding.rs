//! Yes or no. All is asked again here, whatever the page said.
use super::{Error, close, of_sender, record, take};
use crate::{
    audit::Event,
    mail, organizations,
    partnerships::{
        answering::{Hindrance, Receipt, hindrance, letters::Declined},
        begin as begin_partnership,
        invitations::{State, hosts},
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

/// *Authorize indirect provider*: the two are partners, and the provider has the administrator access that was
/// consented to. All is asked again here, whatever the page said.
pub fn authorize(
    conn: &mut Conn,
    me: &Doer,
    answered: &Answered,
    now: DateTime<Utc>,
) -> Result<Partnership, Error> {
    let (provider, invitation) = take(conn, me, answered.receipt.invitation, now)?;
    let company = organizations::load(conn, me.home)?;
    let why = hindrance(&provider, &company)
        .map_or_else(|| of_sender(conn, &invitation), |why| Ok(Some(why)));
    if let Some(why) = why? {
        return Err(Error::NotEligible(why));
    }
    let terms = invitation.terms.still(answered.way, now);
    if terms != answered.receipt.terms || answered.digest != answered.receipt.digest() {
        return Err(Error::OtherTerms);
    }
    let access = terms.given(answered.is_access_ticked).cloned();
    if access.is_some() && !users::has_role(conn, me.user, Role::GlobalAdmin)? {
        return Err(Error::NeedsGlobalAdmin);
    }
    close(conn, me, &invitation, (State::Accepted, None), now)?;
    insert_consent(conn, &consent(me, answered, access.is_some(), now))?;
    begin_partnership(conn, me, (&provider, &company), &invitation, access, now)
}

/// *Decline*: the provider is told, with the reason if there is one. Who works with it already has nothing to decline:
/// a letter that says no would be wrong.
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
    close(conn, me, &invitation, (State::Declined, reason.clone()), now)?;
    record(conn, me, company.id, &invitation, Event::PartnershipInvitationDeclined, now)?;
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

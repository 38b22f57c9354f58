//! Whoever comes by an open link: *Continue*, consent that waits for the provider, and to take that back.
use super::{Error, of_sender, record};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        answering::{hindrance, scene::begun_by},
        invitations::{Answer, Content, Invitation, Stage, State, greeting, schedule_end, store},
        open_link::{self, OpenLink, Sent, Standing, Waits, Withdrawn, decidable_until},
        store::find_live,
    },
    platform::{
        context,
        db::{self, Conn},
        i18n::Words,
    },
    users::{self, Budget, Doer, Permission, count_knock},
    values::{InvitationId, OpenLinkId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// For so many days a company that came by an open link can come back to it, if the link lives so long.
const DAYS: u16 = 30;
/// So often a company consents a day: each time everybody at the provider who invites is mailed (reliability, AC15).
const A_DAY: Budget = Budget { door: "partnership-answer", most: 10, window: TimeDelta::days(1) };

/// *Continue*: what the company answers from now on has an address of its own. Its provider hears nothing of that.
pub fn see_open(
    conn: &mut Conn,
    me: &Doer,
    id: OpenLinkId,
    now: DateTime<Utc>,
) -> Result<InvitationId, Error> {
    let provider = open_link::standing(conn, id, now)?.ok_or(Error::NotFound)?.link.provider;
    organizations::take_turns(conn, [provider, me.home])?;
    me.begin_as_anybody(conn)?;
    // Read again: what was read before the turns may have changed while they were waited for.
    let standing = open_link::standing(conn, id, now)?.ok_or(Error::NotFound)?;
    if let Some(known) = begun_by(conn, &standing, me.home, now)? {
        return Ok(known);
    }
    let both = (organizations::load(conn, provider)?, organizations::load(conn, me.home)?);
    may_begin(conn, (&both.0, &both.1), &standing, now)?;
    make_room(conn, &both.0, &both.1, now)?;
    let invitation = begun(conn, me, (&both.0, &both.1), &standing.link, now)?;
    store::insert(conn, &invitation)?;
    record(conn, me, me.home, &invitation, Event::PartnershipInvitationSeen, now)?;
    Ok(invitation.id)
}

/// Whether the link leads somewhere, and to somebody with whom the company can work.
fn may_begin(
    conn: &mut Conn,
    (provider, company): (&Organization, &Organization),
    standing: &Standing,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(dead) = standing.dead(now) {
        return Err(Error::DeadLink(dead));
    }
    if let Some(live) = find_live(conn, provider.id, company.id, now)? {
        return Err(Error::Partners(live.id));
    }
    let never = hindrance(provider, company).filter(|why| !why.may_pass());
    let why = match never {
        Some(why) => Some(why),
        None => of_sender(conn, standing.link.made_by)?,
    };
    why.map_or(Ok(()), |why| Err(Error::NotEligible(why)))
}

/// What the company began by a link that is over, or what waited for the provider in vain, is noted as over.
fn make_room(
    conn: &mut Conn,
    provider: &Organization,
    company: &Organization,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    match store::answering(conn, provider.id, company.id)? {
        Some(old) if old.state == State::Waiting => open_link::lapse(conn, provider, &old, now),
        Some(old) => store::lapse(conn, &old).map(drop),
        None => Ok(()),
    }
}

/// What a company answers from now on: an invitation to whoever came, on the terms of the link.
fn begun(
    conn: &mut Conn,
    me: &Doer,
    (provider, company): (&Organization, &Organization),
    link: &OpenLink,
    now: DateTime<Utc>,
) -> Result<Invitation, db::Error> {
    let reader = users::load(conn, me.user)?;
    let language = reader.language.unwrap_or(company.language);
    let words = Words::new(language, context::current().site.zone);
    let text = greeting(&words, provider.name.as_str(), &company.name).parse();
    let content = Content {
        provider: provider.id,
        link: Some(link.id),
        email: reader.email,
        company: company.name.clone(),
        language,
        text: text.map_err(|_| db::Error::corrupt("open_links", link.id))?,
        terms: link.terms.clone(),
        by: link.made_by,
        days: DAYS,
    };
    let phrase = store::phrase_of(link.id);
    let new = Invitation::new(InvitationId::new(), content, phrase, now);
    let expires_at = link.ends_at.map_or(new.expires_at, |at| at.min(new.expires_at));
    Ok(Invitation { expires_at, seen: Some((company.id, now)), ..new })
}

/// Whether the provider has the last word about an answer. Uses are counted here, in the provider's turn: of two who
/// come at once for the last one, one does.
pub fn needs_approval(
    conn: &mut Conn,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let Some(link) = invitation.link else { return Ok(false) };
    let standing = open_link::standing(conn, link, now)?.ok_or(Error::NotFound)?;
    match standing.dead(now) {
        Some(dead) => Err(Error::DeadLink(dead)),
        None => Ok(standing.link.needs_approval),
    }
}

/// Consent is kept, and nothing begins: both sides are told, and the provider has the last word.
pub fn wait(
    conn: &mut Conn,
    me: &Doer,
    (provider, company): (&Organization, &Organization),
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(live) = find_live(conn, provider.id, company.id, now)? {
        return Err(Error::Partners(live.id));
    }
    count_knock(conn, A_DAY, &company.id.to_string(), now)?.map_err(Error::TooMany)?;
    let answer = Answer { by: me.user, at: now, reason: None };
    let until = decidable_until(now);
    if !store::wait(conn, invitation, &answer, until)? {
        return Err(Error::MovedOn);
    }
    let waiting = Invitation { expires_at: until, ..invitation.clone() };
    schedule_end(conn, &waiting)?;
    let event = Event::PartnershipAnswered;
    let at_provider = record(conn, me, provider.id, invitation, event, now)?;
    let at_company = record(conn, me, company.id, invitation, event, now)?;
    let term = (invitation.id, until);
    for reader in users::holders_of(conn, provider, Permission::InviteResellers)? {
        mail::post(conn, at_provider, &Waits::new(provider, company, &reader, term), now)?;
    }
    let consenter = users::load(conn, me.user)?;
    Ok(mail::post(conn, at_company, &Sent::new(provider, company, &consenter, term), now)?)
}

/// *Withdraw*: what waits for the provider is taken back, as if it had been a no.
pub fn withdraw(
    conn: &mut Conn,
    me: &Doer,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let provider = store::find(conn, id)?.ok_or(Error::NotFound)?.provider;
    me.begin_with(conn, provider, Permission::AuthorizeProvider)?;
    let invitation = store::find(conn, id)?.filter(|invitation| invitation.is_for(me.home));
    let invitation = invitation.ok_or(Error::NotFound)?;
    let answer = Answer { by: me.user, at: now, reason: None };
    let is_waiting = invitation.stage(now) == Stage::Waiting;
    if !is_waiting || !store::answer(conn, &invitation, State::Declined, &answer)? {
        return Err(Error::MovedOn);
    }
    let (provider, company) =
        (organizations::load(conn, provider)?, organizations::load(conn, me.home)?);
    record(conn, me, company.id, &invitation, Event::PartnershipAnswerTakenBack, now)?;
    let event = Event::PartnershipAnswerWithdrawn;
    let entry = record(conn, me, provider.id, &invitation, event, now)?;
    for reader in users::holders_of(conn, &provider, Permission::InviteResellers)? {
        mail::post(conn, entry, &Withdrawn::new(&provider, &company, &reader), now)?;
    }
    Ok(())
}

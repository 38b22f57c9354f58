//! Whoever comes by an open link: *Continue*, and whether the provider has the last word.
use super::{Error, record};
use crate::{
    audit::Event,
    organizations::{self, Organization},
    partnerships::{
        answering::{hindrance, scene::begun_by},
        invitations::{Content, Invitation, State, greeting, schedule_end, store},
        open_link::{self, OpenLink, Standing},
        store::find_live,
    },
    platform::{
        context,
        db::{self, Conn},
        i18n::Words,
    },
    users::{self, Budget, Doer, count_knock},
    values::{InvitationId, OpenLinkId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// For so many days a company that came by an open link can come back to it, if the link lives so long.
const DAYS: u16 = 30;
/// So often a company begins to answer a provider's open links a day, whatever it does then: anybody with a work account
/// can, and each time is a row here and one in the company's chain (reliability, AC15).
const A_DAY: Budget = Budget { door: "partnership-begun", most: 10, window: TimeDelta::days(1) };

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
    count_knock(conn, A_DAY, &format!("{provider} {}", me.home), now)?.map_err(Error::TooMany)?;
    make_room(conn, &both.0, &both.1, now)?;
    let invitation = begun(conn, me, (&both.0, &both.1), &standing.link, now)?;
    store::insert(conn, &invitation)?;
    schedule_end(conn, &invitation)?;
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
    if let Some(why) = hindrance(provider, company).filter(|why| !why.may_pass()) {
        return Err(Error::NotEligible(why));
    }
    let paused = open_link::paused_until(conn, provider.id, company.id, now)?;
    paused.map_or(Ok(()), |until| Err(Error::TooSoon(until)))
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
        Some(old) => open_link::lapse_begun(conn, &old, now),
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

//! Whoever asks below `/for/{acting_for}` is, for that request, somebody of that company: as what its grant says.
//! Where nothing lets them, there is no such page, whether or not there is such a company.
use super::{
    Refused, actions,
    doors::{base_of, menu},
};
use crate::{
    platform::{
        db::Db,
        web::{Error, Now},
    },
    users::{Permission, Person, guards::NOT_LENT, sign_in::person_of},
    values::{GrantId, OrganizationId},
};
use actix_session::SessionExt;
use actix_web::{
    HttpMessage, HttpRequest,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// Below which addresses somebody acts for another company.
pub const BASE: &str = "/for/{acting_for}";
/// The part of an address that says for whom.
const PART: &str = "acting_for";
/// The session's note of by which grants its person looked around, and when that was told.
const TOLD: &str = "acting_told";
/// So often it is told that somebody looks around; whatever they do there is told each time.
const EVERY: TimeDelta = TimeDelta::hours(1);

/// What was found out about somebody below `/for`.
#[derive(Clone)]
enum Found {
    /// They act for the company.
    Acting(Box<Person>),
    /// Nothing lets them.
    Nothing,
    /// It cannot be told just now.
    Unknown,
}

/// Finds out for whom somebody acts, before any guard asks. What they see is told first: where that cannot be written,
/// nothing is shown.
pub async fn step_over<B: MessageBody + 'static>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if let Some(company) = asked_for(&req) {
        let found = find(req.request(), company).await.unwrap_or(Found::Unknown);
        req.extensions_mut().insert(found);
    }
    next.call(req).await
}

/// For whom an address is, as the router reads it.
fn asked_for(req: &ServiceRequest) -> Option<OrganizationId> {
    let (id, _) = req.match_info().as_str().strip_prefix("/for/")?.split_once('/')?;
    id.parse().ok()
}

async fn find(req: &HttpRequest, company: OrganizationId) -> Result<Found, Error> {
    let (session, now) = (req.get_session(), Now::of(req).0);
    let (Some(person), Some(db)) = (person_of(&session), req.app_data::<Data<Db>>()) else {
        return Ok(Found::Nothing);
    };
    if !person.may(Permission::ActForPartners) {
        return Ok(Found::Nothing);
    }
    let mut told: BTreeMap<GrantId, DateTime<Utc>> =
        session.get(TOLD).ok().flatten().unwrap_or_default();
    told.retain(|_, at| now - *at < EVERY);
    let asker = person.clone();
    let found = db.read(move |conn| actions::look(conn, &asker, company, now)).await?;
    let sees_something =
        found.as_ref().is_some_and(|it| !menu(company, |what| it.may(what)).is_empty());
    let grant = |found: &Option<Person>| Some(found.as_ref()?.acting.as_ref()?.grant);
    if !sees_something || grant(&found).is_none_or(|grant| told.contains_key(&grant)) {
        return Ok(Found::of(found));
    }
    let found = db.write(move |conn| actions::enter(conn, &person, company, now)).await?;
    if let Some(grant) = grant(&found) {
        told.insert(grant, now);
        session.insert(TOLD, told)?;
    }
    Ok(Found::of(found))
}

impl Found {
    fn of(found: Option<Person>) -> Self {
        found.map_or(Self::Nothing, |person| Self::Acting(Box::new(person)))
    }
}

/// What begins the addresses of the page: of another company's, where it is one.
pub fn base(req: &HttpRequest) -> String {
    let company: Option<OrganizationId> = req.match_info().get(PART).and_then(|id| id.parse().ok());
    company.map(base_of).unwrap_or_default()
}

/// Who somebody is on this page: themselves, or one who acts for its company.
pub fn step_in(req: &HttpRequest, person: Option<&Person>) -> Result<Option<Person>, Error> {
    let (Some(person), Some(part)) = (person, req.match_info().get(PART)) else {
        return Ok(person.cloned());
    };
    match req.extensions().get::<Found>() {
        Some(Found::Acting(acting))
            if part.parse() == Ok(acting.home.id) && acting.user == person.user =>
        {
            Ok(Some(acting.as_ref().clone()))
        }
        Some(Found::Unknown) => Err(Error::Unavailable),
        _ => Err(Error::NotFound),
    }
}

impl Refused {
    /// The same for somebody who may act for another company: what nothing lets them see is not there.
    pub fn at(self, page: &str) -> Error {
        match self {
            Self::Stopped(stopped) => stopped.at(page),
            Self::NoRight => Error::NotFound,
            Self::NotLent(_) => Error::Forbidden(NOT_LENT),
            Self::Db(error) => error.into(),
        }
    }
}

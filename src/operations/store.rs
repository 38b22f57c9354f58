//! How organizations are looked up.
use super::filter::{Filter, PAGE_SIZE, Place};
use crate::{
    organizations::{Organization, in_order_of_names},
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::{
            domain_claims, membership_links, organization_profiles, organizations,
            verification_cases,
        },
    },
    values::{CompanyDomain, Cut, MembershipId, OrganizationId, Reference, one_more},
};
use diesel::{prelude::*, sql_types::Bool};

type Backend = <Conn as Connection>::Backend;
type Query<'a> = organizations::BoxedQuery<'a, Backend>;
type Is<'a> = Box<dyn BoxableExpression<organizations::table, Backend, SqlType = Bool> + 'a>;

/// More organizations than this share no domain on purpose.
const MANY: i64 = 200;

/// A page of the list.
pub struct Found {
    /// The organizations, by name.
    pub organizations: Vec<Organization>,
    /// Whether there are others before them.
    pub has_previous: bool,
    /// Whether there are others after them.
    pub has_next: bool,
}

/// A page of those that are looked for.
pub fn search(conn: &mut Conn, filter: &Filter, place: Option<Place>) -> Result<Found, Error> {
    let known = known_by(conn, filter.q.trim())?;
    let (page, is_back) = match place {
        Some(Place::After(id)) => (after(wanted(filter, known), key_of(conn, id)?), false),
        Some(Place::Before(id)) => (before(wanted(filter, known), key_of(conn, id)?), true),
        None => (wanted(filter, known), false),
    };
    let page = if is_back {
        page.order((organizations::name_key.desc(), organizations::id.desc()))
    } else {
        page.order((organizations::name_key, organizations::id))
    };
    let ids: Vec<String> = page.limit(one_more(PAGE_SIZE)).select(organizations::id).load(conn)?;
    // A place that is none any more: from the beginning.
    if ids.is_empty() && place.is_some() {
        return search(conn, filter, None);
    }
    let page = Cut::of(ids, PAGE_SIZE, place.as_ref());
    let organizations = in_order_of_names(conn, &page.rows)?;
    let (has_previous, has_next) = (page.has_previous, page.has_next);
    Ok(Found { organizations, has_previous, has_next })
}

fn wanted<'a>(filter: &Filter, known: Vec<String>) -> Query<'a> {
    let mut query = organizations::table.into_boxed();
    if let Some(named) = named(filter) {
        query = query.filter(named.or(organizations::id.eq_any(known)));
    }
    if let Some(standing) = filter.standing {
        query = query.filter(organizations::standing.eq(standing.as_str()));
    }
    if let Some(country) = &filter.country {
        query = query.filter(organizations::country.eq(country.code().to_owned()));
    }
    if filter.is_suspended {
        query = query.filter(organizations::suspended_at.is_not_null());
    }
    query
}

/// That the name has all the words in it.
fn named<'a>(filter: &Filter) -> Option<Is<'a>> {
    let has = |word: String| -> Is<'a> {
        Box::new(organizations::name_key.like(containing(&word)).escape(ESCAPE))
    };
    filter.words().into_iter().map(has).reduce(|all, word| Box::new(all.and(word)))
}

/// Organizations that something else is known of: a membership ID, the reference of a case, a domain that they claim
/// or that their contact writes from.
fn known_by(conn: &mut Conn, q: &str) -> Result<Vec<String>, Error> {
    let mut known = vec![];
    if let Ok(id) = q.parse::<MembershipId>() {
        let held = membership_links::table
            .filter(membership_links::membership_id.eq(id.as_str()))
            .filter(membership_links::ended_at.is_null());
        known.extend(held.select(membership_links::organization_id).load::<String>(conn)?);
    }
    if let Ok(reference) = q.parse::<Reference>() {
        let quoted =
            verification_cases::table.filter(verification_cases::reference.eq(reference.as_str()));
        known.extend(quoted.select(verification_cases::organization_id).load::<String>(conn)?);
    }
    if let Ok(domain) = q.parse::<CompanyDomain>() {
        known.extend(with_domain(conn, &domain)?);
    }
    Ok(known)
}

/// A domain holds no sign that means something to LIKE.
fn with_domain(conn: &mut Conn, domain: &CompanyDomain) -> Result<Vec<String>, Error> {
    let claims = domain_claims::table.filter(domain_claims::domain.eq(domain.as_str())).limit(MANY);
    let mut found: Vec<String> = claims.select(domain_claims::organization_id).load(conn)?;
    let contacts = organization_profiles::table
        .filter(organization_profiles::contact_email.like(format!("%@{domain}")))
        .limit(MANY);
    found.extend(contacts.select(organization_profiles::organization_id).load::<String>(conn)?);
    Ok(found)
}

fn after(query: Query<'_>, (key, id): (String, String)) -> Query<'_> {
    let is_later = organizations::name_key.gt(key.clone()).or(organizations::id.gt(id));
    query.filter(organizations::name_key.ge(key)).filter(is_later)
}

fn before(query: Query<'_>, (key, id): (String, String)) -> Query<'_> {
    let is_earlier = organizations::name_key.lt(key.clone()).or(organizations::id.lt(id));
    query.filter(organizations::name_key.le(key)).filter(is_earlier)
}

/// Where an organization stands in the list; what is not there, before all others.
fn key_of(conn: &mut Conn, id: OrganizationId) -> Result<(String, String), Error> {
    let row = organizations::table.find(id.to_string());
    let key = row.select((organizations::name_key, organizations::id));
    Ok(key.first(conn).optional()?.unwrap_or_default())
}

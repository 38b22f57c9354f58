//! Looking through the directory.
use super::row::{Joined, Row, complete};
use crate::{
    partnerships::directory::{
        Filter, Found, Mark, PAGE_SIZE, Place, ProviderProfile, filter::Criterion,
    },
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::{
            organizations, provider_countries as countries, provider_profiles as profiles,
            provider_services as services,
        },
    },
    values::{Country, Cut, Language, one_more},
};
use diesel::{
    dsl::{InnerJoin, IntoBoxed},
    prelude::*,
};

type Backend = <Conn as Connection>::Backend;
type Listed<'a> = IntoBoxed<'a, InnerJoin<profiles::table, organizations::table>, Backend>;

/// A page of the providers that have all that is asked for, by name.
pub fn search(conn: &mut Conn, filter: &Filter, place: Option<&Place>) -> Result<Found, Error> {
    let total: i64 = listed(filter).count().get_result(conn)?;
    let rows = page(conn, filter, place)?;
    let page = Cut::of(complete(conn, rows)?, PAGE_SIZE, place);
    let (previous, next) = page.beside(mark);
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    Ok(Found { total, previous, next, providers: page.rows })
}

/// The countries that some provider serves.
pub fn countries_served(conn: &mut Conn) -> Result<Vec<Country>, Error> {
    let codes: Vec<String> = countries::table.select(countries::country).distinct().load(conn)?;
    codes.iter().map(|c| c.parse().map_err(|_| Error::corrupt("provider_countries", c))).collect()
}

/// The rows beside a place, and one more.
fn page(conn: &mut Conn, filter: &Filter, place: Option<&Place>) -> Result<Vec<Joined>, Error> {
    Ok(beside(listed(filter), place)
        .limit(one_more(PAGE_SIZE))
        .select((
            Row::as_select(),
            organizations::name,
            organizations::account_name,
            organizations::country,
        ))
        .load(conn)?)
}

/// In two halves the comparison is one that both databases answer from the index. Backwards the
/// nearest come first.
fn beside<'a>(found: Listed<'a>, place: Option<&Place>) -> Listed<'a> {
    let (name, id) = (profiles::sort_name, profiles::organization_id);
    match place {
        None => found.order((name, id)),
        Some(Place::After(mark)) => found
            .filter(name.ge(mark.sort_name.clone()))
            .filter(name.gt(mark.sort_name.clone()).or(id.gt(mark.organization.to_string())))
            .order((name, id)),
        Some(Place::Before(mark)) => found
            .filter(name.le(mark.sort_name.clone()))
            .filter(name.lt(mark.sort_name.clone()).or(id.lt(mark.organization.to_string())))
            .order((name.desc(), id.desc())),
    }
}

/// All that have what is asked for. Who is suspended, or no provider any more, is not listed.
fn listed<'a>(filter: &Filter) -> Listed<'a> {
    let mut found = profiles::table
        .inner_join(organizations::table)
        .into_boxed()
        .filter(organizations::standing.eq("provider"))
        .filter(organizations::suspended_at.is_null());
    for word in filter.words() {
        found = found.filter(profiles::search_text.like(containing(&word)).escape(ESCAPE));
    }
    for criterion in filter.criteria() {
        found = narrowed(found, &criterion);
    }
    found
}

fn narrowed<'a>(found: Listed<'a>, criterion: &Criterion) -> Listed<'a> {
    match criterion {
        Criterion::Words(_) => found,
        Criterion::Country(country) => {
            let serving = countries::table.filter(countries::country.eq(country.code()));
            let serving = serving.select(countries::organization_id);
            found.filter(profiles::organization_id.eq_any(serving))
        }
        Criterion::Language(Language::En) => found.filter(profiles::description_en.ne("")),
        Criterion::Language(Language::Nl) => found.filter(profiles::description_nl.ne("")),
        Criterion::Service(service) => {
            let offering = services::table.filter(services::service.eq(service.as_str()));
            let offering = offering.select(services::organization_id);
            found.filter(profiles::organization_id.eq_any(offering))
        }
        Criterion::Accepting => found.filter(profiles::accepting_resellers.eq(true)),
    }
}

fn mark(provider: &ProviderProfile) -> Mark {
    Mark { sort_name: provider.sort_name(), organization: provider.organization }
}

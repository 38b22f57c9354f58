//! The list as a file.
use super::listed::Listed;
use crate::{
    platform::{csv::written, web::Frame},
    values::{OrganizationId, Tag},
};
use chrono::{DateTime, TimeDelta, Utc};

const COLUMNS: [&str; 11] = [
    "id",
    "customer",
    "domain",
    "country",
    "mine",
    "access",
    "since",
    "partners",
    "missing",
    "subscriptions",
    "tags",
];

/// The line of names. The words are the reader's.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("customers-file-{column}")))])
}

/// A line a customer.
pub fn lines(
    frame: &Frame,
    customers: &[Listed],
    with: Option<OrganizationId>,
) -> Result<Vec<u8>, csv::Error> {
    written(customers.iter().map(|customer| line(frame, customer, with)))
}

fn line(frame: &Frame, customer: &Listed, with: Option<OrganizationId>) -> [String; 11] {
    let others = customer.others.iter().filter(|it| with.is_none_or(|with| it.id == with));
    let (there, missing): (Vec<_>, Vec<_>) =
        others.partition(|other| other.is_active || !customer.tells_of_others());
    let names = |all: Vec<&super::listed::Other>| {
        all.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join("; ")
    };
    [
        customer.customer.to_string(),
        customer.name.clone(),
        customer.known_as.clone(),
        customer.country.code().to_owned(),
        frame.say(format!("customers-state-{}", customer.state.as_str())),
        customer.access.map(|at| day(frame, at - TimeDelta::seconds(1))).unwrap_or_default(),
        day(frame, customer.since),
        names(there),
        names(missing),
        customer.subscriptions.to_string(),
        customer.tags.iter().map(Tag::as_str).collect::<Vec<_>>().join("; "),
    ]
}

fn day(frame: &Frame, at: DateTime<Utc>) -> String {
    at.with_timezone(&frame.site.zone).format("%Y-%m-%d").to_string()
}

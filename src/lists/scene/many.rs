//! Where lists are made: the lists of before, and with whom customers can be shared.
use crate::{
    customers::invitations::choices,
    lists::{entry::Verdict, kind::Kind, list::List, store},
    organizations::Organization,
    partnerships::Side,
    platform::db::{Conn, Error},
    users,
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// A list of before.
pub struct ListLine {
    /// The list.
    pub list: List,
    /// Who uploaded it.
    pub by: String,
    /// How many lines it has, and of how many an invitation was sent.
    pub counts: (u32, u32),
}

/// The newest lists of a company.
pub fn newest(
    conn: &mut Conn,
    of: (OrganizationId, Kind),
    now: DateTime<Utc>,
) -> Result<Vec<ListLine>, Error> {
    let lists = store::newest(conn, of, now)?;
    let makers: Vec<_> = lists.iter().map(|list| list.made_by.to_string()).collect();
    let names = users::names_of(conn, &makers)?;
    let line = |list: List| {
        let counts = store::counts(conn, list.id)?;
        let sent = counts.iter().filter(|(verdict, _)| *verdict == Verdict::Sent);
        let counts = (counts.iter().map(|(_, n)| n).sum(), sent.map(|(_, n)| n).sum());
        let by = names.get(&list.made_by.to_string()).cloned().unwrap_or_default();
        Ok(ListLine { list, by, counts })
    };
    lists.into_iter().map(line).collect()
}

/// The partners of a reseller with whom customers can be shared. A provider has too many to choose from.
pub fn partners(
    conn: &mut Conn,
    home: OrganizationId,
    of: (Kind, Side),
    now: DateTime<Utc>,
) -> Result<Vec<Organization>, Error> {
    match of {
        (Kind::Customers, Side::Reseller) => choices(conn, home, now),
        _ => Ok(vec![]),
    }
}

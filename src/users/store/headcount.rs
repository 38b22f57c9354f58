//! How many people an organization has.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::State,
    values::OrganizationId,
};
use diesel::{dsl::count_star, prelude::*};

/// How many people of an organization are in which state, those aside who were removed.
pub fn headcount(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<(State, i64)>, Error> {
    let counted: Vec<(String, i64)> = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::removed_at.is_null())
        .group_by(users::state)
        .order(users::state)
        .select((users::state, count_star()))
        .load(conn)?;
    let read = |(state, count): (String, i64)| {
        let state = state.parse().map_err(|_| Error::corrupt("users", &state))?;
        Ok((state, count))
    };
    counted.into_iter().map(read).collect()
}

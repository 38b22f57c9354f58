//! Which cases are of a verifier's own company.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{users, verification_cases as cases},
    },
    users::User,
    values::CaseId,
};
use diesel::{prelude::*, sql_types::Text};

diesel::define_sql_function! {
    /// The same in small letters.
    fn lower(text: Text) -> Text;
}

/// Of these cases, those of the verifier's own company: they work there, are its contact, or have an account
/// there.
pub fn own_among(conn: &mut Conn, all: &[CaseId], me: &User) -> Result<Vec<CaseId>, Error> {
    let key = me.email.key();
    let homes = users::table.filter(users::email_key.eq(key.clone()));
    let is_own = cases::organization_id
        .eq(me.organization.to_string())
        .or(lower(cases::contact_email).eq(key))
        .or(cases::organization_id.eq_any(homes.select(users::organization_id)));
    let ids: Vec<String> = cases::table
        .filter(cases::id.eq_any(all.iter().map(CaseId::to_string)))
        .filter(is_own)
        .select(cases::id)
        .load(conn)?;
    let read = |id: String| id.parse().map_err(|_| Error::corrupt("verification_cases", id));
    ids.into_iter().map(read).collect()
}

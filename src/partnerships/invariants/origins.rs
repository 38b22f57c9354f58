//! Where partnerships, and the grants that came with them, come from: from what the two agreed to.
use crate::{
    partnerships::{Partnership, store},
    platform::{
        db::{Conn, Error},
        schema::{
            grants, partnership_consents as consents, partnership_invitations as invitations,
        },
    },
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// What an invitation asked for, and whether administrator access is part of the consent to it.
#[derive(Queryable)]
struct Agreed {
    id: String,
    provider: String,
    reseller: Option<String>,
    roles: String,
    until: Option<NaiveDateTime>,
    gives_access: Option<bool>,
}

/// A grant that came with a partnership.
#[derive(Queryable)]
struct Given {
    id: String,
    grantee: String,
    grantor: String,
    source: String,
    roles: String,
    until: NaiveDateTime,
}

/// The partnerships that the two never agreed to, and the grants that are another pair's, or more than was agreed to.
pub fn broken(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let (all, agreed) = (store::all(conn)?, agreed(conn)?);
    let of = |it: &Partnership| agreed.get(&it.invitation.to_string());
    let mut broken: Vec<String> = all
        .iter()
        .filter(|it| !of(it).is_some_and(|agreed| agreed.is_of(it)))
        .map(|it| it.id.to_string())
        .collect();
    let led: BTreeMap<String, (&Partnership, Option<&Agreed>)> =
        all.iter().map(|it| (it.id.to_string(), (it, of(it)))).collect();
    let is_right = |given: &Given| {
        led.get(&given.source).is_some_and(|(partnership, agreed)| {
            given.is_of(partnership) && agreed.is_none_or(|agreed| agreed.covers(given))
        })
    };
    broken.extend(given(conn)?.into_iter().filter(|it| !is_right(it)).map(|it| it.id));
    Ok(broken)
}

/// What was asked for, and consented to, by invitation.
fn agreed(conn: &mut Conn) -> Result<BTreeMap<String, Agreed>, Error> {
    let all: Vec<Agreed> = invitations::table
        .left_join(consents::table.on(consents::invitation_id.eq(invitations::id)))
        .select((
            invitations::id,
            invitations::provider_id,
            invitations::reseller_id,
            invitations::access_roles,
            invitations::access_until,
            consents::gives_access.nullable(),
        ))
        .load(conn)?;
    Ok(all.into_iter().map(|agreed| (agreed.id.clone(), agreed)).collect())
}

fn given(conn: &mut Conn) -> Result<Vec<Given>, Error> {
    Ok(grants::table
        .filter(grants::source_kind.eq("partnership"))
        .select((
            grants::id,
            grants::grantee_id,
            grants::grantor_id,
            grants::source_id,
            grants::roles,
            grants::until,
        ))
        .load(conn)?)
}

impl Agreed {
    fn is_of(&self, it: &Partnership) -> bool {
        self.provider == it.provider.to_string()
            && self.reseller.as_ref() == Some(&it.reseller.to_string())
    }

    /// Whether a grant gives nothing but what was consented to, and not for longer.
    fn covers(&self, given: &Given) -> bool {
        self.gives_access == Some(true)
            && self.until.is_some_and(|until| given.until <= until)
            && given.roles.split(' ').all(|role| self.roles.split(' ').any(|asked| asked == role))
    }
}

impl Given {
    fn is_of(&self, it: &Partnership) -> bool {
        self.grantee == it.provider.to_string() && self.grantor == it.reseller.to_string()
    }
}

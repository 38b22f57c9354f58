//! The company's domain is proven and given up.
use chrono::{DateTime, Utc};
use twotier::{
    audit::Actor,
    domains,
    platform::db::Conn,
    values::{CompanyDomain, OrganizationId},
    verification,
};

fn domain() -> CompanyDomain {
    "noordlicht.example".parse().expect("a domain")
}

pub fn prove_domain(
    conn: &mut Conn,
    sanne: &Actor,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), verification::Error> {
    let id = domains::claim(conn, sanne, company, domain(), now).map_err(drop_domain)?;
    let record = domains::find_for(conn, company, id)?.expect("the claim").record();
    let seen = domains::Answer::Texts(vec![record.value]);
    match domains::keep_look(conn, sanne, company, id, seen, now).map_err(drop_domain)? {
        domains::Checked::Proven(domain) => {
            verification::domain_proven(conn, sanne, company, &domain, now)
        }
        domains::Checked::Noted => Ok(()),
    }
}

pub fn give_domain_up(
    conn: &mut Conn,
    sanne: &Actor,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), verification::Error> {
    let known = domains::of(conn, company)?.pop().ok_or(verification::Error::MovedOn)?;
    domains::remove(conn, sanne, company, known.id, now).map_err(drop_domain)
}

fn drop_domain(error: domains::Error) -> verification::Error {
    match error {
        domains::Error::Db(error) => verification::Error::Db(error),
        _ => verification::Error::MovedOn,
    }
}

//! What the portal costs, and how the cost grows: `cargo bench`. Everything is a ratio within one run,
//! since machines differ and are busy. `TEST_DATABASE_URL` names a PostgreSQL server; without it the
//! portal works on an SQLite file.
//!
//! * pages: requests a second and latency, against `/livez`, which does nothing on the same server
//! * sign-ins: what a flood of them does to everybody else's pages, and to memory
//! * enumeration: whether the time of an answer tells which names exist
//! * growth: the directory with a hundred times as many providers
//! * desk: the queue of cases, and each of its filters, with a hundred times as many cases
//! * activity: the record of an organization, each of its filters and the file, with a hundred times as many rows
//! * resellers: a provider's list, each of its filters and the file, with a hundred times as many
//! * customers: the same of a million, of which a provider has 300,000 and a reseller 50,000; takes minutes, and
//!   30 GB of disk while it is filled
//! * import: 100,000 lines of memberships, as new, unchanged and changed
mod activity;
mod cases;
mod customers;
mod desk;
mod enumeration;
mod growth;
mod import;
mod load;
mod pages;
mod portal;
mod resellers;
mod sign_ins;

#[actix_web::main]
async fn main() {
    // `cargo bench` passes `--bench`; a name runs that part alone.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|one| one == part);
    if is_wanted("pages") {
        pages::measure().await;
    }
    if is_wanted("sign-ins") {
        sign_ins::measure().await;
    }
    if is_wanted("enumeration") {
        enumeration::measure().await;
    }
    if is_wanted("growth") {
        growth::measure().await;
    }
    if is_wanted("desk") {
        desk::measure().await;
    }
    if is_wanted("activity") {
        activity::measure().await;
    }
    if is_wanted("resellers") {
        resellers::measure().await;
    }
    if is_wanted("customers") {
        customers::measure().await;
    }
    if is_wanted("import") {
        import::measure().await;
    }
}

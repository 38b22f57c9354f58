//! Resellers of Northwind, put straight into the tables.
use crate::{
    cases::{insert, tidy},
    portal::Served,
};
use diesel::{QueryableByName, RunQueryDsl, sql_types::Text};
use std::collections::BTreeSet;
use twotier::platform::db::{Conn, Error};

/// How many rows a statement holds.
const BATCH: usize = 500;
const SINCE: &str = "2026-01-01 00:00:00";
const FIRST: [&str; 10] =
    ["Noord", "Zuid", "Hanse", "Cloud", "Data", "Kade", "Berg", "Licht", "Pixel", "Alpen"];
const TRADE: [&str; 5] = ["ICT", "Consulting", "Systemhaus", "Media", "Services"];
/// Of two in a hundred the legal form is another one.
const FORMS: [&str; 2] = ["BV", "GmbH"];

/// Each table, and its columns in the order of [`rows`].
const TABLES: [&str; 4] = [
    "organizations (id, name, account_name, country, language, standing, created_at, name_key)",
    "partnership_invitations (id, provider_id, kind, email, email_key, company, language, text, access, access_roles, \
     invited_by, invited_at, sent_at, expires_at, state, reseller_id, seen_at, answered_at, answered_by, sent_by, days)",
    "partnerships (id, provider_id, reseller_id, invitation_id, state, since, keeps_access, sort_name, country, \
     readiness, has_access, access_until)",
    "partnership_terms (partnership_id, term, provider_id, state, sort_name)",
];

/// Who they work with, and whoever did it all.
struct Hands {
    provider: String,
    somebody: String,
}

/// So many resellers.
pub async fn fill(served: &Served, size: usize) {
    let provider = key_in(served, "organizations WHERE account_name = 'northwind'").await;
    let hands = Hands { provider, somebody: key_in(served, "users").await };
    let numbers: Vec<usize> = (0..size).collect();
    for batch in numbers.chunks(BATCH) {
        let mut values = [(); TABLES.len()].map(|()| String::new());
        for &n in batch {
            for (values, rows) in values.iter_mut().zip(rows(n, &hands)) {
                values.push_str(&rows);
            }
        }
        for (table, values) in TABLES.into_iter().zip(values) {
            insert(served, table, values).await;
        }
    }
    tidy(served, &["organizations", "partnerships", "partnership_terms"]).await;
}

/// The key of one of them, in each table.
pub fn key(n: usize) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

/// The rows of one of them for each table, each with a comma before it.
fn rows(n: usize, Hands { provider, somebody }: &Hands) -> [String; TABLES.len()] {
    let (id, name, country, ready) = (key(n), name(n), country(n), readiness(n));
    let folded = name.to_lowercase();
    let (has, until) =
        if n.is_multiple_of(3) { ("TRUE", "'2999-01-01 00:00:00'") } else { ("FALSE", "NULL") };
    let terms = terms(n, &folded).into_iter();
    let term = |term| format!(",('{id}','{term}','{provider}','active','{folded}')");
    [
        format!(",('{id}','{name}','bench-{n}','{country}','en','none','{SINCE}','{folded}')"),
        format!(
            ",('{id}','{provider}','named','a@b.example','{n}','{name}','en','','none','','{somebody}','{SINCE}',\
             '{SINCE}','{SINCE}','accepted','{id}','{SINCE}','{SINCE}','{somebody}','{somebody}',30)"
        ),
        format!(
            ",('{id}','{provider}','{id}','{id}','active','{SINCE}',FALSE,'{folded}','{country}','{ready}',{has},{until})"
        ),
        terms.map(term).collect(),
    ]
}

/// By what one of them is found.
fn terms(n: usize, folded: &str) -> BTreeSet<String> {
    let words = folded.split(' ');
    let beginnings = words.flat_map(|word| (2..=word.len()).map(|to| word[..to].to_owned()));
    let access = if n.is_multiple_of(3) { "with" } else { "without" };
    let marks = [
        "=".to_owned(),
        format!("=country/{}", country(n)),
        format!("=ready/{}", readiness(n)),
        format!("=access/{access}"),
    ];
    beginnings.chain(marks).collect()
}

/// The smallest key of a table, or of what of it is wanted.
async fn key_in(served: &Served, table: &str) -> String {
    let query = format!("SELECT min(id) AS id FROM {table}");
    let read = move |conn: &mut Conn| -> Result<Key, Error> {
        Ok(diesel::sql_query(query).get_result(conn)?)
    };
    served.portal.db.read(read).await.expect("a key").id
}

#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Text)]
    id: String,
}

fn name(n: usize) -> String {
    let form = FORMS[usize::from(country(n) == "LU")];
    format!("{} {} r{n} {form}", FIRST[n % 10], TRADE[n / 10 % 5])
}

fn country(n: usize) -> &'static str {
    match n % 100 {
        0..60 => "NL",
        60..80 => "DE",
        80..98 => "BE",
        _ => "LU",
    }
}

fn readiness(n: usize) -> &'static str {
    match n % 100 {
        0..90 => "ready",
        90..99 => "id-linked",
        _ => "not-suspended",
    }
}

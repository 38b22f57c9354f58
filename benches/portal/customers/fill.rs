//! Customers of Northwind and Bergmann and of others, made by the database itself: a million have 46 million terms.
//!
//! Each has what an answered invitation leaves behind and a list reads: the company, the invitation, a relationship
//! with both partners, access, what the two share, and the terms. (Nothing of a list reads consents.) The account name
//! is a word of the name, and nobody has a domain: that keeps the terms of a relationship to 23 or so.
use crate::{
    cases::{run, tidy},
    portal::Served,
};
use diesel::{
    QueryableByName, RunQueryDsl, connection::SimpleConnection, r2d2::ManageConnection,
    sql_types::Text,
};
use std::{collections::BTreeSet, time::Instant};
use twotier::{
    customers::relationships::store::{due_copies, find, kept_copies},
    platform::db::{Conn, Error},
    values::RelationshipId,
};

const SINCE: &str = "2026-01-01 00:00:00";
const UNTIL: &str = "2999-01-01 00:00:00";
const FIRST: [&str; 10] =
    ["Noord", "Zuid", "Hanse", "Cloud", "Data", "Kade", "Berg", "Licht", "Pixel", "Alpen"];
const TRADE: [&str; 5] = ["ICT", "Consulting", "Systemhaus", "Media", "Services"];
/// Of two in a hundred the legal form is another one.
const FORMS: [&str; 2] = ["BV", "GmbH"];
/// After so many places everything but the label comes again.
const PATTERNS: usize = 300;
/// Labels are `c000000` to `c999999`, spread over all of that in either world.
const LABELS: usize = 1_000_000;
/// How long the beginnings of a label are.
const BEGINNINGS: std::ops::RangeInclusive<usize> = 2..=7;
/// Of the kinds of customers, the first is Bergmann's, and so many are Northwind's.
const NORTHWIND: usize = 6;

/// How keys begin: of customers and their invitations, and of other resellers.
const CUSTOMERS: &str = "00000000-0000-7000-8000-";
const RESELLERS: &str = "00000000-0000-7000-8003-";

/// The copies of these are worked out again: one with access, one whose provider and one whose reseller is missing, and
/// one of the other legal form.
const SAMPLES: [usize; 4] = [0, 20, 3, 98];

const TABLES: [&str; 6] = [
    "organizations",
    "customer_invitations",
    "customer_relationships",
    "customer_shares",
    "customer_terms",
    "grants",
];

/// Rows are put in the order of the terms' key, and the index beside it is made afterwards.
const BEFORE_SQLITE: &str = "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -524288; \
     PRAGMA temp_store = FILE; DROP INDEX customer_terms_of;";
const AFTER_SQLITE: &str = "CREATE INDEX customer_terms_of ON customer_terms (relationship_id);";
const TIDY_SQLITE: &str = "PRAGMA wal_checkpoint(TRUNCATE);";
/// Every index of the terms is made afterwards; that rows refer to others is seen to here.
const BEFORE_POSTGRES: &str = "SET statement_timeout = 0; SET lock_timeout = 0; SET maintenance_work_mem = '512MB';
     DO $$ DECLARE found record; BEGIN
         FOR found IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'f'
             AND conrelid = ANY (ARRAY['customer_invitations', 'customer_relationships', 'customer_shares',
                 'customer_terms', 'grants']::regclass[])
         LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of, found.conname); END LOOP;
     END $$;
     ALTER TABLE customer_terms SET UNLOGGED;
     ALTER TABLE customer_terms DROP CONSTRAINT customer_terms_pkey;
     DROP INDEX customer_terms_of;";
const AFTER_POSTGRES: &str = "ALTER TABLE customer_terms
         ADD PRIMARY KEY (partner_id, state, term, sort_name, relationship_id);
     CREATE INDEX customer_terms_of ON customer_terms (relationship_id);";
/// What was made for a bench stays on a server otherwise.
const CLEAR_POSTGRES: &str = "SET statement_timeout = 0;
     DO $$ BEGIN
         IF current_schema() LIKE 'bench%' THEN EXECUTE format('DROP SCHEMA %I CASCADE', current_schema()); END IF;
     END $$;";

/// How many customers there are, and of how many kinds, which take turns. Those of a kind have the same two partners.
#[derive(Clone, Copy)]
pub struct World {
    pub customers: usize,
    pub kinds: usize,
}

/// One of the two partners of each customer, as columns are named.
#[derive(Clone, Copy)]
pub struct Side {
    pub name: &'static str,
    /// The other one.
    pub other: &'static str,
    /// How the keys of its relationships begin.
    keys: &'static str,
}

pub const PROVIDER: Side =
    Side { name: "provider", other: "reseller", keys: "00000000-0000-7000-8002-" };
pub const RESELLER: Side =
    Side { name: "reseller", other: "provider", keys: "00000000-0000-7000-8001-" };

/// Who works for them, and whoever did it all.
struct Hands {
    northwind: String,
    alpine: String,
    bergmann: String,
    somebody: String,
}

impl World {
    /// How many customers there are of a kind: so many are Bergmann's.
    pub fn of_kind(self) -> usize {
        self.customers / self.kinds
    }

    /// The key of the relationship of Northwind or Bergmann with one of those that both have.
    pub fn key(self, side: Side, n: usize) -> String {
        format!("{}{:012}", side.keys, n * self.kinds)
    }
}

/// So many customers.
pub async fn fill(served: &Served, world: World) {
    let began = Instant::now();
    let hands = Hands {
        northwind: key_in(served, "organizations WHERE account_name = 'northwind'").await,
        alpine: key_in(served, "organizations WHERE account_name = 'alpine'").await,
        bergmann: key_in(served, "organizations WHERE account_name = 'bergmann'").await,
        somebody: key_in(served, "users").await,
    };
    // A connection of its own: no setting of it is left to those that are measured.
    let mut conn = ManageConnection::connect(&served.url).expect("a connection");
    make(&mut conn, world, &hands).expect("customers");
    drop(conn);
    tidy(served, &TABLES).await;
    prove(served, world).await;
    println!("{} customers in {:.0} s", world.customers, began.elapsed().as_secs_f64());
}

/// Leaves nothing on a server.
pub fn clear(served: &Served) {
    let mut conn: Conn = ManageConnection::connect(&served.url).expect("a connection");
    if let Conn::Postgres(_) = conn {
        conn.batch_execute(CLEAR_POSTGRES).expect("a schema that goes");
    }
}

fn make(conn: &mut Conn, world: World, hands: &Hands) -> Result<(), Error> {
    let is_sqlite = matches!(conn, Conn::Sqlite(_));
    conn.batch_execute(if is_sqlite { BEFORE_SQLITE } else { BEFORE_POSTGRES })?;
    for statement in patterns() {
        run(conn, statement)?;
    }
    run(conn, customers(world, hands))?;
    for statement in companies(world, hands) {
        run(conn, statement)?;
    }
    for side in [RESELLER, PROVIDER] {
        for statement in relationships(side) {
            run(conn, statement)?;
        }
        let order = if is_sqlite { " ORDER BY partner, term, sort_name, number" } else { "" };
        run(conn, format!("{}{order}", terms(side)))?;
    }
    conn.batch_execute(if is_sqlite { AFTER_SQLITE } else { AFTER_POSTGRES })?;
    conn.batch_execute(
        "DROP TABLE bench_customers; DROP TABLE bench_patterns; DROP TABLE bench_terms; \
         DROP TABLE bench_lengths;",
    )?;
    if is_sqlite {
        conn.batch_execute(TIDY_SQLITE)?;
    }
    Ok(())
}

/// What customers are made of.
fn patterns() -> Vec<String> {
    let all = || 0..PATTERNS;
    let row = |n| {
        let (words, form, country, access) = (words(n), form(n), country(n), access(n));
        format!(",({n},'{words}','{form}','{country}','{access}')")
    };
    let rows: String = all().map(row).collect();
    let of_one = |n| terms_of(n).into_iter().map(move |term| format!(",({n},'{term}')"));
    let terms: String = all().flat_map(of_one).collect();
    let lengths = BEGINNINGS.map(|length| format!(",({length})")).collect::<Vec<_>>().concat();
    vec![
        "CREATE TABLE bench_patterns (pattern INTEGER NOT NULL PRIMARY KEY, words TEXT NOT NULL, \
         form TEXT NOT NULL, country TEXT NOT NULL, access TEXT NOT NULL)"
            .into(),
        "CREATE TABLE bench_terms (pattern INTEGER NOT NULL, term TEXT NOT NULL, \
         PRIMARY KEY (pattern, term))"
            .into(),
        "CREATE TABLE bench_lengths (size INTEGER NOT NULL PRIMARY KEY)".into(),
        format!("INSERT INTO bench_patterns VALUES {}", &rows[1..]),
        format!("INSERT INTO bench_terms VALUES {}", &terms[1..]),
        format!("INSERT INTO bench_lengths VALUES {}", &lengths[1..]),
    ]
}

/// Who they are, with whom they work, and which of the two they said no to.
fn customers(world: World, hands: &Hands) -> String {
    let (last, kinds, step) = (world.customers - 1, world.kinds, LABELS / world.customers);
    let Hands { northwind, alpine, bergmann, .. } = hands;
    format!(
        "CREATE TABLE bench_customers AS \
         WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < {last}), \
         places (number, label, kind, place) AS (SELECT substr(CAST(1000000000000 + n AS TEXT), 2), \
         'c' || substr(CAST({LABELS} + n * {step} AS TEXT), 2), n % {kinds}, n / {kinds} FROM numbers) \
         SELECT '{CUSTOMERS}' || number AS id, number, label, words || ' ' || label || ' ' || form AS name, \
         lower(words || ' ' || label || ' ' || form) AS sort_name, country, access, pattern, \
         CASE WHEN place % 17 <> 3 THEN 'nobody' WHEN place % 2 = 0 THEN 'provider' ELSE 'reseller' END AS missing, \
         CASE WHEN kind = 0 THEN '{bergmann}' \
         ELSE '{RESELLERS}' || substr(CAST(1000000000000 + kind AS TEXT), 2) END AS reseller_id, \
         CASE WHEN kind < {NORTHWIND} THEN '{northwind}' ELSE '{alpine}' END AS provider_id \
         FROM places CROSS JOIN bench_patterns WHERE pattern = place % {PATTERNS}"
    )
}

/// The companies, how they were asked, and what their partners share.
fn companies(world: World, Hands { somebody, .. }: &Hands) -> Vec<String> {
    let reseller = |n| {
        format!(
            "INSERT INTO organizations (id, name, account_name, country, language, standing, created_at, name_key) \
             VALUES ('{RESELLERS}{n:012}','Reseller {n}','bench-{n}','NL','en','reseller','{SINCE}',\
             'reseller {n} bench-{n}')"
        )
    };
    let mut all: Vec<String> = (1..world.kinds).map(reseller).collect();
    all.push(format!(
        "INSERT INTO organizations (id, name, account_name, country, language, standing, created_at, name_key) \
         SELECT id, name, label, country, 'en', 'none', '{SINCE}', sort_name || ' ' || label FROM bench_customers"
    ));
    all.push(format!(
        "INSERT INTO customer_invitations (id, inviter_id, reseller_id, provider_id, parties, email, email_key, \
         company, search, language, text, reseller_access, provider_access, access_roles, access_until, invited_by, \
         invited_at, sent_by, sent_at, days, expires_at, state, customer_id, seen_at, answered_at, answered_by) \
         SELECT id, reseller_id, reseller_id, provider_id, reseller_id || '/' || provider_id, \
         label || '@b.example', label || '@b.example', name, ' ' || sort_name, 'en', '', TRUE, TRUE, \
         'user_admin helpdesk_agent', '{UNTIL}', '{somebody}', '{SINCE}', '{somebody}', '{SINCE}', 30, '{SINCE}', \
         CASE WHEN missing = 'nobody' THEN 'accepted' ELSE 'partially_accepted' END, \
         id, '{SINCE}', '{SINCE}', '{somebody}' FROM bench_customers"
    ));
    all.push(format!(
        "INSERT INTO customer_shares (customer_id, reseller_id, provider_id, since) \
         SELECT id, reseller_id, provider_id, '{SINCE}' FROM bench_customers"
    ));
    all
}

/// What one of the two partners has to do with each, and what lets it act for it.
fn relationships(Side { name, keys, .. }: Side) -> [String; 2] {
    [
        format!(
            "INSERT INTO customer_relationships \
             (id, customer_id, partner_id, side, invitation_id, state, since, sort_name) \
             SELECT '{keys}' || number, id, {name}_id, '{name}', id, \
             CASE WHEN missing = '{name}' THEN 'missing' ELSE 'active' END, '{SINCE}', sort_name \
             FROM bench_customers"
        ),
        format!(
            "INSERT INTO grants (id, grantor_id, grantee_id, roles, source_kind, source_id, since, until) \
             SELECT '{keys}' || number, id, {name}_id, 'user_admin helpdesk_agent', 'relationship', \
             '{keys}' || number, '{SINCE}', '{UNTIL}' \
             FROM bench_customers WHERE access = 'with' AND missing <> '{name}'"
        ),
    ]
}

/// By what each is found among those of one of the two.
fn terms(Side { name, other, keys }: Side) -> String {
    let each = |term: &str, of: &str| {
        format!(
            "SELECT {name}_id AS partner, {term} AS term, sort_name, number FROM bench_customers{of}"
        )
    };
    let parts = [
        each("term", " CROSS JOIN bench_terms WHERE bench_terms.pattern = bench_customers.pattern"),
        each("substr(label, 1, size)", " CROSS JOIN bench_lengths"),
        each("id", ""),
        each(
            &format!("'=state/' || CASE WHEN missing = '{name}' THEN 'missing' ELSE 'active' END"),
            "",
        ),
        each(
            &format!("'=access/' || CASE WHEN missing = '{name}' THEN 'without' ELSE access END"),
            "",
        ),
        each(&format!("'=with/' || {other}_id"), ""),
        each("'=incomplete'", " WHERE missing <> 'nobody'"),
        each(&format!("'=incomplete/' || {other}_id"), " WHERE missing <> 'nobody'"),
    ];
    format!(
        "INSERT INTO customer_terms (partner_id, state, term, sort_name, relationship_id) \
         SELECT partner, 'open', term, sort_name, '{keys}' || number FROM ({}) AS found",
        parts.join(" UNION ALL ")
    )
}

/// By what those of a pattern are found, but for their label.
fn terms_of(n: usize) -> BTreeSet<String> {
    let folded = format!("{} {}", words(n), form(n)).to_lowercase();
    let words = folded.split(' ');
    let beginnings = words.flat_map(|word| (2..=word.len()).map(|to| word[..to].to_owned()));
    let marks = ["=".to_owned(), format!("=country/{}", country(n))];
    beginnings.chain(marks).collect()
}

/// The copies are what the portal would have made.
async fn prove(served: &Served, world: World) {
    let keys: Vec<String> = [RESELLER, PROVIDER]
        .into_iter()
        .flat_map(|side| SAMPLES.map(|n| world.key(side, n)))
        .collect();
    let work = move |conn: &mut Conn| -> Result<Vec<String>, Error> {
        let mut wrong = vec![];
        for key in keys {
            let id: RelationshipId = key.parse().expect("a key");
            let it = find(conn, id)?.expect("a relationship");
            let (due, kept) = (due_copies(conn, &it)?, kept_copies(conn, &it)?);
            if kept.as_ref() != Some(&due) {
                wrong.push(format!("{key}: {kept:?}, not {due:?}"));
            }
        }
        Ok(wrong)
    };
    let wrong = served.portal.db.read(work).await.expect("copies");
    assert!(wrong.is_empty(), "{wrong:#?}");
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

fn words(n: usize) -> String {
    format!("{} {}", FIRST[n % 10], TRADE[n / 10 % 5])
}

fn form(n: usize) -> &'static str {
    FORMS[usize::from(country(n) == "LU")]
}

fn country(n: usize) -> &'static str {
    match n % 100 {
        0..60 => "NL",
        60..80 => "DE",
        80..98 => "BE",
        _ => "LU",
    }
}

fn access(n: usize) -> &'static str {
    if n.is_multiple_of(3) { "with" } else { "without" }
}

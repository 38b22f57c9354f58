//! How the cost of reading an organization's record grows with its rows: each filter, over HTTP, on two portals that
//! are asked in turn; and how long the file's first row is waited for.
use crate::{
    cases::{insert, run as sql, tidy},
    load::{Connection, Request, run, sign_in},
    portal::Served,
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use std::{
    fmt::Write,
    time::{Duration, Instant},
};
use twotier::platform::{
    clock::Clock,
    db::{Conn, Error},
    schema::{organizations, users},
};

const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 5;
const SIZES: [usize; 2] = [1_000, 100_000];
const BATCH: usize = 500;
/// The rows are of two years.
const DAYS: i64 = 730;
const PAGES: [(&str, &str); 18] = [
    ("first page", ""),
    ("of all days", "?from=&to="),
    ("a page in the middle", "?from=&to=&after={middle}"),
    ("the page before it", "?from=&to=&before={middle}"),
    ("the last page", "?from=&to=&after=40"),
    ("sign-ins", "?from=&to=&kind=sign-ins"),
    ("people", "?from=&to=&kind=people"),
    ("company", "?from=&to=&kind=company"),
    ("access, of which is none", "?from=&to=&kind=access"),
    ("enrollment", "?from=&to=&kind=enrollment"),
    ("verification", "?from=&to=&kind=verification"),
    ("domains", "?from=&to=&kind=domains"),
    ("records", "?from=&to=&kind=records"),
    ("somebody busy", "?from=&to=&who=sanne"),
    ("somebody rare", "?from=&to=&who=tom"),
    ("nobody", "?from=&to=&who=zzzz"),
    ("rare, and a kind", "?from=&to=&who=tom&kind=people"),
    ("days of a year ago", "?from={year}&to={year}"),
];

/// A portal with a record of one length, and the path of each page of it.
struct Record {
    served: Served,
    cookie: String,
    paths: Vec<String>,
}

pub async fn measure() {
    let mut records = vec![];
    for size in SIZES {
        records.push(Record::of(size).await);
    }
    println!("\nactivity with {} and {} rows, p50 of one client", SIZES[0], SIZES[1]);
    for (n, (name, _)) in PAGES.iter().enumerate() {
        let mut rounds = [vec![], vec![]];
        for _ in 0..ROUNDS {
            for (record, found) in records.iter().zip(&mut rounds) {
                found.push(record.ask(n).await);
            }
        }
        told(name, rounds);
    }
    for (name, query) in
        [("file, first row", "?from=&to="), ("of somebody rare", "?from=&to=&who=tom")]
    {
        let mut rounds = [vec![], vec![]];
        for _ in 0..ROUNDS * 4 {
            for (record, found) in records.iter().zip(&mut rounds) {
                found.push(record.first_row(query).await);
            }
        }
        told(name, rounds);
    }
    for record in records {
        record.served.stop().await;
    }
}

fn told(name: &str, rounds: [Vec<f64>; 2]) {
    let [small, large] = rounds.map(|mut found| {
        found.sort_by(f64::total_cmp);
        found[found.len() / 2]
    });
    println!("{name:<26}{small:>8.2} ms{large:>8.2} ms{:>8.2}x", large / small);
}

impl Record {
    async fn of(size: usize) -> Self {
        let served = Served::start().await;
        fill(&served, size).await;
        let cookie = sign_in(&served.address, "sanne@noordlicht").await;
        let year = (Clock::System.now() - TimeDelta::days(365)).format("%Y-%m-%d").to_string();
        let paths = PAGES.map(|(_, query)| {
            let query = query.replace("{middle}", &(size / 2).to_string());
            format!("/settings/activity{}", query.replace("{year}", &year))
        });
        Self { served, cookie, paths: paths.to_vec() }
    }

    /// How long a page takes, in milliseconds.
    async fn ask(&self, n: usize) -> f64 {
        let request = Request::get(&self.served.address, &self.paths[n], Some(&self.cookie));
        let measured = run(&self.served.address, &request, 200, 1, TIME).await;
        assert_eq!(measured.others, 0, "{}", self.paths[n]);
        measured.p50.as_secs_f64() * 1000.0
    }

    /// How long the first row of a file is waited for. The rest of it is not.
    async fn first_row(&self, query: &str) -> f64 {
        let path = format!("/settings/activity.csv{query}");
        let request = Request::get(&self.served.address, &path, Some(&self.cookie));
        let mut connection = Connection::open(&self.served.address).await;
        let began = Instant::now();
        connection.first_row(&request).await;
        began.elapsed().as_secs_f64() * 1000.0
    }
}

/// So many rows in the record of Noordlicht, in place of those that it has.
async fn fill(served: &Served, size: usize) {
    let [company, sanne, eva, tom] = ids(served).await;
    let (now, all) = (Clock::System.now(), i64::try_from(size).expect("a size"));
    let first = served.portal.db.read(move |conn| -> Result<i64, Error> {
        Ok(organizations::table
            .filter(organizations::account_name.eq("noordlicht"))
            .select(organizations::audit_count)
            .first(conn)?)
    });
    let first = first.await.expect("a count") + 1;
    let rows: Vec<i64> = (0..all).collect();
    for batch in rows.chunks(BATCH) {
        let mut values = String::new();
        for &n in batch {
            // Tom is the doer of five rows in all, and Eva of a few in a hundred.
            let actor = if n % (all / 5) == 7 {
                &tom
            } else if n % 40 == 3 {
                &eva
            } else {
                &sanne
            };
            let at = now - TimeDelta::seconds(DAYS * 86_400 * (all - n) / all);
            write!(
                values,
                ",('{company}',{},'{}','person','{actor}','{company}',NULL,'{}','user','{actor}',\
                 '{{\"name\":\"Sanne de Vries\"}}','{n:064}')",
                first + n,
                text(at),
                event(n)
            )
            .expect("a string");
        }
        insert(
            served,
            "audit_log (organization_id, seq, at, actor_kind, actor_id, actor_home, acting_for, event, \
             subject_kind, subject_id, facts, seal)",
            values,
        )
        .await;
    }
    let count = format!(
        "UPDATE organizations SET audit_count = audit_count + {size} WHERE id = '{company}'"
    );
    served.portal.db.write(|conn| sql(conn, count)).await.expect("a count");
    tidy(served, &["audit_log"]).await;
}

/// Mostly people come and go.
fn event(n: i64) -> &'static str {
    match n % 100 {
        0..50 => "user.signed_in",
        50..80 => "user.signed_out",
        80..90 => "user.proved",
        90..96 => "user.renamed",
        96 => "people.exported",
        97 => "organization.renamed",
        98 => "verification.claimed",
        _ if n < 200 => "domain.claimed",
        _ => "user.language_changed",
    }
}

fn text(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M:%S%.6f").to_string()
}

/// Of the company and of three people.
async fn ids(served: &Served) -> [String; 4] {
    let find = |conn: &mut Conn| -> Result<[String; 4], Error> {
        let company: String = organizations::table
            .filter(organizations::account_name.eq("noordlicht"))
            .select(organizations::id)
            .first(conn)?;
        let mut found = [company, String::new(), String::new(), String::new()];
        for (n, name) in ["sanne", "eva", "tom"].into_iter().enumerate() {
            let of_company = users::table.filter(users::organization_id.eq(&found[0]));
            let person = of_company.filter(users::user_name.eq(name));
            found[n + 1] = person.select(users::id).first(conn)?;
        }
        Ok(found)
    };
    served.portal.db.read(find).await.expect("a company and its people")
}

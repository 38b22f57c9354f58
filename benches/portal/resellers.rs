//! How the cost of a provider's list grows with its resellers: each filter and search, over HTTP, on two portals that
//! are asked in turn; and how long the file's first row is waited for.
use crate::{
    cases::{insert, tidy},
    load::{Connection, Request, run, sign_in},
    portal::Served,
};
use std::{
    fmt::Write,
    time::{Duration, Instant},
};

const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 5;
const SIZES: [usize; 2] = [1_000, 100_000];
const BATCH: usize = 500;
const FIRST: [&str; 10] =
    ["Noord", "Zuid", "Hanse", "Cloud", "Data", "Kade", "Berg", "Licht", "Pixel", "Alpen"];
const TRADE: [&str; 5] = ["ICT", "Consulting", "Systemhaus", "Media", "Services"];
const SEARCHES: [(&str, &str); 20] = [
    ("first page", ""),
    ("a page in the middle", "?after={middle}"),
    ("the page before it", "?before={middle}"),
    ("the last page", "?after={last}"),
    ("a common word", "?q=bv"),
    ("one of ten words", "?q=noord"),
    ("one of a hundred", "?q=noord+media"),
    ("one of a thousand", "?q=r12"),
    ("a rare word", "?q=r77"),
    ("one name", "?q=r770"),
    ("no name", "?q=zzzz"),
    ("ready", "?ready=ready"),
    ("a rare rule that fails", "?ready=not-suspended"),
    ("no rule like that", "?ready=same-region"),
    ("by country", "?country=NL"),
    ("by a rare country", "?country=LU"),
    ("with access", "?access=with"),
    ("without access", "?access=without"),
    ("country and word", "?country=DE&q=hanse"),
    ("ready, access, country", "?ready=ready&access=with&country=BE"),
];

/// A portal with a list of one length, and the path of each page of it.
struct List {
    served: Served,
    cookie: String,
    paths: Vec<String>,
}

pub async fn measure() {
    let mut lists = vec![];
    for size in SIZES {
        lists.push(List::of(size).await);
    }
    println!("\nresellers, {} and {} of one provider, p50 of one client", SIZES[0], SIZES[1]);
    for (n, (name, _)) in SEARCHES.iter().enumerate() {
        let mut rounds = [vec![], vec![]];
        for _ in 0..ROUNDS {
            for (list, found) in lists.iter().zip(&mut rounds) {
                found.push(list.ask(n).await);
            }
        }
        told(name, rounds);
    }
    let mut rounds = [vec![], vec![]];
    for _ in 0..ROUNDS * 4 {
        for (list, found) in lists.iter().zip(&mut rounds) {
            found.push(list.first_row().await);
        }
    }
    told("file, first row", rounds);
    for list in lists {
        list.served.stop().await;
    }
}

fn told(name: &str, rounds: [Vec<f64>; 2]) {
    let [small, large] = rounds.map(|mut found| {
        found.sort_by(f64::total_cmp);
        found[found.len() / 2]
    });
    println!("{name:<26}{small:>8.2} ms{large:>8.2} ms{:>8.2}x", large / small);
}

impl List {
    async fn of(size: usize) -> Self {
        let served = Served::start().await;
        fill(&served, size).await;
        let cookie = sign_in(&served.address, "maya@northwind").await;
        let paths = SEARCHES.map(|(_, query)| {
            let query = query.replace("{middle}", &key(size / 2));
            format!("/resellers{}", query.replace("{last}", &key(size - 30)))
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

    /// How long the first row of the file is waited for. The rest of it is not.
    async fn first_row(&self) -> f64 {
        let request = Request::get(&self.served.address, "/resellers.csv", Some(&self.cookie));
        let mut connection = Connection::open(&self.served.address).await;
        let began = Instant::now();
        connection.first_row(&request).await;
        began.elapsed().as_secs_f64() * 1000.0
    }
}

/// So many resellers of Northwind, put straight into the tables.
async fn fill(served: &Served, size: usize) {
    let numbers: Vec<usize> = (0..size).collect();
    for batch in numbers.chunks(BATCH) {
        let [mut companies, mut invitations, mut partners, mut words] =
            [(); 4].map(|()| String::new());
        for &n in batch {
            let (id, name, country) = (key(n), name(n), country(n));
            let folded = name.to_lowercase();
            let text = "a string takes everything";
            write!(
                companies,
                ",('{id}','{name}','bench-{n}','{country}','en','none','{SINCE}','{folded}')"
            )
            .expect(text);
            write!(invitations, ",('{id}',{PROVIDER},'named','a@b.example','{n}','{name}','en','','none','',{SOMEBODY},'{SINCE}','{SINCE}','{SINCE}','accepted','{id}','{SINCE}','{SINCE}',{SOMEBODY},{SOMEBODY},30)").expect(text);
            let (has_access, until) =
                if n % 3 == 0 { ("TRUE", "'2999-01-01 00:00:00'") } else { ("FALSE", "NULL") };
            write!(partners, ",('{id}',{PROVIDER},'{id}','{id}','active','{SINCE}',FALSE,'{folded}','{country}','{}',{has_access},{until})", readiness(n)).expect(text);
            let whole = folded.split(' ').flat_map(|word| (2..=word.len()).map(|to| &word[..to]));
            for word in whole.collect::<std::collections::BTreeSet<_>>() {
                write!(words, ",('{id}','{word}',{PROVIDER},'active','{folded}')").expect(text);
            }
        }
        insert(served, "organizations (id, name, account_name, country, language, standing, created_at, name_key)", companies).await;
        insert(served, "partnership_invitations (id, provider_id, kind, email, email_key, company, language, text, access, \
            access_roles, invited_by, invited_at, sent_at, expires_at, state, reseller_id, seen_at, answered_at, answered_by, sent_by, days)", invitations).await;
        insert(served, "partnerships (id, provider_id, reseller_id, invitation_id, state, since, keeps_access, sort_name, \
            country, readiness, has_access, access_until)", partners).await;
        insert(
            served,
            "partnership_words (partnership_id, word, provider_id, state, sort_name)",
            words,
        )
        .await;
    }
    tidy(served, &["organizations", "partnerships", "partnership_words"]).await;
}

const SINCE: &str = "2026-01-01 00:00:00";
const PROVIDER: &str = "(SELECT id FROM organizations WHERE account_name = 'northwind')";
const SOMEBODY: &str = "(SELECT min(id) FROM users)";

fn key(n: usize) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

fn name(n: usize) -> String {
    format!("{} {} r{n} BV", FIRST[n % 10], TRADE[n / 10 % 5])
}

fn country(n: usize) -> &'static str {
    match n % 100 {
        0..60 => "NL",
        60..80 => "DE",
        80..99 => "BE",
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

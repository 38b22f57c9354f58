//! How the cost of a provider's list grows with its resellers: each filter and search, over HTTP, on two portals that
//! are asked in turn; and how long the file's first row is waited for.
mod fill;

use crate::{
    load::{Connection, Request, run, sign_in},
    portal::Served,
};
use fill::{fill, key};
use std::time::{Duration, Instant};

const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 5;
const SIZES: [usize; 2] = [1_000, 100_000];
/// What a hundred times as many resellers may at most cost: so many times as much.
const MOST: f64 = 3.0;
const SEARCHES: [(&str, &str); 19] = [
    ("first page", ""),
    ("a page in the middle", "?after={middle}"),
    ("the page before it", "?before={middle}"),
    ("the last page", "?after={last}"),
    ("a common word", "?q=bv"),
    ("one of ten words", "?q=noord"),
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
    ("nobody ended", "/ended"),
    ("ended, one name", "/ended?q=r770"),
];
/// Several things at once: all who have any of them are walked, until a page and the total are full.
const TOGETHER: [(&str, &str); 7] = [
    ("two common words", "?q=noord+media"),
    ("two that never meet", "?q=noord+zuid"),
    ("country and word", "?country=DE&q=hanse"),
    ("rare rule, common word", "?ready=not-suspended&q=zuid"),
    ("ready, access, country", "?ready=ready&access=with&country=BE"),
    ("rare rule and country", "?ready=not-suspended&country=NL"),
    ("all but never together", "?q=bv&country=LU"),
];

/// A portal with a list of one length.
struct List {
    served: Served,
    cookie: String,
    size: usize,
}

pub async fn measure() {
    let mut lists = vec![];
    for size in SIZES {
        lists.push(List::of(size).await);
    }
    println!("\nresellers, {} and {} of one provider, p50 of one client", SIZES[0], SIZES[1]);
    let mut slow = vec![];
    for (name, query) in SEARCHES {
        if asked(&lists, name, query).await > MOST {
            slow.push(name);
        }
    }
    println!("several things at once");
    for (name, query) in TOGETHER {
        asked(&lists, name, query).await;
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
    assert!(slow.is_empty(), "more than {MOST} times as slow: {slow:?}");
}

/// Asks both portals for a page in turn, and tells what it took. Returns how many times as long the longer list took.
async fn asked(lists: &[List], name: &str, query: &str) -> f64 {
    let mut rounds = [vec![], vec![]];
    for _ in 0..ROUNDS {
        for (list, found) in lists.iter().zip(&mut rounds) {
            found.push(list.ask(query).await);
        }
    }
    told(name, rounds)
}

fn told(name: &str, rounds: [Vec<f64>; 2]) -> f64 {
    let [small, large] = rounds.map(|mut found| {
        found.sort_by(f64::total_cmp);
        found[found.len() / 2]
    });
    println!("{name:<26}{small:>8.2} ms{large:>8.2} ms{:>8.2}x", large / small);
    large / small
}

impl List {
    async fn of(size: usize) -> Self {
        let served = Served::start().await;
        fill(&served, size).await;
        let cookie = sign_in(&served.address, "maya@northwind").await;
        Self { served, cookie, size }
    }

    /// How long a page takes, in milliseconds.
    async fn ask(&self, query: &str) -> f64 {
        let query = query.replace("{middle}", &key(self.size / 2));
        let path = format!("/resellers{}", query.replace("{last}", &key(self.size - 30)));
        let request = Request::get(&self.served.address, &path, Some(&self.cookie));
        let measured = run(&self.served.address, &request, 200, 1, TIME).await;
        assert_eq!(measured.others, 0, "{path}");
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

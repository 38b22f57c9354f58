//! How the cost of a partner's list of customers grows with them, in a database with a million: each filter and
//! search, and *View customers*, over HTTP, of a provider with 300,000 and of a reseller with 50,000, beside a portal
//! where both have 10,000. The two portals are asked in turn.
mod fill;

use crate::{
    load::{Connection, Request, run, sign_in},
    portal::Served,
};
use fill::{PROVIDER, RESELLER, Side, World, clear, fill};
use std::time::{Duration, Instant};

const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 5;
/// All are Bergmann's and Northwind's, or one in twenty is Bergmann's and six are Northwind's.
const WORLDS: [World; 2] =
    [World { customers: 10_000, kinds: 1 }, World { customers: 1_000_000, kinds: 20 }];
/// What so many more customers may at most cost: so many times as much.
const MOST: f64 = 3.0;
const READERS: [Reader; 2] = [
    Reader { side: PROVIDER, name: "maya@northwind", other: "bergmann", has: [10_000, 300_000] },
    Reader { side: RESELLER, name: "jonas@bergmann", other: "northwind", has: [10_000, 50_000] },
];
const SEARCHES: [(&str, &str); 21] = [
    ("first page", ""),
    ("a page in the middle", "?after={middle}"),
    ("the page before it", "?before={middle}"),
    ("the last page", "?after={last}"),
    ("a common word", "?q=bv"),
    ("one of ten words", "?q=noord"),
    ("one of a hundred", "?q=c12"),
    ("one of a thousand", "?q=c123"),
    ("one name", "?q=c120000"),
    ("no name", "?q=zzzz"),
    ("by country", "?country=NL"),
    ("by a rare country", "?country=LU"),
    ("with access", "?access=with"),
    ("without access", "?access=without"),
    ("incomplete", "?pairs=incomplete"),
    ("shared", "?with={other}"),
    ("shared, in the middle", "?with={other}&after={middle}"),
    ("shared and incomplete", "?with={other}&pairs=incomplete"),
    ("nobody ended", "/ended"),
    ("ended, one name", "/ended?q=c120000"),
    ("ended, shared", "/ended?with={other}"),
];
/// More at once, which nobody promised: all who have any of them are walked, until a page and the total are full.
const TOGETHER: [(&str, &str); 8] = [
    ("word and country", "?q=hanse&country=DE"),
    ("rare word and country", "?q=c123&country=NL"),
    ("two common words", "?q=noord+media"),
    ("two that never meet", "?q=noord+zuid"),
    ("all but never together", "?q=bv&country=LU"),
    ("access and country", "?access=with&country=BE"),
    ("shared, word", "?with={other}&q=noord"),
    ("incomplete, word, country", "?pairs=incomplete&q=licht&country=NL"),
];

/// Somebody of a partner, with whom it shares customers, and how many it has in each world.
#[derive(Clone, Copy)]
struct Reader {
    side: Side,
    name: &'static str,
    other: &'static str,
    has: [usize; 2],
}

/// A portal with so many customers, and the cookies of each reader.
struct Lists {
    served: Served,
    cookies: Vec<String>,
    world: World,
}

pub async fn measure() {
    let mut lists = vec![];
    for world in WORLDS {
        lists.push(Lists::of(world).await);
    }
    let mut slow = vec![];
    for (n, reader) in READERS.into_iter().enumerate() {
        let (who, [small, large]) = (reader.side.name, reader.has);
        println!("\ncustomers, {small} and {large} of one {who}, p50 of one client");
        for (name, query) in SEARCHES {
            if asked(&lists, n, name, query).await > MOST {
                slow.push((who, name));
            }
        }
        println!("more things at once");
        for (name, query) in TOGETHER {
            asked(&lists, n, name, query).await;
        }
        let mut rounds = [vec![], vec![]];
        for _ in 0..ROUNDS * 4 {
            for (list, found) in lists.iter().zip(&mut rounds) {
                found.push(list.first_row(n).await);
            }
        }
        told("file, first row", rounds);
    }
    for list in lists {
        clear(&list.served);
        list.served.stop().await;
    }
    assert!(slow.is_empty(), "more than {MOST} times as slow: {slow:?}");
}

/// Asks both portals for a page in turn, and tells what it took. Returns how many times as long it took where there are
/// more.
async fn asked(lists: &[Lists], reader: usize, name: &str, query: &str) -> f64 {
    let mut rounds = [vec![], vec![]];
    for _ in 0..ROUNDS {
        for (list, found) in lists.iter().zip(&mut rounds) {
            found.push(list.ask(reader, query).await);
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

impl Lists {
    async fn of(world: World) -> Self {
        let served = Served::start().await;
        fill(&served, world).await;
        let mut cookies = vec![];
        for reader in READERS {
            cookies.push(sign_in(&served.address, reader.name).await);
        }
        Self { served, cookies, world }
    }

    /// How long a page takes, in milliseconds.
    async fn ask(&self, reader: usize, query: &str) -> f64 {
        let Reader { side, other, .. } = READERS[reader];
        let all = self.world.of_kind();
        // One begins with Kade, before which half of all stand; the other with Zuid Systemhaus, the last of all.
        let (middle, last) = (all / 2 + 5, all - 30 * 50 + 21);
        let query = query
            .replace("{middle}", &self.world.key(side, middle))
            .replace("{last}", &self.world.key(side, last))
            .replace("{other}", other);
        let path = format!("/customers{query}");
        let request = Request::get(&self.served.address, &path, Some(&self.cookies[reader]));
        let measured = run(&self.served.address, &request, 200, 1, TIME).await;
        assert_eq!(measured.others, 0, "{path}");
        measured.p50.as_secs_f64() * 1000.0
    }

    /// How long the first row of the file is waited for. The rest of it is not.
    async fn first_row(&self, reader: usize) -> f64 {
        let cookie = Some(self.cookies[reader].as_str());
        let request = Request::get(&self.served.address, "/customers.csv", cookie);
        let mut connection = Connection::open(&self.served.address).await;
        let began = Instant::now();
        connection.first_row(&request).await;
        began.elapsed().as_secs_f64() * 1000.0
    }
}

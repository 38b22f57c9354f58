//! How the cost of the desk's queue grows with the number of cases: each filter, over HTTP, on two portals
//! that are asked in turn.
use crate::{
    cases::{World, fill},
    load::{Request, run, sign_in},
    portal::Served,
};
use std::time::Duration;

const TIME: Duration = Duration::from_millis(300);
const ROUNDS: usize = 5;
const SIZES: [usize; 2] = [1_000, 100_000];
/// A desk that keeps up, and one that nobody has worked at.
const WORLDS: [World; 2] = [
    World { name: "six of a hundred open", open: 6 },
    World { name: "all of them open", open: 100 },
];
const SEARCHES: [(&str, &str); 29] = [
    ("first page", ""),
    ("by country", "?country=NL"),
    ("by a rare country", "?country=LU"),
    ("email ownership", "?check=email_ownership"),
    ("employment", "?check=employment_verification"),
    ("business", "?check=business_verification"),
    ("decision", "?check=decision"),
    ("refused", "?check=rejected"),
    ("disputed", "?check=disputed"),
    ("closed", "?check=closed"),
    ("a month old", "?age=30"),
    ("mine", "?mine=yes"),
    ("late", "?overdue=yes"),
    ("a common part of names", "?q=bv"),
    ("one of fifty names", "?q=alpen"),
    ("a rare part of names", "?q=t+77+b"),
    ("one name", "?q=icht+ict+7"),
    ("no name", "?q=zzzz"),
    ("a letter", "?q=e"),
    ("closed, part of names", "?check=closed&q=kademann"),
    ("closed, no name", "?check=closed&q=zzzz"),
    ("membership ID", "?q={membership}"),
    ("reference", "?q={reference}"),
    ("check and country", "?check=decision&country=LU"),
    ("mine and country", "?mine=yes&country=FR"),
    ("late and country", "?overdue=yes&country=LU"),
    ("closed and country", "?check=closed&country=FR"),
    ("country and name", "?country=DE&q=hanse"),
    ("business, name, late", "?check=business_verification&q=systems&overdue=yes"),
];

/// A portal of one size, and the path of each search in it.
struct Desk {
    served: Served,
    cookie: String,
    paths: Vec<String>,
}

pub async fn measure() {
    for world in WORLDS {
        let mut desks = vec![];
        for size in SIZES {
            desks.push(Desk::with(world, size).await);
        }
        let names = SEARCHES.iter().map(|(name, _)| *name).chain(["the page after"]);
        println!(
            "\ndesk with {} and {} cases, {}, p50 of one client",
            SIZES[0], SIZES[1], world.name
        );
        for (n, name) in names.enumerate() {
            let mut rounds = [vec![], vec![]];
            for _ in 0..ROUNDS {
                for (desk, found) in desks.iter().zip(&mut rounds) {
                    found.push(desk.ask(n).await);
                }
            }
            let [small, large] = rounds.map(|mut found| {
                found.sort_by(f64::total_cmp);
                found[ROUNDS / 2]
            });
            println!("{name:<24}{small:>8.2} ms{large:>8.2} ms{:>8.2}x", large / small);
        }
        for desk in desks {
            desk.served.stop().await;
        }
    }
}

impl Desk {
    async fn with(world: World, size: usize) -> Self {
        let served = Served::start().await;
        let samples = fill(&served, world, size).await;
        let cookie = sign_in(&served.address, "omar@fabrikam").await;
        let mut paths: Vec<String> = SEARCHES
            .iter()
            .map(|(_, query)| {
                let query = query.replace("{membership}", &samples.membership);
                format!("/desk{}", query.replace("{reference}", &samples.reference))
            })
            .collect();
        paths.push(format!("/desk?after={}", samples.place));
        Self { served, cookie, paths }
    }

    /// How long a search takes, in milliseconds.
    async fn ask(&self, n: usize) -> f64 {
        let request = Request::get(&self.served.address, &self.paths[n], Some(&self.cookie));
        let measured = run(&self.served.address, &request, 200, 1, TIME).await;
        assert_eq!(measured.others, 0, "{}", self.paths[n]);
        measured.p50.as_secs_f64() * 1000.0
    }
}

//! Whether the time of an answer tells which names exist (reliability T-EN-2): wrong passwords for a
//! known and for an unknown name in turn, on a connection each.
use crate::{
    load::{Connection, Request},
    portal::Served,
};
use chrono::TimeDelta;
use std::time::{Duration, Instant};
use twotier::platform::clock::Clock;

const PAIRS: usize = 1_000;
/// A name may be tried ten times a quarter, and a hundred times a day.
const PAIRS_A_DAY: usize = 9;
const KNOWN: &str = "sanne@noordlicht";
const UNKNOWN: &str = "sanna@noordlicht";

pub async fn measure() {
    let clock = Clock::stopped(Clock::System.now());
    let served = Served::at(clock.clone()).await;
    let address = &served.address;
    let mut connection = Connection::open(address).await;
    let [known, unknown] = [KNOWN, UNKNOWN].map(|name| knock(address, name));
    let (mut of_known, mut of_unknown) = (vec![], vec![]);
    for pair in 0..PAIRS {
        if pair % PAIRS_A_DAY == 0 {
            clock.advance(TimeDelta::hours(25));
        }
        // Neither is always the second.
        if pair % 2 == 0 {
            of_known.push(time(&mut connection, &known).await);
            of_unknown.push(time(&mut connection, &unknown).await);
        } else {
            of_unknown.push(time(&mut connection, &unknown).await);
            of_known.push(time(&mut connection, &known).await);
        }
    }
    told(of_known, of_unknown);
    served.stop().await;
}

fn knock(address: &str, name: &str) -> Request {
    let name = name.replace('@', "%40");
    Request::post(address, "/sign-in", &format!("user_name={name}.twotier.example&password=wrong"))
}

async fn time(connection: &mut Connection, request: &Request) -> Duration {
    let began = Instant::now();
    let answer = connection.ask(request).await;
    assert_eq!(answer.status, 422, "a wrong password is told, and not counted out");
    began.elapsed()
}

fn told(mut of_known: Vec<Duration>, mut of_unknown: Vec<Duration>) {
    of_known.sort_unstable();
    of_unknown.sort_unstable();
    let ms = |times: &[Duration]| times[times.len() / 2].as_secs_f64() * 1000.0;
    println!("\nwrong passwords, {PAIRS} for a known name and {PAIRS} for an unknown one, in turn");
    println!("p50 {:.2} ms known, {:.2} ms unknown", ms(&of_known), ms(&of_unknown));
    println!("told apart by time: {:.3} (0.5 is guessing)", apart(&of_known, &of_unknown));
}

/// How well the times tell the two apart: Mann and Whitney's U as a share, from a half up.
fn apart(of_known: &[Duration], of_unknown: &[Duration]) -> f64 {
    let longer = of_known.iter().map(|t| of_unknown.partition_point(|u| u < t)).sum();
    let share = count(longer) / count(of_known.len() * of_unknown.len());
    share.max(1.0 - share)
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of).expect("a count that fits"))
}

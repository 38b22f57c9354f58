//! Whether the time of an answer tells which names exist (reliability T-EN-2): a known and an unknown name
//! in turn, on one connection, at the doors that everybody may knock at.
use crate::{
    load::{Connection, Request},
    portal::Served,
};
use chrono::TimeDelta;
use std::time::{Duration, Instant};
use twotier::platform::clock::Clock;

const PAIRS: usize = 1_000;
const KNOWN: &str = "sanne";
const UNKNOWN: &str = "sanna";

/// A door that answers known and unknown names alike.
struct Door {
    says: &'static str,
    path: &'static str,
    /// What is sent, with the name for `{who}`.
    form: &'static str,
    answers: u16,
    /// How many pairs its budgets let in before they have to be waited for.
    at_once: usize,
}

const DOORS: [Door; 3] = [
    Door {
        says: "wrong passwords",
        path: "/sign-in",
        form: "user_name={who}%40noordlicht.twotier.example&password=wrong",
        answers: 422,
        at_once: 9,
    },
    Door {
        says: "forgotten passwords",
        path: "/forgot-password",
        form: "user_name={who}%40noordlicht.twotier.example",
        answers: 303,
        at_once: 3,
    },
    Door {
        says: "forgotten user names",
        path: "/forgot-user-name",
        form: "email={who}%40noordlicht.example",
        answers: 303,
        at_once: 3,
    },
];

pub async fn measure() {
    for door in DOORS {
        knock_at(&door).await;
    }
}

async fn knock_at(door: &Door) {
    let clock = Clock::stopped(Clock::System.now());
    let served = Served::at(clock.clone()).await;
    let address = &served.address;
    let mut connection = Connection::open(address).await;
    let [known, unknown] = [KNOWN, UNKNOWN].map(|name| door.knock(address, name));
    let (mut of_known, mut of_unknown) = (vec![], vec![]);
    for pair in 0..PAIRS {
        if pair % door.at_once == 0 {
            clock.advance(TimeDelta::hours(25));
        }
        // Neither is always the second.
        if pair % 2 == 0 {
            of_known.push(door.time(&mut connection, &known).await);
            of_unknown.push(door.time(&mut connection, &unknown).await);
        } else {
            of_unknown.push(door.time(&mut connection, &unknown).await);
            of_known.push(door.time(&mut connection, &known).await);
        }
    }
    told(door, of_known, of_unknown);
    served.stop().await;
}

impl Door {
    fn knock(&self, address: &str, name: &str) -> Request {
        Request::post(address, self.path, &self.form.replace("{who}", name))
    }

    async fn time(&self, connection: &mut Connection, request: &Request) -> Duration {
        let began = Instant::now();
        let answer = connection.ask(request).await;
        assert_eq!(answer.status, self.answers, "{} is answered, and not counted out", self.path);
        began.elapsed()
    }
}

fn told(door: &Door, mut of_known: Vec<Duration>, mut of_unknown: Vec<Duration>) {
    of_known.sort_unstable();
    of_unknown.sort_unstable();
    let ms = |times: &[Duration]| times[times.len() / 2].as_secs_f64() * 1000.0;
    println!("\n{}, {PAIRS} for a known name and {PAIRS} for an unknown one, in turn", door.says);
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

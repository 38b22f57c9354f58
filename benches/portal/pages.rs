//! What a page costs, against an answer that costs nothing on the same server.
use crate::{
    load::{Request, run, sign_in},
    portal::Served,
};
use std::time::Duration;

const CLIENTS: usize = 16;
const TIME: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;

pub async fn measure() {
    let served = Served::start().await;
    let address = &served.address;
    let sanne = sign_in(address, "sanne@noordlicht").await;
    let jonas = sign_in(address, "jonas@bergmann").await;
    let pages = [
        ("floor: /livez", Request::get(address, "/livez", None)),
        ("public home", Request::get(address, "/", None)),
        ("provider directory", Request::get(address, "/providers", None)),
        ("wizard, signed in", Request::get(address, "/enroll/welcome", Some(&sanne))),
        ("status page, signed in", Request::get(address, "/", Some(&jonas))),
    ];
    let mut rounds = vec![vec![]; pages.len()];
    for _ in 0..ROUNDS {
        for ((_, request), found) in pages.iter().zip(&mut rounds) {
            let measured = run(address, request, 200, CLIENTS, TIME).await;
            assert_eq!(measured.others, 0);
            found.push((measured.per_second, measured.p50, measured.p99));
        }
    }
    println!("\npages, {CLIENTS} clients, median of {ROUNDS} rounds");
    println!("{:<24}{:>10}{:>12}{:>10}{:>10}", "", "req/s", "of floor", "p50 ms", "p99 ms");
    let mut floor = None;
    for ((name, _), mut found) in pages.iter().zip(rounds) {
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (per_second, p50, p99) = found[ROUNDS / 2];
        let floor = *floor.get_or_insert(per_second);
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{name:<24}{per_second:>10.0}{:>11.3}x{:>10.2}{:>10.2}",
            per_second / floor,
            ms(p50),
            ms(p99)
        );
    }
    served.stop().await;
}

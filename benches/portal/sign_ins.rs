//! A flood of sign-ins: what it does to other people's pages, and to memory (reliability G7).
use crate::{
    load::{Measured, Request, run},
    portal::Served,
};
use std::time::Duration;

const FLOOD: usize = 64;
const TIME: Duration = Duration::from_secs(5);

pub async fn measure() {
    let served = Served::start().await;
    let address = served.address.clone();
    let page = Request::get(&address, "/providers", None);
    let before = memory();
    let quiet = run(&address, &page, 200, 1, TIME).await;
    let body = "user_name=nobody%40noordlicht.twotier.example&password=wrong";
    let knock = Request::post(&address, "/sign-in", body);
    // Only the first are hashed, the rest wait: each comes from one address.
    let (flood, busy) = futures_util::future::join(
        run(&address, &knock, 429, FLOOD, TIME),
        run(&address, &page, 200, 1, TIME),
    )
    .await;
    println!("\nsign-ins, {FLOOD} clients at one name");
    told("page, alone", &quiet);
    told("page, beside them", &busy);
    told("a refused sign-in", &flood);
    println!("memory {:.0} MB, {:.0} MB more than before", memory(), memory() - before);
    served.stop().await;
}

fn told(name: &str, measured: &Measured) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let Measured { per_second, p50, p99, others } = measured;
    println!(
        "{name:<24}{per_second:>10.0} req/s, p50 {:.2} ms, p99 {:.2} ms, {others} other answers",
        ms(*p50),
        ms(*p99)
    );
}

/// What the process holds in memory, in MB.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1000.0
}

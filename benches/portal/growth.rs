//! How the directory's cost grows with the number of providers.
use crate::{
    load::{Request, run},
    portal::Served,
};
use std::{fmt::Write, time::Duration};
use twotier::partnerships;

const TIME: Duration = Duration::from_secs(2);
const SIZES: [usize; 2] = [100, 10_000];
const SEARCHES: [(&str, &str); 5] = [
    ("first page", "/providers"),
    ("by name", "/providers?q=provider+77"),
    ("nobody", "/providers?q=zzzz"),
    ("by country", "/providers?country=NL"),
    ("by service", "/providers?service=financing&accepting=yes"),
];

pub async fn measure() {
    let mut found = vec![];
    for size in SIZES {
        let served = Served::start().await;
        fill(&served, size).await;
        let mut of_size = vec![];
        for (_, path) in SEARCHES {
            let request = Request::get(&served.address, path, None);
            let measured = run(&served.address, &request, 200, 1, TIME).await;
            assert_eq!(measured.others, 0, "{path}");
            of_size.push(measured.p50.as_secs_f64() * 1000.0);
        }
        found.push(of_size);
        served.stop().await;
    }
    println!("\ndirectory with {} and {} providers, p50 of one client", SIZES[0], SIZES[1]);
    for (n, (name, _)) in SEARCHES.iter().enumerate() {
        let (small, large) = (found[0][n], found[1][n]);
        println!("{name:<24}{small:>8.2} ms{large:>8.2} ms{:>8.2}x", large / small);
    }
}

async fn fill(served: &Served, size: usize) {
    let mut text = "name,account_name,country,city,website,contact_email,phone,description_en,description_nl,\
        services,serves_countries,accepting_resellers,admin_first_name,admin_last_name,admin_email\n"
        .to_owned();
    for n in 0..size {
        let country = ["NL", "BE", "DE", "FR"][n % 4];
        let service = ["training", "marketing", "financing", "support_24x7"][n % 4];
        writeln!(
            text,
            "Provider {n},provider-{n},{country},Stad,https://p{n}.example,p@p{n}.example,+31305550142,\
             We help.,,{service},{country},yes,Ada,Lamp,ada@p{n}.example"
        )
        .expect("a string takes everything");
    }
    let file = served.files.path().join("providers.csv");
    std::fs::write(&file, text).expect("a file");
    let portal = &served.portal;
    let imported = partnerships::import_file(&portal.db, &portal.clock, &file, |_, _| {}).await;
    imported.expect("good lines");
}

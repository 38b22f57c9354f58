//! `twotier import memberships` with 100,000 lines that carry hashes: within a minute (issue 1).
use crate::portal::Served;
use std::{fmt::Write, path::Path, time::Instant};
use twotier::memberships;

const LINES: usize = 100_000;

pub async fn measure() {
    let served = Served::start().await;
    let portal = &served.portal;
    let hash = portal.hasher.hash("correct horse battery staple".to_owned().into()).await;
    let hash = hash.expect("a hash");
    let file = served.files.path().join("memberships.csv");
    println!("\nimport of {LINES} lines with {} accounts", LINES / 2);
    for (what, city) in [("new", "Amsterdam"), ("unchanged", "Amsterdam"), ("changed", "Utrecht")] {
        write(&file, &hash, city);
        let began = Instant::now();
        let imported =
            memberships::import_file(&portal.db, &portal.hasher, &portal.clock, &file, |_, _| {});
        let imported = imported.await.expect("good lines");
        println!("{what:<12}{:>8.1} s   {imported:?}", began.elapsed().as_secs_f64());
    }
    served.stop().await;
}

fn write(file: &Path, hash: &str, city: &str) {
    let mut text =
        "account_user_name,account_password_hash,company_name,membership_id,kind,country,city,\
        status,csp_enrolled,legal_name,address_line1,address_line2,postal_code,state,phone,\
        contact_first_name,contact_last_name,contact_email,contact_phone\n"
            .to_owned();
    for n in 0..LINES {
        let (account, id) = (n / 2, 100_000 + n);
        writeln!(
            text,
            "account{account},\"{hash}\",Company {n},{id},location,NL,{city},active,yes,Company {n} B.V.,\
             Kade {n},,1011 AB,,+31205550134,Anna,Tulp,anna{n}@tulp.example,+31205550134"
        )
        .expect("a string takes everything");
    }
    std::fs::write(file, text).expect("a file");
}

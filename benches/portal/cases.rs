//! A desk with so many cases, put straight into the tables.
use crate::portal::Served;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use std::fmt::Write;
use twotier::platform::{
    clock::Clock,
    db::{Conn, Error},
};

/// How many rows a statement holds.
const BATCH: usize = 500;
const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const FIRST: [&str; 24] = [
    "Noord", "Zuid", "Oost", "West", "Hanse", "Cloud", "Data", "Kade", "Berg", "Licht", "Pixel",
    "Alpen", "Delta", "Rhein", "Maas", "Lumi", "Terra", "Nova", "Blau", "Groen", "Stern", "Haven",
    "Veld", "Burg",
];
const SECOND: [&str; 12] = [
    "licht", "kade", "mann", "stroom", "werk", "systems", "soft", "line", "haus", "punt", "port",
    "byte",
];
const TRADE: [&str; 10] = [
    "ICT",
    "IT",
    "Consulting",
    "Systemhaus",
    "Media",
    "Services",
    "Automatisering",
    "Conseil",
    "Cloud",
    "Networks",
];
/// Countries and their legal forms, as often as they come.
const COUNTRIES: [(&str, &str); 20] = [
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("NL", "BV"),
    ("DE", "GmbH"),
    ("DE", "GmbH"),
    ("DE", "GmbH"),
    ("DE", "GmbH"),
    ("BE", "NV"),
    ("BE", "NV"),
    ("BE", "NV"),
    ("FR", "SARL"),
    ("FR", "SARL"),
    ("FR", "SARL"),
    ("LU", "SA"),
];
/// Where open cases stand: status, sub-status, of a hundred.
const OPEN: [(&str, &str, u64); 6] = [
    ("pending", "email_ownership", 30),
    ("pending", "employment_verification", 20),
    ("pending", "business_verification", 25),
    ("pending", "decision", 10),
    ("rejected", "business_verification", 10),
    ("rejected", "employment_verification", 5),
];

/// What a desk is like.
#[derive(Clone, Copy)]
pub struct World {
    pub name: &'static str,
    /// How many of a hundred cases are open.
    pub open: u64,
}

/// What can be looked for in it.
pub struct Samples {
    pub reference: String,
    pub membership: String,
    /// A place in the middle of the open cases, as it stands in an address.
    pub place: String,
}

/// The same world whenever it is made.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % sides
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.roll(of.len() as u64)).expect("a small number")]
    }
}

/// So many cases more, each of a company of its own with a membership ID.
pub async fn fill(served: &Served, world: World, size: usize) -> Samples {
    let mut dice = Dice(7);
    let ids: Vec<usize> = (0..size).collect();
    for batch in ids.chunks(BATCH) {
        let [mut companies, mut cases, mut profiles, mut links] = [(); 4].map(|()| String::new());
        for &n in batch {
            write!(companies, ",{}", company(n)).expect("a string");
            write!(cases, ",{}", case(n, world, &mut dice)).expect("a string");
            write!(profiles, ",{}", profile(n)).expect("a string");
            write!(links, ",('{0}','{1}','{0}','2026-01-01 00:00:00')", key(n), membership(n))
                .expect("a string");
        }
        insert(
            served,
            "organizations (id, name, account_name, country, language, standing, created_at)",
            companies,
        )
        .await;
        insert(served, "verification_cases (id, organization_id, reference, status, sub_status, company, company_key, \
            contact_name, contact_email, contact_language, applicant_id, opened_at, expected_by, confirmed_at, \
            disputed_at, closed_at, country, claimed_by, claimed_at, mend_by, asked_at)", cases).await;
        insert(served, "company_profiles", profiles).await;
        insert(served, "membership_links (id, membership_id, organization_id, linked_at)", links)
            .await;
    }
    tidy(served, &["verification_cases", "verification_name_parts", "membership_links"]).await;
    let middle = Clock::System.now() - TimeDelta::days(20);
    let place = BASE64_URL_SAFE_NO_PAD.encode(format!("{} {}", key(0), middle.to_rfc3339()));
    Samples { reference: reference(size / 2), membership: membership(size / 2), place }
}

/// What PostgreSQL does by itself a minute later.
pub async fn tidy(served: &Served, tables: &'static [&str]) {
    let work = move |conn: &mut Conn| -> Result<(), Error> {
        if let Conn::Postgres(_) = conn {
            run(conn, "SET statement_timeout = 0".into())?;
            for table in tables {
                run(conn, format!("VACUUM ANALYZE {table}"))?;
            }
        }
        Ok(())
    };
    served.portal.db.read(work).await.expect("a tidy database");
}

/// Rows, each with a comma before it.
pub async fn insert(served: &Served, into: &str, values: String) {
    let statement = format!("INSERT INTO {into} VALUES {}", &values[1..]);
    served.portal.db.write(|conn| run(conn, statement)).await.expect("rows");
}

pub fn run(conn: &mut Conn, statement: String) -> Result<(), Error> {
    use diesel::RunQueryDsl;
    diesel::sql_query(statement).execute(conn)?;
    Ok(())
}

fn key(n: usize) -> String {
    format!("00000000-0000-7000-8000-{n:012}")
}

fn membership(n: usize) -> String {
    (20_000_000 + n).to_string()
}

fn reference(n: usize) -> String {
    let base = LETTERS.len();
    let letters: Vec<u8> = (0..8)
        .scan(n, |left, _| {
            let letter = LETTERS[*left % base];
            *left /= base;
            Some(letter)
        })
        .collect();
    let text = String::from_utf8(letters).expect("letters");
    format!("TT-{}-{}", &text[..4], &text[4..])
}

fn company(n: usize) -> String {
    format!("('{}','Company {n}','bench-{n}','NL','en','none','2026-01-01 00:00:00')", key(n))
}

fn profile(n: usize) -> String {
    format!(
        "('{}',(SELECT min(id) FROM membership_accounts),'C','location','NL','C','active',false,\
         'C','A','','1000 AA','','1','A','B','a@b.example','1')",
        membership(n)
    )
}

fn case(n: usize, world: World, dice: &mut Dice) -> String {
    let (country, form) = *dice.pick(&COUNTRIES);
    let name =
        format!("{}{} {} {n} {form}", dice.pick(&FIRST), dice.pick(&SECOND), dice.pick(&TRADE));
    let is_open = dice.roll(100) < world.open;
    let (status, sub_status) = if is_open {
        let mut at = dice.roll(100);
        let place = OPEN.iter().find(|(.., share)| {
            let is_here = at < *share;
            at = at.saturating_sub(*share);
            is_here
        });
        place.map_or(("pending", "decision"), |(status, sub_status, _)| (*status, *sub_status))
    } else if dice.roll(10) == 0 {
        ("none", "none")
    } else {
        ("authorized", "none")
    };
    let hours = dice.roll(if is_open { 40 } else { 700 } * 24);
    let opened = Clock::System.now()
        - TimeDelta::hours(i64::try_from(hours).expect("hours"))
        - TimeDelta::milliseconds(i64::try_from(dice.roll(3_600_000)).expect("time"));
    let expected = opened + TimeDelta::days(if dice.roll(10) < 3 { 7 } else { 40 });
    let at = format!("'{}'", opened.format("%Y-%m-%d %H:%M:%S%.6f"));
    let when = |holds: bool| if holds { at.clone() } else { "NULL".to_owned() };
    let is_disputed = dice.roll(500) == 0;
    // A hundredth of what is open is in the reader's hands, a tenth in others'.
    let holder = match dice.roll(100) {
        0 if status == "pending" => "omar",
        1..10 if status == "pending" => "vera",
        _ => "",
    };
    let claimed = !holder.is_empty();
    let by = if claimed {
        format!("(SELECT min(id) FROM users WHERE user_name = '{holder}')")
    } else {
        "NULL".into()
    };
    format!(
        "('{0}','{0}','{1}','{status}','{sub_status}','{name}','{2}','Ada Lamp','ada@c{n}.example','nl',\
         (SELECT min(id) FROM users),{at},'{3}',{at},{4},{5},'{country}',{by},{6},{7},{8})",
        key(n),
        reference(n),
        name.to_lowercase(),
        expected.format("%Y-%m-%d"),
        when(is_disputed),
        when(!is_open),
        when(claimed),
        when(status == "rejected"),
        when(sub_status == "email_ownership"),
    )
}

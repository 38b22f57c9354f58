//! A list of many invitations: killed half-way, taken up again, and then uploaded once more. Every good line comes to one
//! invitation and one letter, whoever is invited. Where two partners invite customers and part meanwhile, nothing is sent
//! after their end. With the negative controls (reliability, rule 48).
mod careless;
mod killed;
mod kind;
mod parted;
mod tables;
mod uploader;

use crate::{partnerships::ring::Ring, submissions::rounds_asked, world::World};
use chrono::TimeDelta;
use kind::{CUSTOMERS, Kind, RESELLERS};
use std::{fmt::Write as _, time::Duration};
use uploader::Uploader;

/// The portal is killed when more than some times so many lines were sent.
const STEP: usize = 50;
/// So many rounds are enough in which partners part.
const PARTED: u32 = 3;

/// A company, and the list that somebody of it sends.
struct Round<'a> {
    world: &'a World,
    kind: &'static Kind,
    number: u32,
    /// Its account name.
    company: String,
}

/// Providers look for resellers.
pub async fn of_resellers(world: &World) {
    let mut providers = vec![];
    for round in 0..rounds_asked().min(RESELLERS.rounds) {
        let provider = format!("provider{round}");
        world.add_company(&provider, &[RESELLERS.by]).await;
        providers.push(provider);
    }
    world.sql("UPDATE organizations SET standing = 'provider'").await;
    killed(world, &RESELLERS, providers).await;
}

/// Resellers look for customers, for themselves and their provider.
pub async fn of_customers(world: &World) {
    let rounds = rounds_asked().min(CUSTOMERS.rounds);
    let ring = Ring::of(world, &["maya"]).await;
    parted::rounds(&ring, rounds.min(PARTED)).await;
    let mut resellers = vec![];
    for round in 0..rounds {
        resellers.push(ring.partner("bergmann", round).await.0);
    }
    // What is to be killed must be the only one that sends.
    drop(ring);
    killed(world, &CUSTOMERS, resellers).await;
    careless::sent_after_the_end(world).await;
}

/// Each of these companies has its list sent, and the server is killed meanwhile.
async fn killed(world: &World, kind: &'static Kind, companies: Vec<String>) {
    let (rounds, mut last) = (companies.len(), None);
    for (number, company) in (0..).zip(companies) {
        let round = Round { world, kind, number, company };
        round.kill_half_way().await;
        round.takes_it_up_again().await;
        round.is_content().await;
        last = Some(round);
    }
    println!("{rounds} rounds: {} {} each, killed half-way, sent once", kind.good, kind.name);
    last.expect("a round").carelessly().await;
}

impl Round<'_> {
    /// Somebody of the company uploads its list and has it sent. They, and where the list is.
    async fn sends(&self, base: &str) -> (Uploader, String) {
        let uploader = self.sign_in(base).await;
        let list = self.upload(&uploader).await;
        assert_eq!(uploader.send(&list).await, 303, "{}", self.company);
        (uploader, list)
    }

    async fn sign_in(&self, base: &str) -> Uploader {
        Uploader::sign_in(base, &self.company, self.kind.by).await
    }

    /// The address of the list that is made of the company's file.
    async fn upload(&self, uploader: &Uploader) -> String {
        let until = self.world.portal.clock.now() + TimeDelta::days(300);
        let (until, file) = (until.date_naive().to_string(), self.file());
        let (until, lines) = (("until", until.as_str()), ("lines", file.as_str()));
        let mut fields = vec![("language", "en"), ("days", "30"), until, lines];
        fields.extend(self.kind.asks);
        uploader.upload(self.kind, &fields).await
    }

    /// The lines: those that can be sent, then one that cannot. No other company's list has any of these addresses: what
    /// a mailbox gets from all is counted together.
    fn file(&self) -> String {
        let mut lines = String::from("email;company\n");
        for n in 0..self.kind.good {
            let _ = writeln!(lines, "office@{}n{n}.example;Company {n}", self.company);
        }
        lines.push_str("office;Nobody\n");
        lines
    }

    /// Waits until some are sent: how many differs from round to round, and two pieces or more are left.
    async fn until_some_are_sent(&self) -> usize {
        let pieces = self.kind.good.div_ceil(STEP) - 2;
        let wanted = 1 + (self.number as usize * 7 % pieces) * STEP;
        for _ in 0..30_000 {
            if self.sent().await[0] >= wanted {
                return wanted;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("{}: {:?} were sent", self.company, self.sent().await);
    }

    /// `twotier check` finds nothing. No server runs.
    async fn is_content(&self) {
        // They never enrolled, which is another invariant's business.
        let plain = "UPDATE organizations SET standing = 'none' WHERE standing = 'reseller'";
        self.world.sql(plain).await;
        let (is_content, told) = self.world.check();
        assert!(is_content, "{}: {told}", self.company);
        let back = "UPDATE organizations SET standing = 'reseller' WHERE standing = 'none'";
        self.world.sql(back).await;
    }
}

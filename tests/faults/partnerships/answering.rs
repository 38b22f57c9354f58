//! Invitations that are answered.
use super::{
    ring::{ADMINS, Ring},
    tables::{between, kept},
};
use chrono::TimeDelta;
use futures_util::future::join_all;
use twotier::{
    audit::{Actor, PortalPart},
    organizations,
    partnerships::invitations::{self, Shown, store},
    platform::db::{Conn, Error},
};

/// What happens while somebody accepts.
pub const BESIDE: &[Beside] = &[Beside::Cancel, Beside::Expire, Beside::Suspend];

#[derive(Debug, Clone, Copy)]
pub enum Beside {
    Cancel,
    Expire,
    Suspend,
}

impl Ring<'_> {
    /// T-RC-1: one invitation is accepted four times at once, by two people on two nodes.
    pub async fn four_times(&self, round: u32) {
        let company = self.reseller("four", round).await;
        let id = self.invite(&company, "ada").await;
        let [ada, bea] =
            [self.open(&company, "ada", id).await, self.open(&company, "bea", id).await];
        let presses = [(0, &ada), (1, &bea), (1, &ada), (0, &bea)];
        let answers = join_all(presses.map(|(node, shop)| self.accept(node, shop))).await;
        let won = answers.iter().filter(|status| **status == 303).count();
        let late = answers.iter().filter(|status| **status == 409).count();
        assert_eq!((won, late), (1, 3), "round {round}: {answers:?}");
        assert_eq!(kept(self.world, &company).await, "accepted 1 1 1", "round {round}");
    }

    /// T-RC-2: it is accepted while the provider takes it back, while its last day passes, or while the operator suspends
    /// the provider. Whether it came to an acceptance.
    pub async fn accepted_beside(&self, beside: Beside, round: u32) -> bool {
        let company = self.reseller(&format!("{beside:?}").to_lowercase(), round).await;
        let id = self.invite(&company, "ada").await;
        let ada = self.open(&company, "ada", id).await;
        let version = self.version(id).await;
        let other = self.happens(beside, Shown { id, version });
        let (status, is_done) = self.either_first(round, self.accept(0, &ada), other).await;
        let left = match beside {
            Beside::Cancel => "cancelled",
            Beside::Expire => "expired",
            Beside::Suspend => "pending",
        };
        let now = kept(self.world, &company).await;
        match (status, is_done) {
            // To suspend a provider is always possible, before and after.
            (303, is_done) if !is_done || matches!(beside, Beside::Suspend) => {
                assert_eq!(now, "accepted 1 1 1", "round {round} {beside:?}");
            }
            (409, true) => assert_eq!(now, format!("{left} 0 0 0"), "round {round} {beside:?}"),
            other => panic!("round {round} {beside:?}: {other:?}, {now}"),
        }
        self.world.sql("UPDATE organizations SET suspended_at = NULL, suspended_for = NULL").await;
        status == 303
    }

    /// Whether it was done.
    async fn happens(&self, beside: Beside, shown: Shown) -> bool {
        let (me, now) = (self.provider.clone(), self.world.portal.clock.now());
        let act = move |conn: &mut Conn| -> Result<bool, Error> {
            match beside {
                Beside::Cancel => Ok(invitations::cancel(conn, &me, shown, None, now).is_ok()),
                Beside::Expire => {
                    invitations::expire(conn, &shown.id.to_string(), now + TimeDelta::days(31))?;
                    let found = store::find(conn, shown.id)?;
                    Ok(found.is_some_and(|it| it.state == invitations::State::Expired))
                }
                Beside::Suspend => {
                    let who = Actor::Portal(PortalPart::CommandLine);
                    organizations::suspend(conn, &who, me.home, "disputed", now).unwrap();
                    Ok(true)
                }
            }
        };
        self.world.portal.db.write(act).await.unwrap()
    }

    /// T-RC-4: two invitations of one pair are accepted at once: they are partners once.
    pub async fn two_of_one_pair(&self, round: u32) {
        let company = self.reseller("pair", round).await;
        let mut shops = vec![];
        for name in ADMINS {
            let id = self.invite(&company, name).await;
            shops.push(self.open(&company, "ada", id).await);
        }
        let (one, other) = tokio::join!(self.accept(0, &shops[0]), self.accept(1, &shops[1]));
        let mut answers = [one, other];
        answers.sort_unstable();
        assert_eq!(answers, [303, 409], "round {round}");
        let kept = kept(self.world, &company).await;
        assert!(kept == "accepted pending 1 1 1" || kept == "pending accepted 1 1 1", "{kept}");
    }

    /// T-RC-2: the partnership of a pair ends while another invitation of the two is accepted.
    pub async fn while_an_older_one_ends(&self, round: u32) {
        let company = self.reseller("older", round).await;
        let mut shops = vec![];
        for name in ADMINS {
            let id = self.invite(&company, name).await;
            shops.push(self.open(&company, "ada", id).await);
        }
        assert_eq!(self.accept(0, &shops[0]).await, 303);
        let end = self.end_by_provider(shops[0].id);
        let (status, is_ended) = self.either_first(round, self.accept(1, &shops[1]), end).await;
        assert!(is_ended, "round {round}");
        let now = (kept(self.world, &company).await, between(self.world, &company).await);
        let expected = match status {
            303 => ("accepted accepted 2 2 2", "1 1 1"),
            409 => ("accepted pending 1 1 1", "0 0 1"),
            other => panic!("round {round}: {other}, {now:?}"),
        };
        assert_eq!((now.0.as_str(), now.1.as_str()), expected, "round {round}");
    }
}

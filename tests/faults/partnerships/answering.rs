//! Invitations that are answered.
use super::{
    beside::Beside,
    ring::{ADMINS, Ring, SIGNED_OUT},
    tables::{between, kept},
};
use futures_util::future::join_all;

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

    /// T-RC-2: it is accepted while the provider takes it back, while its last day passes, while the operator suspends one
    /// of the two, or while whoever invited is deactivated.
    pub async fn accepted_beside(&self, beside: Beside, round: u32) {
        let (kind, name) = beside.names();
        let company = self.reseller(name, round).await;
        let id = self.invite_as(self.inviter.clone(), &company, "ada").await;
        let ada = self.open(&company, "ada", id).await;
        let button = self.button(beside, &company, id).await;
        let other = self.happens(button.as_ref(), id);
        let race =
            self.tally.race(kind, self.accept(0, &ada), other, |status, _| *status == 303).await;
        let now = kept(self.world, &company).await;
        match race {
            (303, is_done) if is_done == beside.is_always_possible() => {
                assert_eq!(now, "accepted 1 1 1", "round {round} {beside:?}");
            }
            (409 | SIGNED_OUT, true) => {
                assert_eq!(now, format!("{} 0 0 0", beside.left()), "round {round} {beside:?}");
            }
            other => panic!("round {round} {beside:?}: {other:?}, {now}"),
        }
        self.is_over(beside, &company).await;
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
        let end = self.end_by_provider(&shops[0]).await;
        let (accept, end) = (self.accept(0, &shops[1]), self.press_end(1, &end));
        let race = self
            .tally
            .race("accepted, an older one ended", accept, end, |status, _| *status != 303);
        let (status, ended) = race.await;
        assert_eq!(ended, 303, "round {round}");
        let now = (kept(self.world, &company).await, between(self.world, &company).await);
        let expected = match status {
            303 => ("accepted accepted 2 2 2", "1 1 1"),
            409 => ("accepted pending 1 1 1", "0 0 1"),
            other => panic!("round {round}: {other}, {now:?}"),
        };
        assert_eq!((now.0.as_str(), now.1.as_str()), expected, "round {round}");
    }
}

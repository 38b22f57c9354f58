//! Invitations that a customer answers, while somebody else does something about them.
use super::{
    cast::{ADMINS, Cast, Reseller},
    tables::{NOTHING, TICKED, is_whole, kept},
};
use crate::partnerships::tables::{between, version_of};
use futures_util::future::join_all;

impl Cast<'_> {
    /// T-RC-1: one invitation is accepted four times at once, by two people on two nodes.
    pub async fn four_times(&self, bergmann: &Reseller, round: u32) {
        let scene = self.asked(bergmann, "four", round).await;
        let bart = self.ring.sign_in(&scene.customer, ADMINS[1]).await;
        let (boxes, all) = TICKED[round as usize % TICKED.len()];
        let presses = [(0, &scene.anna), (1, &bart), (1, &scene.anna), (0, &bart)];
        let presses = presses.map(|(node, who)| self.authorize(node, &scene, who, boxes));
        let answers = join_all(presses).await;
        let won = answers.iter().filter(|status| **status == 303).count();
        let late = answers.iter().filter(|status| **status == 409).count();
        assert_eq!((won, late), (1, 3), "round {round}: {answers:?}");
        assert_eq!(kept(self.ring.world, &scene.customer).await, all, "round {round}");
        // Whoever was late reads the same receipt.
        let receipt = format!("/authorizations/{}/receipt", scene.invitation);
        for (node, who) in [(0, &scene.anna), (1, &bart)] {
            assert_eq!(self.ring.get(node, &receipt, who).await.0, 200, "round {round}");
        }
    }

    /// AC13: it is accepted while the two whom it names part. All that was ticked began before the end, or nothing did.
    pub async fn accepted_beside_parting(&self, round: u32) {
        let reseller = self.reseller("apart", round).await;
        let scene = self.asked(&reseller, "parted", round).await;
        let (boxes, all) = TICKED[round as usize % TICKED.len()];
        let end = self.ring.end_by_provider(&reseller.ada).await;
        let accept = self.authorize(0, &scene, &scene.anna, boxes);
        let end = self.ring.press_end(1, &end);
        let kind = "customer accepted, the partners parted";
        let race = self.ring.tally.race(kind, accept, end, |status, _| *status == 303).await;
        let now = kept(self.ring.world, &scene.customer).await;
        let judged = match race {
            (303, 303) => is_whole(true, &now, (all, NOTHING)),
            (409, 303) => is_whole(false, &now, (all, NOTHING)),
            other => Err(format!("{other:?}, {now}")),
        };
        judged.unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        let partnership = self.ring.partnership(reseller.ada.id).await.0;
        assert_eq!(self.begun_too_late(&scene, partnership).await, "0", "round {round}");
        assert_eq!(between(self.ring.world, &reseller.name).await, "0 0 1", "round {round}");
    }

    /// T-RC-2: it is accepted while the reseller takes it back: one of the two is done.
    pub async fn accepted_beside_cancelling(&self, bergmann: &Reseller, round: u32) {
        let scene = self.asked(bergmann, "cancel", round).await;
        let (boxes, all) = TICKED[round as usize % TICKED.len()];
        let ada = self.ring.sign_in(&bergmann.name, "ada").await;
        let which = format!("customer_invitations WHERE id = '{}'", scene.invitation);
        let version = version_of(self.ring.world, &which).await.to_string();
        let fields = [("version", version.as_str()), ("reason", "It has to be.")];
        let path = format!("/customers/invitations/{}/cancellation", scene.invitation);
        let cancel = self.ring.press(1, &path, &ada, &fields);
        let accept = self.authorize(0, &scene, &scene.anna, boxes);
        let kind = "customer accepted, cancelled";
        let race = self.ring.tally.race(kind, accept, cancel, |status, _| *status == 303).await;
        let (now, left) = (kept(self.ring.world, &scene.customer).await, "cancelled 0 0 0 0");
        let judged = match race {
            (303, 409) => is_whole(true, &now, (all, left)),
            (409, 303) => is_whole(false, &now, (all, left)),
            other => Err(format!("{other:?}, {now}")),
        };
        judged.unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
    }
}

//! Relationships that both sides end.
use super::{
    cast::{Cast, Reseller, Scene},
    tables::TICKED,
};
use crate::partnerships::{ring::PROVIDER, tables::key_of};

impl Cast<'_> {
    /// The customer ends it while its reseller or its provider does: it ends once, access is gone, and the customer
    /// still works with the other one.
    pub async fn both_end_it(&self, bergmann: &Reseller, round: u32) {
        let scene = self.authorized(bergmann, "ends", round).await;
        let is_reseller = round.is_multiple_of(2);
        let (partner, name) =
            if is_reseller { (bergmann.name.as_str(), "ada") } else { (PROVIDER, "maya") };
        let them = self.ring.sign_in(partner, name).await;
        let shown = self.relationship(&scene, partner).await;
        assert_eq!(self.acts(0, &scene, &them).await, 200, "round {round}");
        let own = self.end(0, &shown, &scene.anna);
        let theirs = self.end(1, &shown, &them);
        let kind = "relationship ended by both";
        let race = self.ring.tally.race(kind, own, theirs, |own, _| *own == 303).await;
        assert!(matches!(race, (303, 409) | (409, 303)), "round {round}: {race:?}");
        assert_eq!(self.left(&scene, partner).await, "0 0 1 2 1", "round {round}");
        for node in [0, 1] {
            assert_eq!(self.acts(node, &scene, &them).await, 404, "round {round}");
        }
    }

    /// A customer that has authorized both, with all the access that was asked for.
    pub async fn authorized(&self, by: &Reseller, kind: &str, round: u32) -> Scene {
        let scene = self.asked(by, kind, round).await;
        assert_eq!(self.authorize(0, &scene, &scene.anna, TICKED[0].0).await, 303);
        scene
    }

    /// *End relationship*, of which the page showed this version; the status of the answer.
    async fn end(&self, node: usize, (id, version): &(String, String), session: &str) -> u16 {
        let fields = [("version", version.as_str()), ("reason", "We part as friends.")];
        self.ring.press(node, &format!("/relationships/{id}/end"), session, &fields).await
    }

    /// Somebody of a partner opens a page of the customer's; the status of the answer.
    async fn acts(&self, node: usize, scene: &Scene, session: &str) -> u16 {
        let customer = key_of(self.ring.world, &scene.customer).await;
        self.ring.get(node, &format!("/for/{customer}/settings/users"), session).await.0
    }
}

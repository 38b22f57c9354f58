//! A role that is taken away while its holder orders.
use super::{cast::Cast, form::Answer, once::SEATS};
use crate::customers::cast::Reseller;

impl Cast<'_> {
    /// T-RC-11: Maya takes Agnes's role away while Agnes orders. It was ordered before, or it is refused; and after the
    /// removal was answered, everything is.
    pub async fn beside_the_removal(&self, by: &Reseller, round: u32) {
        let scene = self.scene(by, "removal", round).await;
        let form = self.form(&scene, SEATS[0]).await;
        let removal = self.the_removal(&scene).await;
        let ring = self.ring();
        let agnes = &scene.sessions[1];
        let order = self.place(ring.base(0), agnes, &form);
        let removes = ring.pressed(1, &removal);
        let kind = "ordered, role removed";
        let race = ring.tally.race(kind, order, removes, |said: &Answer, _| said.is_placed());
        let (said, removed) = race.await;
        assert_eq!(removed, 303, "round {round}");
        let judged = self.judge_removal(&scene, &said).await;
        judged.unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        // Not even to send again what was ordered before leads her to it.
        for node in [0, 1] {
            let again = self.place(ring.base(node), agnes, &form).await;
            assert_eq!(again, Answer::Stopped, "round {round}");
        }
        let judged = self.judge_removal(&scene, &said).await;
        judged.unwrap_or_else(|wrong| panic!("round {round}, again: {wrong}"));
        self.give_back().await;
    }
}

//! A relationship that ends while something is ordered.
use super::{cast::Cast, form::Answer, once::SEATS};
use crate::{customers::cast::Reseller, partnerships::ring::PROVIDER};

impl Cast<'_> {
    /// Feature map, E.6: the customer's global admin ends the relationship with Northwind, or with the reseller of record,
    /// while Northwind orders. The end is refused because of what is active, or the order is because of the end.
    pub async fn beside_the_end(&self, by: &Reseller, round: u32) {
        let scene = self.scene(by, "parting", round).await;
        let form = self.form(&scene, SEATS[0]).await;
        let partner = if round.is_multiple_of(2) { PROVIDER } else { by.name.as_str() };
        let end = self.the_end(&scene, partner).await;
        let ring = self.ring();
        let order = self.place(ring.base(0), &scene.sessions[0], &form);
        let ends = ring.pressed(1, &end);
        let kind = "ordered, relationship ended";
        let race = ring.tally.race(kind, order, ends, |said: &Answer, _| said.is_placed());
        let (said, ended) = race.await;
        let judged = self.judge_end(&scene, &said, ended).await;
        judged.unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        // Nothing is ordered after the end; what was ordered before stays one order, and keeps standing in its way.
        for node in [0, 1] {
            let again = self.place(ring.base(node), &scene.sessions[0], &form).await;
            assert_eq!(again, said, "round {round}");
            assert_eq!(ring.pressed(node, &end).await, 409, "round {round}");
        }
        let judged = self.judge_end(&scene, &said, ended).await;
        judged.unwrap_or_else(|wrong| panic!("round {round}, again: {wrong}"));
    }
}

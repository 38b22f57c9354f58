//! Kill -9 while one order is sent many times.
use super::{
    cast::Cast,
    form::Answer,
    judge::is_once,
    once::{SEATS, TIMES},
};
use crate::{customers::cast::Reseller, world::Node};
use futures_util::future::join_all;

impl Cast<'_> {
    /// T-RC-8: one order is sent twenty times at once, and a server is killed meanwhile: now the only one that it is sent
    /// to, now one of two. What was acknowledged is there, and the rest is whole or nothing; once the server is back it
    /// is one order.
    pub async fn killed_meanwhile(&self, by: &Reseller, round: u32) {
        let scene = self.scene(by, "killed", round).await;
        let form = self.form(&scene, SEATS[0]).await;
        let victim = Node::on(self.world());
        let doomed = victim.base.clone();
        let is_alone = round.is_multiple_of(2);
        let bases = [doomed.as_str(), if is_alone { doomed.as_str() } else { self.ring().base(1) }];
        let sends = (0..TIMES).map(|n| self.place(bases[n % 2], &scene.sessions[0], &form));
        let kill = async move { drop(victim) };
        let tally = &self.ring().tally;
        // Whether the one that is killed came to answer anybody.
        let race = tally.race("ordered, killed", join_all(sends), kill, |answers, ()| {
            answers.iter().step_by(2).any(Answer::is_placed)
        });
        let (answers, ()) = race.await;
        let kept = self.kept(&scene).await;
        is_once(&answers, &kept).unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        let again = Node::on(self.world());
        self.is_found_again(&scene, &form, [again.base.as_str(), self.ring().base(0)]).await;
        // To whom an answer came before, it came of this order.
        let kept = self.kept(&scene).await;
        is_once(&answers, &kept).unwrap_or_else(|wrong| panic!("round {round}, again: {wrong}"));
    }
}

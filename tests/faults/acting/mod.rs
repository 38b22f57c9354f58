//! Somebody of a provider acts in a reseller's company while what lets them ends, each on a node of their own
//! (reliability T-IV-8, T-RC-11; I3 to I6): the deed was done before, and both companies read of it, or it is refused
//! and nothing of it stands. With the negative controls (rule 48).
mod again;
mod careless;
mod cast;
mod deed;
mod end;
mod form;
mod judge;
mod orders;

use crate::{submissions::rounds_asked, world::World};
use cast::{Cast, Scene};
use deed::{AT_HOME, Deed, LENT};
use end::{ENDS, End};
use form::{Answer, Form};
use orders::{Orders, Start};

/// So many rounds show both orders, whoever is faster.
const ENOUGH: u32 = 20;
/// What is told of access that begins again.
const CONSENT: &str = "Consent";

pub async fn rounds(world: &World) {
    let (cast, mut orders) = (Cast::of(world).await, Orders::default());
    for round in 0..rounds_asked() {
        cast.all(&mut orders, round).await;
    }
    is_content(world).await;
    orders.tell();
    let (done, refused) = orders.in_all();
    println!("in all: {done} done, {refused} refused");
    let is_both = done > 0 && refused > 0;
    assert!(is_both || rounds_asked() < ENOUGH, "one of them was always faster");
    cast.carelessly().await;
}

async fn is_content(world: &World) {
    // They never enrolled, which is another invariant's business.
    world.sql("UPDATE organizations SET standing = 'none' WHERE standing = 'reseller'").await;
    let (is_content, told) = world.check();
    assert!(is_content, "{told}");
    world.sql("UPDATE organizations SET standing = 'reseller' WHERE standing = 'none'").await;
}

impl Cast<'_> {
    /// Each end beside one of the deeds, in turn.
    async fn all(&self, orders: &mut Orders, round: u32) {
        let turn = |n: usize| LENT[(round as usize + n) % LENT.len()];
        let lent = ENDS.into_iter().enumerate().map(|(n, end)| (format!("{end:?}"), turn(n), end));
        let home = AT_HOME.map(|deed| (format!("{deed:?}"), deed, End::TakeRole));
        for (what, deed, end) in lent.chain(home) {
            let start = orders.start(&what, round);
            orders.note(what, self.acts_beside(deed, end, start).await);
        }
        let start = orders.start(CONSENT, round);
        orders.note(CONSENT.to_owned(), self.acts_beside_consent(turn(0), start).await);
    }

    /// Both at once, each on a node. Whether it came to the deed.
    async fn acts_beside(&self, deed: Deed, end: End, start: Start) -> bool {
        let scene = self.scene(&format!("{deed:?}{end:?}"), start.round).await;
        let (form, ending) = (self.open(deed, &scene).await, self.ready(end, &scene).await);
        let act = self.send(start.node(), &form);
        let comes = self.comes(1 - start.node(), &ending, &scene);
        let (said, ()) = start.race(act, comes).await;
        self.is_over(&form, &scene).await;
        let judged = self.judge((deed, &scene), said, &self.mark(end, &scene)).await;
        let case = || format!("round {}, {deed:?} beside {end:?}", start.round);
        judged.unwrap_or_else(|wrong| panic!("{}: {wrong}", case()));
        self.take_back(end, &scene).await;
        said == Answer::Done
    }

    /// The next request is refused, whatever it is and on which node.
    async fn is_over(&self, form: &Form, scene: &Scene) {
        for node in [0, 1] {
            let status = self.ring.get(node, &form.page, &scene.agnes).await.0;
            assert!([303, 403, 404].contains(&status), "{}: {status}", form.page);
            assert_eq!(self.send(node, form).await, Answer::Refused, "{}", form.address);
        }
    }
}

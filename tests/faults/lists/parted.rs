//! The two whom customers are to authorize part while a list of customers is sent, each on a node of their own.
use super::{Round, kind::CUSTOMERS, tables::sent_too_late};
use crate::partnerships::ring::{Ring, Shop};

pub async fn rounds(ring: &Ring<'_>, rounds: u32) {
    let mut stopped = 0;
    for number in 0..rounds {
        let (company, ada) = ring.partner("apart", number).await;
        let round = Round { world: ring.world, kind: &CUSTOMERS, number, company };
        stopped += u32::from(round.parts_meanwhile(ring, &ada).await);
        assert_eq!(sent_too_late(ring.world).await, "0", "round {number}");
    }
    println!("{rounds} rounds: the partners parted meanwhile, {stopped} lists were stopped");
    assert!(stopped > 0, "no list was on its way when the partners parted");
}

impl Round<'_> {
    /// The provider ends the partnership while its reseller's list is sent. What was sent before is whole, and nothing is
    /// sent afterwards. Whether anything was left.
    async fn parts_meanwhile(&self, ring: &Ring<'_>, ada: &Shop) -> bool {
        let (end, company, good) = (ring.end_by_provider(ada).await, &self.company, self.kind.good);
        let (uploader, list) = self.sends(ring.base(0)).await;
        self.until_some_are_sent().await;
        // A database that is busy with a list may have no time for anybody else just now.
        let mut ended = 503;
        while ended == 503 {
            ended = ring.press_end(1, &end).await;
        }
        assert_eq!(ended, 303, "{company}");
        let over = self.until_over().await;
        let [marked, invitations, letters] = self.sent().await;
        assert_eq!((invitations, letters), (marked, marked), "{company}: half of a line");
        let is_stopped = over == "unlinked" && marked < good;
        assert!(is_stopped || over == "done" && marked == good, "{company}: {over}, {marked} sent");
        // The rest cannot be sent any more; and where there is none, nothing happens.
        let again = if is_stopped { 409 } else { 303 };
        assert_eq!(uploader.send(&list).await, again, "{company}");
        assert_eq!(self.until_over().await, over, "{company}");
        assert_eq!(self.sent().await, [marked; 3], "{company}: sent after the end");
        is_stopped
    }
}

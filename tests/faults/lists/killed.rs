//! Kill -9 while a list is sent.
use super::Round;
use crate::world::Node;
use std::time::Duration;

impl Round<'_> {
    /// The only server is killed: now soon, now late, and anywhere within a piece. A line is whole or not at all.
    pub async fn kill_half_way(&self) {
        let (node, company) = (Node::on(self.world), &self.company);
        self.sends(&node.base).await;
        let wanted = self.until_some_are_sent().await;
        tokio::time::sleep(Duration::from_millis(u64::from(self.number) * 37 % 250)).await;
        drop(node);
        let [marked, invitations, letters] = self.sent().await;
        assert!(marked >= wanted && marked < self.kind.good, "{company}: {marked} were sent");
        assert_eq!((invitations, letters), (marked, marked), "{company}: half of a line");
    }

    /// What breaks off is taken up by whoever runs next, after its lease: here it is over at once. The same file has
    /// nothing to send any more.
    pub async fn takes_it_up_again(&self) {
        self.world.sql("UPDATE due SET claimed_until = NULL WHERE done_at IS NULL").await;
        let (node, company) = (Node::on(self.world), &self.company);
        assert_eq!(self.until_over().await, "done", "{company}");
        let all = [self.kind.good; 3];
        assert_eq!(self.sent().await, all, "{company}");
        let uploader = self.sign_in(&node.base).await;
        let again = self.upload(&uploader).await;
        let page = uploader.page(&again).await;
        assert!(!page.contains("/sending\""), "{company}: nothing is left to send");
        assert_eq!(uploader.send(&again).await, 409, "{company}");
        // By then somebody has looked what is due once more.
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert_eq!(self.sent().await, all, "{company}: nothing is sent twice");
        assert_eq!(self.twice().await, [0, 0], "{company}");
    }
}

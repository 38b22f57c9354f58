//! The negative controls of the open link's races.
use super::{careless::together, open::Link, ring::Ring, tables::lines};
use tokio::sync::Barrier;

impl Ring<'_> {
    /// Each looks first, then writes what it saw to be possible: one answer is approved and refused, and a link for one
    /// is used by two. If nothing broke here, the rounds would prove nothing.
    pub async fn careless_at_the_link(&self) {
        let db = &self.world.portal.db;
        let link = self.link_of(&[("approval", "yes"), ("uses", "1")]).await;
        let company = self.reseller("ocareless", 0).await;
        let ada = self.come_by(&company, "ada", &link).await;
        assert_eq!(self.accept(0, &ada).await, 303);
        let (id, looked) = (ada.id, &Barrier::new(2));
        let decide = |state: &str| {
            let look =
                format!("SELECT state AS line FROM partnership_invitations WHERE id = '{id}'");
            let update = format!(
                "UPDATE partnership_invitations SET state = '{state}', decided_at = answered_at, \
                 decided_by = invited_by WHERE id = '{id}'"
            );
            together(db, (look, "waiting"), looked, update)
        };
        let (one, other) = tokio::join!(decide("accepted"), decide("refused"));
        assert!(one && other, "the careless way broke nothing");
        self.carelessly_used().await;
        println!("looked at first, then written: decided twice, and the last use used twice");
    }

    async fn carelessly_used(&self) {
        let db = &self.world.portal.db;
        let link: Link = self.link_of(&[("approval", "yes"), ("uses", "1")]).await;
        let of_link = format!("partnership_invitations WHERE open_link_id = '{}'", link.key);
        let used =
            format!("SELECT CAST(count(*) AS TEXT) AS line FROM {of_link} AND state = 'waiting'");
        let mut came = vec![];
        for name in ["ocarelessa", "ocarelessb"] {
            let company = self.reseller(name, 0).await;
            came.push(self.come_by(&company, "ada", &link).await.id);
        }
        let looked = &Barrier::new(2);
        let consent = |id| {
            let update = format!(
                "UPDATE partnership_invitations SET state = 'waiting', answered_at = sent_at, \
                 answered_by = invited_by WHERE id = '{id}'"
            );
            together(db, (used.clone(), "0"), looked, update)
        };
        let (one, other) = tokio::join!(consent(came[0]), consent(came[1]));
        assert!(one && other, "the careless way broke nothing");
        assert_eq!(lines(db, used).await, ["2"]);
    }
}

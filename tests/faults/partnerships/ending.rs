//! Partnerships that end, and whose end is taken back.
use super::{
    ring::{Ring, Shop},
    tables::{between, lines},
};
use chrono::TimeDelta;
use twotier::{
    partnerships::{self, NewEnd, ShownPartnership},
    platform::db::{Conn, Error},
    values::{InvitationId, PartnershipId},
};

const REASON: (&str, &str) = ("reason", "We part as friends.");

impl Ring<'_> {
    /// Both sides end it: one of them does, and it ends once.
    pub async fn both_end_it(&self, round: u32) {
        let (company, ada) = self.partner("both", round).await;
        let own = self.end_by_reseller(&ada, TimeDelta::zero());
        let (status, is_ended) = self.either_first(round, own, self.end_by_provider(ada.id)).await;
        assert!(
            matches!((status, is_ended), (303, false) | (409, true)),
            "round {round}: {status}"
        );
        assert_eq!(between(self.world, &company).await, "0 0 1", "round {round}");
    }

    /// The provider ends it while the reseller takes administrator access away: it is gone once, whoever was first.
    pub async fn end_beside_removal(&self, round: u32) {
        let (company, ada) = self.partner("removal", round).await;
        let path = format!("/partnerships/{}/access", self.partnership(ada.id).await.0);
        let removal = self.press(1, &path, &ada.session, &[]);
        let (status, is_ended) =
            self.either_first(round, removal, self.end_by_provider(ada.id)).await;
        assert!(is_ended && [303, 409].contains(&status), "round {round}: {status}");
        assert_eq!(between(self.world, &company).await, "0 0 1", "round {round}");
        let ended = format!(
            "SELECT CAST(count(*) AS TEXT) AS line FROM audit_log a JOIN organizations o \
             ON o.id = a.organization_id WHERE o.account_name = '{company}' AND event = 'grant.ended'"
        );
        assert_eq!(lines(&self.world.portal.db, ended).await, ["1"], "round {round}");
    }

    /// The reseller takes its end back while somebody of it accepts a new invitation: one of the two is done.
    pub async fn undo_beside_a_new_one(&self, round: u32) {
        let (company, ada) = self.partner("undo", round).await;
        let (id, _) = self.partnership(ada.id).await;
        assert_eq!(self.end_by_reseller(&ada, TimeDelta::zero()).await, 303);
        let again = self.invite(&company, "bea").await;
        let bea = self.open(&company, "bea", again).await;
        let version = self.partnership(ada.id).await.1.to_string();
        let (path, fields) = (format!("/partnerships/{id}/undo"), [("version", version.as_str())]);
        let undo = self.press(0, &path, &ada.session, &fields);
        let (undone, accepted) = self.either_first(round, undo, self.accept(1, &bea)).await;
        let mut answers = [undone, accepted];
        answers.sort_unstable();
        assert_eq!(answers, [303, 409], "round {round}");
        // What was taken away with the end stays away where that is undone.
        let expected = if accepted == 303 { "1 1 1" } else { "1 0 1" };
        assert_eq!(between(self.world, &company).await, expected, "round {round}");
    }

    /// The reseller takes its end back while the job notes that its day has passed: the two work together.
    pub async fn undo_beside_the_job(&self, round: u32) {
        let (company, ada) = self.partner("job", round).await;
        let (id, _) = self.partnership(ada.id).await;
        let (now, later) = (self.world.portal.clock.now(), TimeDelta::days(3));
        assert_eq!(self.end_by_reseller(&ada, later).await, 303);
        let version = self.partnership(ada.id).await.1.to_string();
        let (path, fields) = (format!("/partnerships/{id}/undo"), [("version", version.as_str())]);
        let undo = self.press(1, &path, &ada.session, &fields);
        let over =
            move |conn: &mut Conn| partnerships::over(conn, &id.to_string(), now + later).map(drop);
        let job = self.world.portal.db.write::<_, Error>(over);
        let (undone, job) = self.either_first(round, undo, job).await;
        job.unwrap();
        // If the job was first, the partnership is not any more as the page showed it: it can be undone as it is now.
        assert!([303, 409].contains(&undone), "round {round}: {undone}");
        let expected = if undone == 303 { "1" } else { "0" };
        assert!(between(self.world, &company).await.starts_with(expected), "round {round}");
    }

    /// The reseller ends what an invitation led to and takes access away, at once or later; the status of the answer.
    pub async fn end_by_reseller(&self, shop: &Shop, later: TimeDelta) -> u16 {
        let (id, version) = self.partnership(shop.id).await;
        let day = (self.world.portal.clock.now() + later).date_naive().to_string();
        let version = version.to_string();
        let fields = [
            ("version", version.as_str()),
            ("end_date", day.as_str()),
            ("removes_access", "yes"),
            REASON,
        ];
        self.press(0, &format!("/partnerships/{id}/end"), &shop.session, &fields).await
    }

    /// The provider ends what an invitation led to, and takes its access away. Whether that was possible.
    pub async fn end_by_provider(&self, id: InvitationId) -> bool {
        let (partnership, version) = self.partnership(id).await;
        let (me, now) = (self.provider.clone(), self.world.portal.clock.now());
        let shown = ShownPartnership { id: partnership, version };
        let new = NewEnd { reason: REASON.1.parse().unwrap(), at: None, removes_access: true };
        let end = move |conn: &mut Conn| partnerships::end(conn, &me, shown, &new, now);
        self.world.portal.db.write(end).await.is_ok()
    }

    /// What an invitation led to, and its version.
    pub async fn partnership(&self, id: InvitationId) -> (PartnershipId, i64) {
        let of = format!("FROM partnerships WHERE invitation_id = '{id}'");
        let found = format!("SELECT id || ' ' || CAST(version AS TEXT) AS line {of}");
        let found = lines(&self.world.portal.db, found).await;
        let (id, version) = found[0].split_once(' ').unwrap();
        (id.parse().unwrap(), version.parse().unwrap())
    }

    /// Both at once; now the one is asked for first, now the other.
    pub async fn either_first<A, B>(
        &self,
        round: u32,
        one: impl Future<Output = A>,
        other: impl Future<Output = B>,
    ) -> (A, B) {
        if round.is_multiple_of(2) {
            tokio::join!(one, other)
        } else {
            let (other, one) = tokio::join!(other, one);
            (one, other)
        }
    }
}

//! Partnerships that end, and whose end is taken back.
use super::{
    beside::Button,
    ring::{PROVIDER, Ring, Shop},
    tables::{between, lines},
};
use chrono::TimeDelta;
use twotier::{
    partnerships,
    platform::db::{Conn, Error},
    values::{InvitationId, PartnershipId},
};

const REASON: (&str, &str) = ("reason", "We part as friends.");

/// An end that somebody is about to press.
pub struct End {
    id: PartnershipId,
    version: i64,
    day: String,
    session: String,
}

impl Ring<'_> {
    /// Both sides end it: one of them does, and it ends once.
    pub async fn both_end_it(&self, round: u32) {
        let (company, ada) = self.partner("both", round).await;
        let (own, theirs) =
            (self.end_by(&ada, &ada.session).await, self.end_by_provider(&ada).await);
        let (own, theirs) = (self.press_end(0, &own), self.press_end(1, &theirs));
        let race = self.tally.race("ended by both", own, theirs, |own, _| *own == 303).await;
        assert!(matches!(race, (303, 409) | (409, 303)), "round {round}: {race:?}");
        assert_eq!(between(self.world, &company).await, "0 0 1", "round {round}");
    }

    /// The provider ends it while the reseller takes administrator access away: it is gone once, whoever was first.
    pub async fn end_beside_removal(&self, round: u32) {
        let (company, ada) = self.partner("removal", round).await;
        let path = format!("/partnerships/{}/access", self.partnership(ada.id).await.0);
        let removal = self.press(0, &path, &ada.session, &[]);
        let end = self.end_by_provider(&ada).await;
        let end = self.press_end(1, &end);
        let race =
            self.tally.race("access removed, ended", removal, end, |removed, _| *removed == 303);
        let race = race.await;
        assert!(matches!(race, (303 | 409, 303)), "round {round}: {race:?}");
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
        assert_eq!(self.end_by_reseller(&ada, TimeDelta::zero()).await, 303);
        let again = self.invite(&company, "bea").await;
        let bea = self.open(&company, "bea", again).await;
        let undo = self.undo(&ada).await;
        let (undo, accept) = (self.pressed(0, &undo), self.accept(1, &bea));
        let race =
            self.tally.race("undone, accepted", undo, accept, |undone, _| *undone == 303).await;
        assert!(matches!(race, (303, 409) | (409, 303)), "round {round}: {race:?}");
        // What was taken away with the end stays away where that is undone.
        let expected = if race.1 == 303 { "1 1 1" } else { "1 0 1" };
        assert_eq!(between(self.world, &company).await, expected, "round {round}");
    }

    /// The reseller takes its end back while the job notes that its day has passed: the two work together.
    pub async fn undo_beside_the_job(&self, round: u32) {
        let (company, ada) = self.partner("job", round).await;
        let (now, later) = (self.world.portal.clock.now(), TimeDelta::days(3));
        assert_eq!(self.end_by_reseller(&ada, later).await, 303);
        let (id, undo) = (self.partnership(ada.id).await.0, self.undo(&ada).await);
        let over =
            move |conn: &mut Conn| partnerships::over(conn, &id.to_string(), now + later).map(drop);
        let job = self.world.portal.db.write::<_, Error>(over);
        let undo = self.pressed(1, &undo);
        let race = self.tally.race("undone, over", undo, job, |undone, _| *undone == 303);
        let (undone, job) = race.await;
        job.unwrap();
        // If the job was first, the partnership is not any more as the page showed it: it can be undone as it is now.
        assert!([303, 409].contains(&undone), "round {round}: {undone}");
        let expected = if undone == 303 { "1" } else { "0" };
        assert!(between(self.world, &company).await.starts_with(expected), "round {round}");
    }

    /// The reseller ends what an invitation led to and takes access away, at once or later; the status of the answer.
    pub async fn end_by_reseller(&self, shop: &Shop, later: TimeDelta) -> u16 {
        let day = (self.world.portal.clock.now() + later).date_naive().to_string();
        let end = End { day, ..self.end_by(shop, &shop.session).await };
        self.press_end(0, &end).await
    }

    /// Maya of the provider is about to end what an invitation led to.
    pub async fn end_by_provider(&self, shop: &Shop) -> End {
        let maya = self.sign_in(PROVIDER, "maya").await;
        self.end_by(shop, &maya).await
    }

    /// Somebody is about to end what an invitation led to, and to take administrator access away with it.
    async fn end_by(&self, shop: &Shop, session: &str) -> End {
        let (id, version) = self.partnership(shop.id).await;
        let day = self.world.portal.clock.now().date_naive().to_string();
        End { id, version, day, session: session.to_owned() }
    }

    /// *End partnership*; the status of the answer.
    pub async fn press_end(&self, node: usize, end: &End) -> u16 {
        let version = end.version.to_string();
        let fields = [
            ("version", version.as_str()),
            ("end_date", end.day.as_str()),
            ("removes_access", "yes"),
            REASON,
        ];
        self.press(node, &format!("/partnerships/{}/end", end.id), &end.session, &fields).await
    }

    /// *Undo*, by the reseller.
    async fn undo(&self, shop: &Shop) -> Button {
        let (id, version) = self.partnership(shop.id).await;
        Button { path: format!("/partnerships/{id}/undo"), session: shop.session.clone(), version }
    }

    /// What an invitation led to, and its version.
    pub async fn partnership(&self, id: InvitationId) -> (PartnershipId, i64) {
        let of = format!("FROM partnerships WHERE invitation_id = '{id}'");
        let found = format!("SELECT id || ' ' || CAST(version AS TEXT) AS line {of}");
        let found = lines(&self.world.portal.db, found).await;
        let (id, version) = found[0].split_once(' ').unwrap();
        (id.parse().unwrap(), version.parse().unwrap())
    }
}

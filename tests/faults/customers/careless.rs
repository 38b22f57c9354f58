//! The negative controls: somebody careless looks first, then writes what they saw to be possible. If nothing broke
//! here, the rounds would prove nothing.
use super::{
    cast::{ADMINS, Cast, Reseller},
    tables::{NOTHING, TICKED, is_whole},
};
use crate::partnerships::{
    careless::{look_then_write, together},
    tables::{doer, key_of},
};
use chrono::{DateTime, Utc};
use tokio::sync::Barrier;
use twotier::{
    audit::{self, Event, Subject},
    customers::relationships::{Pair, Relationship, State, store},
    partnerships::Side,
    platform::db::{Conn, Error},
    users::Doer,
    values::{CustomerInvitationId, OrganizationId},
};

/// What is kept where an answer was recorded by half, or without being given.
const MIXED: [(bool, &str); 8] = [
    (true, "accepted 1 2 2 1"),
    (true, "accepted 2 1 2 1"),
    (true, "accepted 2 2 1 1"),
    (true, "accepted 2 2 2 0"),
    (true, NOTHING),
    (false, "pending 1 0 0 0"),
    (false, "pending 0 1 1 0"),
    (false, TICKED[0].1),
];

impl Cast<'_> {
    pub async fn carelessly(&self) {
        for (is_accepted, kept) in MIXED {
            let judged = is_whole(is_accepted, kept, (TICKED[0].1, NOTHING));
            judged.expect_err("a mix passes for a whole");
        }
        let reseller = self.reseller("careless", 0).await;
        self.half_is_found(&reseller).await;
        self.answered_twice(&reseller).await;
        self.ended_twice(&reseller).await;
        assert_eq!(self.looks_then_begins(false).await, "0");
        assert_eq!(self.looks_then_begins(true).await, "1", "the careless way broke nothing");
        println!("looked at first, then written: answered twice, ended twice, begun after the end");
    }

    /// Half of an answer is taken out of the tables: `twotier check` finds the relationship to which nobody consented.
    async fn half_is_found(&self, reseller: &Reseller) {
        let (world, scene) = (self.ring.world, self.authorized(reseller, "half", 0).await);
        let (id, _) = self.relationship(&scene, &reseller.name).await;
        let (_, told) = world.check();
        assert!(!told.contains(&id), "{told}");
        let (partner, invitation) = (key_of(world, &reseller.name).await, scene.invitation);
        let of = format!("invitation_id = '{invitation}' AND partner_id = '{partner}'");
        world.sql(format!("DELETE FROM customer_consents WHERE {of}")).await;
        let (is_content, told) = world.check();
        assert!(
            !is_content && told.contains(&format!("I4: {id}")),
            "the check saw nothing: {told}"
        );
    }

    async fn answered_twice(&self, reseller: &Reseller) {
        for (n, states) in (0..).zip([["accepted", "accepted"], ["accepted", "cancelled"]]) {
            let id = self.asked(reseller, "twice", n).await.invitation;
            let looked = &Barrier::new(2);
            let answer = |state: &str| {
                let look =
                    format!("SELECT state AS line FROM customer_invitations WHERE id = '{id}'");
                let update = format!(
                    "UPDATE customer_invitations SET state = '{state}', answered_at = sent_at, \
                     answered_by = invited_by WHERE id = '{id}'"
                );
                together(&self.ring.world.portal.db, (look, "pending"), looked, update)
            };
            let (one, other) = tokio::join!(answer(states[0]), answer(states[1]));
            assert!(one && other, "{states:?}: the careless way broke nothing");
        }
    }

    async fn ended_twice(&self, reseller: &Reseller) {
        let scene = self.authorized(reseller, "endtwice", 0).await;
        let (id, _) = self.relationship(&scene, &reseller.name).await;
        let looked = &Barrier::new(2);
        let end = |side: &str| {
            let look =
                format!("SELECT state AS line FROM customer_relationships WHERE id = '{id}'");
            let update = format!(
                "UPDATE customer_relationships SET state = 'ended', ended_at = since, end_reason = 'x', \
                 ended_by = '{side}', ended_by_user = (SELECT min(id) FROM users) WHERE id = '{id}'"
            );
            together(&self.ring.world.portal.db, (look, "active"), looked, update)
        };
        let (one, other) = tokio::join!(end("customer"), end("partner"));
        assert!(one && other, "the careless way broke nothing");
    }

    /// A relationship begins by who looked whether the two partners work together; they part in between, or after both.
    /// How many began too late.
    async fn looks_then_begins(&self, is_between: bool) -> String {
        let n = u32::from(is_between);
        let reseller = self.reseller("carelessend", n).await;
        let scene = self.asked(&reseller, "begun", n).await;
        let partnership = self.ring.partnership(reseller.ada.id).await.0;
        let end = self.ring.end_by_provider(&reseller.ada).await;
        let look = format!("SELECT state AS line FROM partnerships WHERE id = '{partnership}'");
        let between = async {
            if is_between {
                assert_eq!(self.ring.press_end(1, &end).await, 303);
            }
        };
        let (world, now) = (self.ring.world, self.ring.world.portal.clock.now());
        let anna = doer(world, &scene.customer, ADMINS[0]).await;
        let partner = doer(world, &reseller.name, "ada").await.home;
        let begin = unasked(anna, partner, scene.invitation, now);
        assert!(look_then_write(&world.portal.db, (look, "active"), between, begin).await);
        if !is_between {
            assert_eq!(self.ring.press_end(1, &end).await, 303);
        }
        self.begun_too_late(&scene, partnership).await
    }
}

/// The relationship without a question.
fn unasked(
    anna: Doer,
    partner: OrganizationId,
    by: CustomerInvitationId,
    now: DateTime<Utc>,
) -> impl FnOnce(&mut Conn) -> Result<usize, Error> + Send + 'static {
    move |conn: &mut Conn| {
        let pair = Pair { customer: anna.home, partner, side: Side::Reseller };
        let new = Relationship::new(pair, (by, State::Active), now);
        store::insert(conn, &new, "x")?;
        let (event, subject) = (Event::CustomerRelationshipBegun, Subject::Relationship(new.id));
        audit::record(conn, &anna.actor(), partner, event, subject, [], now)?;
        Ok(1)
    }
}

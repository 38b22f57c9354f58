//! The negative controls: the tables of rounds that are over are spoilt, and what the rounds count and compare finds it. If
//! it did not, the rounds would prove nothing.
use super::{Round, kind::Kind, tables::sent_too_late};
use crate::world::World;

impl Round<'_> {
    /// Of a round in which all was sent.
    pub async fn carelessly(&self) {
        self.wrong_marks().await;
        self.second_ones().await;
        println!("lost and wrong marks, a second invitation and a second letter: each was found");
    }

    /// A line lost its mark, and another bears a stranger's.
    async fn wrong_marks(&self) {
        let (Kind { mark, good, .. }, world) = (self.kind, self.world);
        let set = format!("UPDATE invitation_list_lines SET verdict = 'new', {mark} = NULL");
        world.sql(format!("{set} WHERE number = 2 AND verdict = 'sent'")).await;
        let found = self.sent().await;
        assert_eq!(found, [good - 1, *good, *good], "a line that lost its mark is not found");
        let [one, other] = self.last_two(&self.invitations()).await;
        let set = format!("UPDATE invitation_list_lines SET {mark} = '{one}'");
        world.sql(format!("{set} WHERE {mark} = '{other}'")).await;
        assert_eq!(self.sent().await[0], good - 2, "a stranger's mark is not found");
    }

    /// An address has a second invitation, and one a second letter.
    async fn second_ones(&self) {
        let (table, world) = (self.kind.table, self.world);
        let [one, other] = self.last_two(&self.invitations()).await;
        let key = format!("(SELECT email_key FROM {table} WHERE id = '{one}')");
        world
            .sql(format!(
                "UPDATE {table} SET state = 'cancelled', answered_at = sent_at, answered_by = sent_by, \
                 email_key = {key} WHERE id = '{other}'"
            ))
            .await;
        assert_eq!(self.twice().await, [1, 0], "a second invitation is not found");
        let [one, other] = self.last_two(&self.letters()).await;
        let recipient = format!("(SELECT recipient FROM outbox WHERE id = '{one}')");
        let set = format!("UPDATE outbox SET recipient = {recipient}");
        world.sql(format!("{set} WHERE id = '{other}'")).await;
        assert_eq!(self.twice().await, [1, 1], "a second letter is not found");
    }

    /// The keys of the two newest that are there. Of a whole list, its second line is none of these.
    async fn last_two(&self, from: &str) -> [String; 2] {
        let query = format!("SELECT id AS line FROM {from} ORDER BY id DESC LIMIT 2");
        self.found(query).await.try_into().unwrap()
    }
}

/// In the history of a company whose partnership has ended, an invitation stands after that end. A history can only be
/// added to.
pub async fn sent_after_the_end(world: &World) {
    assert_eq!(sent_too_late(world).await, "0");
    let columns =
        "at, actor_kind, actor_id, actor_home, event, subject_kind, subject_id, facts, seal";
    let parted = "SELECT organization_id FROM audit_log WHERE event = 'partnership.ended'";
    world
        .sql(format!(
            "INSERT INTO audit_log (organization_id, seq, {columns}) \
             SELECT organization_id, seq + 100000, {columns} FROM audit_log \
             WHERE event = 'customer.invited' AND organization_id IN ({parted}) LIMIT 1"
        ))
        .await;
    assert_eq!(sent_too_late(world).await, "1", "an invitation after the end is not found");
    println!("an invitation after the partners' end: found");
}

//! What the tables hold of a list that is sent.
use super::{Round, kind::Kind};
use crate::{
    partnerships::tables::{count, lines},
    world::World,
};
use std::time::Duration;

impl Round<'_> {
    /// The company's key, as a query.
    pub fn of(&self) -> String {
        format!("(SELECT id FROM organizations WHERE account_name = '{}')", self.company)
    }

    /// Lines of the company's lists that are marked with an invitation to their own address; its invitations; and their
    /// letters. All as they are at one moment.
    pub async fn sent(&self) -> [usize; 3] {
        let (Kind { table, mark, .. }, of) = (self.kind, self.of());
        let marked = format!(
            "invitation_list_lines l JOIN invitation_lists k ON k.id = l.list_id \
             JOIN {table} i ON i.id = l.{mark} \
             WHERE l.verdict = 'sent' AND l.email = i.email AND k.inviter_id = {of}"
        );
        let count = |from: String| format!("CAST((SELECT count(*) FROM {from}) AS TEXT)");
        let counts = [marked, self.invitations(), self.letters()].map(count).join(" || ' ' || ");
        let found = self.found(format!("SELECT {counts} AS line")).await.remove(0);
        let counts: Vec<usize> = found.split(' ').map(|count| count.parse().unwrap()).collect();
        counts.try_into().unwrap()
    }

    /// Where the company's invitations are.
    pub fn invitations(&self) -> String {
        let Kind { table, inviter, .. } = self.kind;
        format!("{table} WHERE {inviter} = {}", self.of())
    }

    /// Where its letters are that invite.
    pub fn letters(&self) -> String {
        format!("outbox WHERE letter = '{}' AND organization_id = {}", self.kind.letter, self.of())
    }

    /// How many addresses have had more than one invitation of the same company, and how many more than one letter.
    pub async fn twice(&self) -> [usize; 2] {
        let Kind { table, inviter, letter, .. } = self.kind;
        let invitations = format!(
            "SELECT email_key AS line FROM {table} GROUP BY {inviter}, email_key HAVING count(*) > 1"
        );
        let letters = format!(
            "SELECT recipient AS line FROM outbox WHERE letter = '{letter}' GROUP BY recipient HAVING count(*) > 1"
        );
        [self.found(invitations).await.len(), self.found(letters).await.len()]
    }

    /// Waits until the company's one list is not on its way any more: whether it is done, or else why it was stopped.
    pub async fn until_over(&self) -> String {
        let of = format!("FROM invitation_lists WHERE inviter_id = {}", self.of());
        let state = format!("SELECT COALESCE(stopped_for, state) AS line {of}");
        for _ in 0..600 {
            let found = self.found(state.clone()).await.join(" ");
            if found != "sending" {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("{} is not done: {:?}", self.company, self.sent().await);
    }

    pub async fn found(&self, query: String) -> Vec<String> {
        lines(&self.world.portal.db, query).await
    }
}

/// How many invitations to customers were sent after their two partners had parted, as the inviting company's history
/// tells it. Moments would not tell: who waits for their turn has looked at the clock before.
pub async fn sent_too_late(world: &World) -> String {
    let end = "SELECT max(e.seq) FROM audit_log e WHERE e.organization_id = d.organization_id \
               AND e.event = 'partnership.ended'";
    count(world, &format!("audit_log d WHERE d.event = 'customer.invited' AND d.seq > ({end})"))
        .await
}

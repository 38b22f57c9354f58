//! What is kept of a customer, and whether that is what was answered.
use super::cast::{Cast, Scene};
use crate::{
    partnerships::tables::{count, key_of, lines},
    world::World,
};
use twotier::values::PartnershipId;

/// Boxes that are ticked, and all that there is of them afterwards: the state of the invitation, two consents, two
/// relationships, the access that was ticked, and one pair of partners who share the customer.
pub const TICKED: [(&[&str], &str); 2] = [
    (&["reseller", "reseller_access", "provider", "provider_access"], "accepted 2 2 2 1"),
    (&["reseller", "provider", "provider_access"], "accepted 2 2 1 1"),
];
/// All that there is of an invitation that nobody has answered.
pub const NOTHING: &str = "pending 0 0 0 0";

/// What is kept of a customer: the states of its invitations, and how many consents, relationships, grants and shares.
pub async fn kept(world: &World, customer: &str) -> String {
    let of = format!("(SELECT id FROM organizations WHERE account_name = '{customer}')");
    let states = format!(
        "SELECT state AS line FROM customer_invitations WHERE customer_id = {of} ORDER BY id"
    );
    let mut kept = lines(&world.portal.db, states).await;
    for (table, column) in [
        ("customer_consents", "customer_id"),
        ("customer_relationships", "customer_id"),
        ("grants", "grantor_id"),
        ("customer_shares", "customer_id"),
    ] {
        kept.push(count(world, &format!("{table} WHERE {column} = {of}")).await);
    }
    kept.join(" ")
}

/// All that was ticked stands if the answer was yes; otherwise what is left of the invitation, and nothing more.
pub fn is_whole(is_accepted: bool, kept: &str, (all, left): (&str, &str)) -> Result<(), String> {
    let expected = if is_accepted { all } else { left };
    if kept == expected {
        Ok(())
    } else {
        Err(format!("accepted: {is_accepted}, and of it there is {kept}, not {expected}"))
    }
}

impl Cast<'_> {
    /// How many relationships began after the two partners had parted, as the partners' histories tell it.
    pub async fn begun_too_late(&self, scene: &Scene, partnership: PartnershipId) -> String {
        let customer = key_of(self.ring.world, &scene.customer).await;
        let begun = format!(
            "d.event = 'customer.relationship_begun' AND d.subject_id IN \
             (SELECT id FROM customer_relationships WHERE customer_id = '{customer}')"
        );
        let end = format!(
            "SELECT max(e.seq) FROM audit_log e WHERE e.organization_id = d.organization_id \
             AND e.event = 'partnership.ended' AND e.subject_id = '{partnership}'"
        );
        count(self.ring.world, &format!("audit_log d WHERE {begun} AND d.seq > ({end})")).await
    }

    /// The relationship of a customer and a partner, and its version.
    pub async fn relationship(&self, scene: &Scene, partner: &str) -> (String, String) {
        let world = self.ring.world;
        let (customer, partner) =
            (key_of(world, &scene.customer).await, key_of(world, partner).await);
        let found = format!(
            "SELECT id || ' ' || CAST(version AS TEXT) AS line FROM customer_relationships \
             WHERE customer_id = '{customer}' AND partner_id = '{partner}'"
        );
        let found = lines(&world.portal.db, found).await;
        let (id, version) = found[0].split_once(' ').unwrap();
        (id.to_owned(), version.to_owned())
    }

    /// What stands between a customer and a partner: live relationships and grants; then how many relationships the
    /// customer has left, and how often histories say that this one ended and that access did.
    pub async fn left(&self, scene: &Scene, partner: &str) -> String {
        let world = self.ring.world;
        let (id, _) = self.relationship(scene, partner).await;
        let (customer, partner) =
            (key_of(world, &scene.customer).await, key_of(world, partner).await);
        let live =
            format!("customer_relationships WHERE state = 'active' AND customer_id = '{customer}'");
        let mut found = vec![];
        for from in [
            format!("{live} AND partner_id = '{partner}'"),
            format!(
                "grants WHERE ended_at IS NULL AND grantor_id = '{customer}' AND grantee_id = '{partner}'"
            ),
            live,
            format!(
                "audit_log WHERE event = 'customer.relationship_ended' AND subject_id = '{id}'"
            ),
            format!("audit_log WHERE event = 'grant.ended' AND organization_id = '{customer}'"),
        ] {
            found.push(count(world, &from).await);
        }
        found.join(" ")
    }
}

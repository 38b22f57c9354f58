//! Who of Northwind orders, for whom, and the buttons that others press meanwhile.
use crate::{
    customers::cast::{Cast as Customers, Reseller, Scene as Customer},
    partnerships::{
        beside::Button,
        ring::{PROVIDER, Ring},
        tables::{doer, key_of, version_of},
    },
    submissions::client,
    world::World,
};
use reqwest::{Client, redirect::Policy};
use std::path::Path;
use twotier::{
    orders,
    values::{OrderKey, OrganizationId, UserId},
};

/// Its global admin, and its admin agent.
const PEOPLE: [&str; 2] = ["maya", "agnes"];
/// What can be ordered.
const OFFERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/demo/offers.csv");

/// Northwind, a catalogue, and the nodes that everybody uses.
pub struct Cast<'a> {
    pub customers: Customers<'a>,
    /// The admin agent, who may lose that role.
    pub agnes: UserId,
    pub(super) client: Client,
}

/// A customer that has authorized Northwind and its reseller, and an attempt to order for it.
pub struct Scene {
    pub customer: Customer,
    /// The customer's key.
    pub buyer: OrganizationId,
    /// Who is to be the reseller of record.
    pub reseller: OrganizationId,
    /// Northwind's relationship with the customer.
    pub relationship: String,
    /// The attempt.
    pub key: OrderKey,
    /// The sessions of Maya and Agnes.
    pub sessions: [String; 2],
}

impl<'a> Cast<'a> {
    pub async fn of(world: &'a World) -> Self {
        let customers = Customers { ring: Ring::of(world, &PEOPLE).await };
        let agnes = doer(world, PROVIDER, PEOPLE[1]).await.user;
        let role = format!("UPDATE user_roles SET role = 'admin_agent' WHERE user_id = '{agnes}'");
        world.sql(role).await;
        let (db, clock) = (&world.portal.db, &world.portal.clock);
        orders::import_file(db, clock, Path::new(OFFERS), |_, _| {}).await.unwrap();
        let client = client().redirect(Policy::none()).build().unwrap();
        Self { customers, agnes, client }
    }

    pub fn ring(&self) -> &Ring<'a> {
        &self.customers.ring
    }

    pub fn world(&self) -> &'a World {
        self.customers.ring.world
    }
}

impl Cast<'_> {
    /// A new customer authorizes both with all the access that there is; Maya and Agnes have signed in.
    pub async fn scene(&self, by: &Reseller, kind: &str, round: u32) -> Scene {
        let (world, ring) = (self.world(), self.ring());
        let customer = self.customers.authorized(by, kind, round).await;
        let (relationship, _) = self.customers.relationship(&customer, PROVIDER).await;
        Scene {
            buyer: key_of(world, &customer.customer).await.parse().unwrap(),
            reseller: key_of(world, &by.name).await.parse().unwrap(),
            customer,
            relationship,
            key: OrderKey::new(),
            sessions: [
                ring.sign_in(PROVIDER, PEOPLE[0]).await,
                ring.sign_in(PROVIDER, PEOPLE[1]).await,
            ],
        }
    }

    /// *End relationship* of the customer's global admin, with one of its two partners.
    pub async fn the_end(&self, scene: &Scene, partner: &str) -> Button {
        let (id, version) = self.customers.relationship(&scene.customer, partner).await;
        Button {
            path: format!("/relationships/{id}/end"),
            session: scene.customer.anna.clone(),
            version: version.parse().unwrap(),
        }
    }

    /// *Update* of Maya's, with no role ticked for Agnes.
    pub async fn the_removal(&self, scene: &Scene) -> Button {
        let agnes = self.agnes;
        Button {
            path: format!("/settings/users/{agnes}/roles"),
            session: scene.sessions[0].clone(),
            version: version_of(self.world(), &format!("users WHERE id = '{agnes}'")).await,
        }
    }

    /// Agnes has her role again, so that the next round can begin.
    pub async fn give_back(&self) {
        self.world().sql(self.role_given()).await;
    }

    pub fn role_given(&self) -> String {
        format!("INSERT INTO user_roles (user_id, role) VALUES ('{}', 'admin_agent')", self.agnes)
    }

    pub fn role_taken(&self) -> String {
        format!("DELETE FROM user_roles WHERE user_id = '{}'", self.agnes)
    }
}

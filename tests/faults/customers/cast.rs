//! The two partners, the customers that they ask to authorize both, and what those answer.
use crate::{
    partnerships::{
        ring::{Ring, Shop},
        tables::doer,
    },
    world::World,
};
use chrono::TimeDelta;
use twotier::{
    customers::{
        Parties, answering,
        invitations::{self, Asked, NewInvitation},
    },
    partnerships::Side,
    platform::db::Conn,
    users::grants::{Access, GRANTABLE},
    values::{CustomerInvitationId, Language},
};

/// The global admins of every customer.
pub const ADMINS: [&str; 2] = ["anna", "bart"];

/// Northwind and its Maya, and the nodes that everybody uses.
pub struct Cast<'a> {
    pub ring: Ring<'a>,
}

/// A reseller that works with Northwind.
pub struct Reseller {
    /// Its account name.
    pub name: String,
    /// Its global admin, who accepted Northwind's invitation and invites customers.
    pub ada: Shop,
}

/// A customer that was asked to authorize both, and that looks at the boxes.
pub struct Scene {
    /// Its account name.
    pub customer: String,
    pub invitation: CustomerInvitationId,
    /// Anna's session.
    pub anna: String,
    digest: String,
}

impl<'a> Cast<'a> {
    pub async fn of(world: &'a World) -> Self {
        Self { ring: Ring::of(world, &["maya"]).await }
    }
}

impl Cast<'_> {
    /// A reseller that works with Northwind since a moment ago.
    pub async fn reseller(&self, kind: &str, round: u32) -> Reseller {
        let (name, ada) = self.ring.partner(kind, round).await;
        Reseller { name, ada }
    }

    /// A reseller asks a new customer to authorize both, and to give both all the access that there is. Anna looks.
    pub async fn asked(&self, by: &Reseller, kind: &str, round: u32) -> Scene {
        let customer = format!("{kind}{round}");
        self.ring.world.add_company(&customer, &ADMINS).await;
        let invitation = self.invite(by, &customer).await;
        let anna = self.ring.sign_in(&customer, ADMINS[0]).await;
        self.remember(&customer, invitation).await;
        let digest = self.digest(&anna, invitation).await;
        Scene { customer, invitation, anna, digest }
    }

    async fn invite(&self, by: &Reseller, customer: &str) -> CustomerInvitationId {
        let world = self.ring.world;
        let (me, now) = (doer(world, &by.name, "ada").await, world.portal.clock.now());
        let access = Access { roles: GRANTABLE.to_vec(), until: now + TimeDelta::days(300) };
        let new = NewInvitation {
            parties: Parties::both(me.home, self.ring.provider.home),
            follows: None,
            email: format!("{}@{customer}.example", ADMINS[0]).parse().unwrap(),
            company: customer.parse().unwrap(),
            language: Language::En,
            text: "Buy from us.".parse().unwrap(),
            days: 30,
            asked: Some(Asked { access, sides: vec![Side::Reseller, Side::Provider] }),
        };
        let send = move |conn: &mut Conn| invitations::send(conn, &me, new, now);
        world.portal.db.write(send).await.unwrap()
    }

    /// As *Continue* does behind the link.
    async fn remember(&self, customer: &str, id: CustomerInvitationId) {
        let world = self.ring.world;
        let (me, now) = (doer(world, customer, ADMINS[0]).await, world.portal.clock.now());
        let see = move |conn: &mut Conn| answering::see(conn, &me, id, now);
        world.portal.db.write(see).await.unwrap();
    }

    /// What the page of the answer carries.
    async fn digest(&self, session: &str, id: CustomerInvitationId) -> String {
        let (status, page) = self.ring.get(0, &format!("/authorizations/{id}"), session).await;
        assert_eq!(status, 200);
        let digest = page.split("name=\"digest\" value=\"").nth(1).expect("boxes");
        digest.split('"').next().unwrap().to_owned()
    }

    /// *Authorize*, with these boxes ticked; the status of the answer. A yes leads to its receipt.
    pub async fn authorize(
        &self,
        node: usize,
        scene: &Scene,
        session: &str,
        boxes: &[&str],
    ) -> u16 {
        let address = format!("/authorizations/{}", scene.invitation);
        let mut fields = vec![("digest", scene.digest.as_str())];
        fields.extend(boxes.iter().map(|name| (*name, "yes")));
        let path = format!("{address}/consent");
        let answer = self.ring.post(node, &path, session, &fields).await;
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let to = to.unwrap_or_default();
        let status = answer.status().as_u16();
        assert!(status != 303 || to == format!("{address}/receipt"), "{path}: led to {to}");
        status
    }
}

//! The negative controls of what happens beside an order: it is ordered after what let them order is gone, or the end comes
//! after an order that should have stood in its way.
use super::{
    cast::{Cast, Scene},
    form::Answer,
    once::SEATS,
    unasked::{Unasked, ends, goes_on},
};
use crate::{
    customers::cast::Reseller,
    partnerships::{beside::Button, careless::look_then_write, ring::PROVIDER},
};
use diesel::{RunQueryDsl, sql_query};
use std::sync::mpsc;
use tokio::sync::oneshot;
use twotier::{
    platform::db::{Conn, Error},
    subscriptions,
    users::Doer,
};

/// What lets whoever orders, and goes away.
#[derive(Debug, Clone, Copy)]
enum Gone {
    Relationship,
    Role,
}

impl Gone {
    /// What the judge says of an order that came afterwards.
    fn wrong(self) -> &'static str {
        match self {
            Self::Relationship => "2 active without a relationship",
            Self::Role => "placed before the removal: 0",
        }
    }
}

impl Cast<'_> {
    pub async fn late(&self, by: &Reseller) {
        for (n, gone) in (0..).zip([Gone::Relationship, Gone::Role]) {
            let scene = self.scene(by, "before", n).await;
            assert_eq!(self.looks_then_orders(&scene, gone, false).await, Ok(()), "{gone:?}");
            let scene = self.scene(by, "between", n).await;
            let judged = self.looks_then_orders(&scene, gone, true).await;
            let wrong = judged.expect_err("the careless way broke nothing");
            assert!(wrong.contains(gone.wrong()), "{gone:?}: {wrong}");
        }
        self.looks_then_ends(by).await;
        println!("looked at first, then written: ordered after the end, and ended after an order");
        if self.world().is_on_postgres() {
            self.in_one_transaction(by).await;
        }
    }

    /// Agnes looks at what lets her, and it goes away between that and the order, or after both. What the judge says.
    async fn looks_then_orders(
        &self,
        scene: &Scene,
        gone: Gone,
        is_between: bool,
    ) -> Result<(), String> {
        let (goes, look) = self.about(gone, scene).await;
        let meanwhile = async {
            if is_between {
                assert_eq!(self.ring().pressed(1, &goes).await, 303);
            }
        };
        let portal = &self.world().portal;
        let write = self.unasked(gone, scene, is_between).await.order(portal.clock.now());
        assert!(look_then_write(&portal.db, (look, "1"), meanwhile, write).await);
        let went = if is_between { 303 } else { self.ring().pressed(1, &goes).await };
        let said = Answer::Placed(self.kept(scene).await.order.expect("an order"));
        match gone {
            Gone::Relationship => self.judge_end(scene, &said, went).await,
            Gone::Role => {
                assert_eq!(went, 303);
                let judged = self.judge_removal(scene, &said).await;
                self.give_back().await;
                judged
            }
        }
    }

    /// The button that takes it away, and a look at it.
    async fn about(&self, gone: Gone, scene: &Scene) -> (Button, String) {
        let (button, from) = match gone {
            Gone::Relationship => {
                let live = format!("state = 'active' AND id = '{}'", scene.relationship);
                let from = format!("customer_relationships WHERE {live}");
                (self.the_end(scene, PROVIDER).await, from)
            }
            Gone::Role => {
                let from = format!("user_roles WHERE user_id = '{}'", self.agnes);
                (self.the_removal(scene).await, from)
            }
        };
        (button, format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}"))
    }

    /// Agnes's order without a question.
    async fn unasked(&self, gone: Gone, scene: &Scene, is_gone: bool) -> Unasked {
        let (as_seen, as_it_is) = match gone {
            _ if !is_gone => (vec![], vec![]),
            Gone::Relationship => (vec![goes_on(scene)], vec![ends(scene)]),
            Gone::Role => (vec![self.role_given()], vec![self.role_taken()]),
        };
        let me = Doer::unattended(self.agnes, self.ring().provider.home);
        Unasked { me, attempt: self.attempt(scene, SEATS[0]).await, as_seen, as_it_is }
    }

    /// The customer looks whether anything is active; Northwind orders; and the customer ends the relationship.
    async fn looks_then_ends(&self, by: &Reseller) {
        let scene = self.scene(by, "ending", 0).await;
        let form = self.form(&scene, SEATS[0]).await;
        let active = format!("state = 'active' AND customer_id = '{}'", scene.buyer);
        let from = format!("subscriptions WHERE {active}");
        let look = format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}");
        let mut said = Answer::Silence;
        let meanwhile = async {
            said = self.place(self.ring().base(0), &scene.sessions[0], &form).await;
        };
        let ends = ends(&scene);
        let write =
            move |conn: &mut Conn| -> Result<usize, Error> { Ok(sql_query(ends).execute(conn)?) };
        let db = &self.world().portal.db;
        assert!(look_then_write(db, (look, "0"), meanwhile, write).await);
        self.is_bereft(&scene, &said).await;
    }

    /// One transaction for both steps, without the turns, is no better on PostgreSQL. On SQLite it would be: one writes
    /// at a time.
    async fn in_one_transaction(&self, by: &Reseller) {
        let scene = self.scene(by, "onetransaction", 0).await;
        let form = self.form(&scene, SEATS[0]).await;
        let (buyer, provider, ends) = (scene.buyer, self.ring().provider.home, ends(&scene));
        let (looked, has_looked) = oneshot::channel();
        let (ordered, has_ordered) = mpsc::channel();
        let end = self.world().portal.db.write(move |conn: &mut Conn| -> Result<usize, Error> {
            let is_bound = subscriptions::stands_between(conn, buyer, provider)?;
            looked.send(()).unwrap();
            has_ordered.recv().unwrap();
            if is_bound { Ok(0) } else { Ok(sql_query(ends).execute(conn)?) }
        });
        let order = async {
            has_looked.await.unwrap();
            let said = self.place(self.ring().base(0), &scene.sessions[0], &form).await;
            ordered.send(()).unwrap();
            said
        };
        let (ended, said) = tokio::join!(end, order);
        assert_eq!(ended.unwrap(), 1, "the careless transaction broke nothing");
        self.is_bereft(&scene, &said).await;
        println!("the same in one transaction: ended after an order");
    }

    /// Northwind ordered, and the customer ended: the judge finds what is active and bound to nobody.
    async fn is_bereft(&self, scene: &Scene, said: &Answer) {
        assert!(said.is_placed(), "{said:?}");
        let judged = self.judge_end(scene, said, 303).await;
        let wrong = judged.expect_err("what is bound to nobody passes");
        assert!(wrong.contains(Gone::Relationship.wrong()), "{wrong}");
    }
}

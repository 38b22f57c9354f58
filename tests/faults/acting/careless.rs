//! The negative controls: somebody careless looks at what lets them, and writes in another transaction. If the judge
//! found nothing wrong with that, the rounds would prove nothing.
use super::{
    cast::{Cast, Scene},
    deed::Deed,
    end::End,
    form::Answer,
};
use crate::partnerships::careless::look_then_write;
use std::sync::mpsc;
use tokio::sync::oneshot;
use twotier::{
    audit::Actor,
    organizations,
    platform::db::Conn,
    users::{Role, accounts, grants},
};

/// What is done, and what it should have been asked about in the same transaction.
const CARELESS: [(Deed, End); 5] = [
    (Deed::Invite, End::RemoveAccess),
    (Deed::Invite, End::SuspendReseller),
    (Deed::Invite, End::Expire),
    (Deed::Invite, End::TakeRole),
    (Deed::HomeInvite, End::TakeRole),
];

impl Cast<'_> {
    pub async fn carelessly(&self) {
        for (n, (deed, end)) in (0..).zip(CARELESS) {
            let judged = self.looks_then_acts((deed, end), false, n).await;
            assert_eq!(judged, Ok(()), "{deed:?} before {end:?}");
            let judged = self.looks_then_acts((deed, end), true, n).await;
            let wrong = judged.expect_err("the careless way broke nothing");
            assert!(wrong.contains("on the wrong side"), "{deed:?} beside {end:?}: {wrong}");
        }
        println!("looked at first, then written: done after the end, {} times", CARELESS.len());
        if self.ring.world.is_on_postgres() {
            self.in_one_transaction().await;
        }
    }

    /// One transaction for both steps, without the turns, is no better on PostgreSQL. On SQLite it would be: one writes
    /// at a time.
    async fn in_one_transaction(&self) {
        let scene = self.scene("onetransaction", 0).await;
        let ending = self.ready(End::RemoveAccess, &scene).await;
        let (home, now) = (self.ring.provider.home, self.ring.world.portal.clock.now());
        let (reseller, invite) = (scene.reseller, self.invitation(Deed::Invite, &scene));
        let (looked, has_looked) = oneshot::channel();
        let (ended, has_ended) = mpsc::channel();
        let act = self.ring.world.portal.db.write(move |conn| {
            let grant = grants::live(conn, reseller, home, now)?;
            looked.send(()).unwrap();
            has_ended.recv().unwrap();
            if grant.is_some() { invite(conn) } else { Ok(0) }
        });
        let end = async {
            has_looked.await.unwrap();
            self.comes(0, &ending, &scene).await;
            ended.send(()).unwrap();
        };
        let (acted, ()) = tokio::join!(act, end);
        assert_eq!(acted.unwrap(), 1);
        let mark = self.mark(End::RemoveAccess, &scene);
        let judged = self.judge((Deed::Invite, &scene), Answer::Done, &mark).await;
        let wrong = judged.expect_err("the careless transaction broke nothing");
        println!("the same in one transaction: {wrong}");
    }

    /// The end comes between the look and the deed, or after both.
    async fn looks_then_acts(
        &self,
        (deed, end): (Deed, End),
        is_between: bool,
        n: u32,
    ) -> Result<(), String> {
        let scene = self.scene(&format!("careless{}", u8::from(is_between)), n).await;
        let ending = self.ready(end, &scene).await;
        let look = (self.look(end, &scene), "1");
        let between = async {
            if is_between {
                self.comes(0, &ending, &scene).await;
            }
        };
        let write = self.invitation(deed, &scene);
        assert!(look_then_write(&self.ring.world.portal.db, look, between, write).await);
        if !is_between {
            self.comes(0, &ending, &scene).await;
        }
        let judged = self.judge((deed, &scene), Answer::Done, &self.mark(end, &scene)).await;
        self.take_back(end, &scene).await;
        judged
    }

    /// What lets whoever acts.
    fn look(&self, end: End, scene: &Scene) -> String {
        let from = match end {
            End::TakeRole => format!("user_roles WHERE user_id = '{}'", self.agnes),
            _ => format!("grants WHERE id = '{}' AND ended_at IS NULL", scene.grant),
        };
        format!("SELECT CAST(count(*) AS TEXT) AS line FROM {from}")
    }

    /// The deed without a question.
    fn invitation(
        &self,
        deed: Deed,
        scene: &Scene,
    ) -> impl FnOnce(&mut Conn) -> Result<usize, accounts::Error> + Send + 'static {
        let (user, home, now) =
            (self.agnes, self.ring.provider.home, self.ring.world.portal.clock.now());
        let acting_for = deed.is_lent().then_some(scene.reseller);
        let lena = accounts::NewUser {
            user_name: None,
            first_name: "Lena".parse().unwrap(),
            last_name: "Lind".parse().unwrap(),
            email: scene.lena().parse().unwrap(),
            language: None,
            roles: vec![Role::HelpdeskAgent],
            is_guest: false,
        };
        move |conn| {
            let who = Actor::Person { user, home, acting_for };
            let company = organizations::load(conn, acting_for.unwrap_or(home))?;
            accounts::invite(conn, &who, &company, lena, now)?;
            Ok(1)
        }
    }
}

//! One attempt, sent many times at once.
use super::{
    cast::{Cast, Scene},
    form::{Answer, Form},
    judge::{is_once, is_whole},
};
use crate::{customers::cast::Reseller, partnerships::tables::lines};
use futures_util::future::join_all;

/// How often it is sent at once.
pub const TIMES: usize = 20;
/// How many seats it is about, and how many something else is about that is sent as the same attempt.
pub const SEATS: [u32; 2] = [5, 6];

impl Cast<'_> {
    /// T-RC-8: one order is sent twenty times at once, by two people on two nodes. It is one order, and everybody is led
    /// to it. Afterwards something else is no order as the same attempt.
    pub async fn twenty_times(&self, by: &Reseller, round: u32) {
        let scene = self.scene(by, "twenty", round).await;
        let form = self.form(&scene, SEATS[0]).await;
        let node = |n: usize| self.ring().base(n % 2);
        let sends = (0..TIMES).map(|n| self.place(node(n), &scene.sessions[n / 2 % 2], &form));
        let answers = join_all(sends).await;
        let kept = self.kept(&scene).await;
        is_once(&answers, &kept).unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        assert!(answers.iter().all(Answer::is_placed), "round {round}: {answers:?}");
        let other = self.form(&scene, SEATS[1]).await;
        for n in [0, 1] {
            let said = self.place(node(n), &scene.sessions[n], &other).await;
            assert_eq!(said, Answer::Refused, "round {round}");
        }
        assert_eq!(self.kept(&scene).await, kept, "round {round}");
        self.is_found_again(&scene, &form, [node(0), node(1)]).await;
    }

    /// T-RC-8: two things are sent ten times each, at once and as one attempt. It is one of the two, and whoever sent the
    /// other one is refused.
    pub async fn of_two_kinds(&self, by: &Reseller, round: u32) {
        let scene = self.scene(by, "kinds", round).await;
        let forms = [self.form(&scene, SEATS[0]).await, self.form(&scene, SEATS[1]).await];
        let sends = (0..TIMES).map(|n| {
            let (node, session) = (self.ring().base(n / 2 % 2), &scene.sessions[n / 4 % 2]);
            self.place(node, session, &forms[n % 2])
        });
        let answers = join_all(sends).await;
        let kept = self.kept(&scene).await;
        is_once(&answers, &kept).unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        let of = |kind: usize| answers.iter().skip(kind).step_by(2);
        let has_won = |kind: usize| {
            of(kind).all(Answer::is_placed) && of(1 - kind).all(|said| *said == Answer::Refused)
        };
        assert!(has_won(0) || has_won(1), "round {round}: {answers:?}");
    }

    /// Sent once more, it leads to the one order, and each of these servers shows that.
    pub async fn is_found_again(&self, scene: &Scene, form: &Form, bases: [&str; 2]) {
        for base in bases {
            let said = self.place(base, &scene.sessions[0], form).await;
            let kept = self.kept(scene).await;
            assert!(said.is_placed(), "{said:?}, and of it there is {kept:?}");
            is_whole(&said, &kept).unwrap_or_else(|wrong| panic!("sent once more: {wrong}"));
        }
        let kept = format!("FROM orders WHERE customer_id = '{}'", scene.buyer);
        let db = &self.world().portal.db;
        let id = lines(db, format!("SELECT id AS line {kept}")).await.remove(0);
        let reference = lines(db, format!("SELECT reference AS line {kept}")).await.remove(0);
        for base in bases {
            let path = format!("/orders/{id}");
            let (status, page) = self.look(base, &path, &scene.sessions[0]).await;
            assert!(status == 200 && page.contains(&reference), "{status} without {reference}");
        }
    }
}

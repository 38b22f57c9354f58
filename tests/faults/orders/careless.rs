//! The negative controls: somebody careless looks first, and writes what they saw to be possible. If the judges found
//! nothing wrong with that, the rounds would prove nothing.
use super::{
    cast::{Cast, Scene},
    form::Answer,
    judge::{Kept, NONE, ONE, is_once},
    once::SEATS,
    unasked::Unasked,
};
use crate::{customers::cast::Reseller, partnerships::careless::look_then_write};
use twotier::values::OrderId;

/// What is kept where an order was recorded by half, or twice.
const MIXED: [&str; 8] = [
    "1 0 2 2 3 5",
    "0 1 0 0 0 0",
    "1 1 1 2 3 5",
    "1 1 2 1 3 5",
    "1 1 2 2 2 5",
    "1 1 2 2 3 4",
    "2 1 4 4 6 10",
    "2 2 4 4 6 10",
];

impl Cast<'_> {
    pub async fn carelessly(&self) {
        mixes_are_found();
        let by = self.customers.reseller("careless", 0).await;
        self.half_is_found(&by).await;
        self.ordered_twice(&by).await;
        self.late(&by).await;
    }

    /// The attempt is taken out of the tables, as if a server had been killed between a transaction for the order and one
    /// for the attempt. The judge finds that, and so does `twotier check`.
    async fn half_is_found(&self, by: &Reseller) {
        let scene = self.scene(by, "halved", 0).await;
        let form = self.form(&scene, SEATS[0]).await;
        let placed = self.place(self.ring().base(0), &scene.sessions[0], &form).await;
        let kept = self.kept(&scene).await;
        assert_eq!(is_once(&[placed], &kept), Ok(()));
        let broken = format!("I14: {}", kept.order.unwrap());
        let (_, told) = self.world().check();
        assert!(!told.contains(&broken), "{told}");
        self.world().sql(forgets(&scene)).await;
        let judged = is_once(&[Answer::Silence], &self.kept(&scene).await);
        judged.expect_err("half passes for a whole");
        let (is_content, told) = self.world().check();
        assert!(!is_content && told.contains(&broken), "the check saw nothing: {told}");
    }

    /// Somebody looks whether the attempt is known; it becomes an order; and they write another one. The table would not
    /// take the attempt twice, so that the first one is forgotten.
    async fn ordered_twice(&self, by: &Reseller) {
        let scene = self.scene(by, "twice", 0).await;
        let form = self.form(&scene, SEATS[0]).await;
        let known = format!("idempotency_keys WHERE key = '{}'", scene.key);
        let look = (format!("SELECT CAST(count(*) AS TEXT) AS line FROM {known}"), "0");
        let mut placed = Answer::Silence;
        let meanwhile = async {
            placed = self.place(self.ring().base(0), &scene.sessions[0], &form).await;
        };
        let unasked = Unasked {
            me: self.ring().provider.clone(),
            attempt: self.attempt(&scene, SEATS[0]).await,
            as_seen: vec![forgets(&scene)],
            as_it_is: vec![],
        };
        let portal = &self.world().portal;
        let write = unasked.order(portal.clock.now());
        assert!(look_then_write(&portal.db, look, meanwhile, write).await);
        assert!(placed.is_placed(), "{placed:?}");
        let judged = is_once(&[placed], &self.kept(&scene).await);
        let wrong = judged.expect_err("two orders pass for one");
        println!("looked for the attempt first, then ordered: {wrong}");
    }
}

/// The judge of attempts takes neither half of an order for one, nor two, nor none, nor another one.
fn mixes_are_found() {
    let (order, other) = (OrderId::new(), OrderId::new());
    let kept = |rows: &str| Kept { rows: rows.to_owned(), order: Some(order) };
    for rows in MIXED {
        for said in [Answer::Silence, Answer::Placed(order)] {
            is_once(&[said], &kept(rows)).expect_err("a mix passes for a whole");
        }
    }
    let nothing = Kept { rows: NONE.to_owned(), order: None };
    is_once(&[Answer::Placed(order)], &nothing).expect_err("no order passes for one");
    is_once(&[Answer::Placed(other)], &kept(ONE)).expect_err("another order passes");
    assert_eq!(is_once(&[Answer::Silence, Answer::Placed(order)], &kept(ONE)), Ok(()));
    assert_eq!(is_once(&[Answer::Silence, Answer::Refused], &nothing), Ok(()));
}

/// Nothing is known of the attempt any more.
fn forgets(scene: &Scene) -> String {
    format!("DELETE FROM idempotency_keys WHERE key = '{}'", scene.key)
}

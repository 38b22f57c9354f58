//! Who of two was first. Whoever was waits longer the next time, so that each kind of race comes to both orders, however
//! fast the one side is, and most rounds are near the tie.
use actix_web::rt::time::sleep;
use std::{collections::BTreeMap, sync::Mutex, time::Duration};

/// A win in a row costs so much more of a head start.
const STEP: i64 = 2;
/// So many rounds are enough for both orders.
const ENOUGH: u32 = 20;

#[derive(Default)]
pub struct Tally(Mutex<BTreeMap<&'static str, Kind>>);

#[derive(Default)]
struct Kind {
    /// How often the one was first, and how often the other.
    first: [u32; 2],
    /// For how many milliseconds the one waits; the other, where it is less than none.
    wait: i64,
    /// Who was first at last, and how often in a row.
    streak: (usize, i64),
}

impl Tally {
    /// Both at once. `is_first` says whether the one was.
    pub async fn race<A, B>(
        &self,
        kind: &'static str,
        one: impl Future<Output = A>,
        other: impl Future<Output = B>,
        is_first: impl FnOnce(&A, &B) -> bool,
    ) -> (A, B) {
        let wait = self.0.lock().unwrap().entry(kind).or_default().wait;
        let [one_waits, other_waits] = [wait, -wait].map(|ms| ms.max(0).unsigned_abs());
        let (one, other) = tokio::join!(after(one_waits, one), after(other_waits, other));
        let first = usize::from(!is_first(&one, &other));
        self.0.lock().unwrap().entry(kind).or_default().note(first);
        (one, other)
    }

    /// Each kind came to both orders, if it ran often enough.
    pub fn is_fair(&self) {
        for (kind, Kind { first, .. }) in &*self.0.lock().unwrap() {
            println!("{kind}: {} and {}", first[0], first[1]);
            let is_one_sided = first.iter().sum::<u32>() >= ENOUGH && first.contains(&0);
            assert!(!is_one_sided, "{kind} never came to both orders: {first:?}");
        }
    }
}

impl Kind {
    fn note(&mut self, first: usize) {
        self.first[first] += 1;
        let row = if self.streak.0 == first { self.streak.1 + 1 } else { 1 };
        self.streak = (first, row);
        self.wait += if first == 0 { STEP * row } else { -STEP * row };
    }
}

async fn after<T>(ms: u64, what: impl Future<Output = T>) -> T {
    sleep(Duration::from_millis(ms)).await;
    what.await
}

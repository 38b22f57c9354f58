//! Who begins, and who was first.
use std::{collections::BTreeMap, time::Duration};
use tokio::time::sleep;

/// By so many milliseconds is the one ahead next time who came too late this time. That the steps differ makes the two
/// meet at other moments each time.
const STEPS: [i32; 2] = [4, 3];

/// How often what came first. Whoever came too late gets a head start next time, so that they keep meeting however fast
/// the machine is; what is right never depends on it.
#[derive(Default)]
pub struct Orders(BTreeMap<String, Order>);

#[derive(Default)]
struct Order {
    done: u32,
    refused: u32,
    ahead: i32,
}

/// How the two of a round begin.
#[derive(Clone, Copy)]
pub struct Start {
    pub round: u32,
    /// By so many milliseconds one is ahead of the other.
    ahead: i32,
}

impl Orders {
    pub fn start(&self, what: &str, round: u32) -> Start {
        Start { round, ahead: self.0.get(what).map_or(0, |order| order.ahead) }
    }

    pub fn note(&mut self, what: String, is_done: bool) {
        let order = self.0.entry(what).or_default();
        if is_done {
            order.done += 1;
            order.ahead -= STEPS[1];
        } else {
            order.refused += 1;
            order.ahead += STEPS[0];
        }
    }

    pub fn tell(&self) {
        for (what, Order { done, refused, ahead }) in &self.0 {
            println!("{what}: {done} done, {refused} refused; at last {ahead} ms ahead");
        }
    }

    /// How often the deed was done, and how often refused.
    pub fn in_all(&self) -> (u32, u32) {
        let all = self.0.values();
        all.fold((0, 0), |(done, refused), it| (done + it.done, refused + it.refused))
    }
}

impl Start {
    /// Where the deed is sent to; what ends it goes to the other node.
    pub fn node(self) -> usize {
        (self.round / 2 % 2) as usize
    }

    /// The deed, or what makes it possible, and what it races with.
    pub async fn race<A, B>(
        self,
        one: impl Future<Output = A>,
        other: impl Future<Output = B>,
    ) -> (A, B) {
        let (one, other) = (after(-self.ahead, one), after(self.ahead, other));
        if self.round.is_multiple_of(2) {
            tokio::join!(one, other)
        } else {
            let (other, one) = tokio::join!(other, one);
            (one, other)
        }
    }
}

async fn after<T>(wait: i32, then: impl Future<Output = T>) -> T {
    if let Ok(wait @ 1..) = u64::try_from(wait) {
        sleep(Duration::from_millis(wait)).await;
    }
    then.await
}

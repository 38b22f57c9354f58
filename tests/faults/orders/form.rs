//! What is about to be ordered, and what is answered to those who send it.
use super::cast::{Cast, Scene};
use twotier::{
    orders::{self, Attempt, Basket, Wanted},
    platform::db::Conn,
    values::{Cycle, OrderId},
};

/// What is ordered, and how it is paid for.
const LINES: [(&str, Cycle); 2] =
    [("WORK-STANDARD", Cycle::Annual), ("MAIL-ARCHIVE", Cycle::Monthly)];

/// What the page of a review carries, and where it goes.
pub struct Form {
    path: String,
    fields: Vec<(&'static str, String)>,
}

/// What somebody hears who sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// They are led to this order.
    Placed(OrderId),
    /// Not this one: the attempt was another one, or Northwind may not order it.
    Refused,
    /// They may not order, or have to sign in.
    Stopped,
    /// Nothing, or that the portal cannot answer just now.
    Silence,
}

impl Answer {
    pub fn is_placed(&self) -> bool {
        matches!(self, Self::Placed(_))
    }
}

impl Form {
    pub fn of(scene: &Scene, attempt: &Attempt) -> Self {
        let Attempt { key, basket, seen } = attempt;
        let lines = basket.lines.iter().flat_map(|line| {
            let (code, cycle) = (line.code.to_string(), line.cycle.as_str().to_owned());
            [("offer[]", code), ("quantity[]", line.quantity.to_string()), ("cycle[]", cycle)]
        });
        let reseller = basket.reseller.map(|id| id.to_string()).unwrap_or_default();
        let rest = [("reseller", reseller), ("key", key.to_string()), ("seen", seen.clone())];
        let path = format!("/orders/new/{}/review", scene.relationship);
        Self { path, fields: lines.chain(rest).collect() }
    }
}

impl Cast<'_> {
    /// The scene's attempt, with so many seats on each line, as somebody reviewed it a moment ago.
    pub async fn attempt(&self, scene: &Scene, seats: u32) -> Attempt {
        let wanted = |(code, cycle): (&str, Cycle)| Wanted {
            code: code.parse().unwrap(),
            cycle,
            quantity: seats,
        };
        let (customer, reseller) = (scene.buyer, Some(scene.reseller));
        let basket = Basket { customer, reseller, lines: LINES.map(wanted).to_vec() };
        let reviewed = basket.clone();
        let see = move |conn: &mut Conn| orders::seen(conn, &reviewed);
        let seen = self.world().portal.db.read(see).await.unwrap();
        Attempt { key: scene.key, basket, seen }
    }

    /// The same as its page.
    pub async fn form(&self, scene: &Scene, seats: u32) -> Form {
        Form::of(scene, &self.attempt(scene, seats).await)
    }

    /// *Place order*, on a server that may be gone before it answers. A yes leads to an order, and what is answered is
    /// never the portal's own failure.
    pub async fn place(&self, base: &str, session: &str, form: &Form) -> Answer {
        let request = self.client.post(format!("{base}{}", form.path));
        let request = request.header("cookie", format!("sid={session}"));
        let request = request.header("sec-fetch-site", "same-origin").form(&form.fields);
        let Ok(answer) = request.send().await else { return Answer::Silence };
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let to = to.unwrap_or_default();
        let order = to.strip_prefix("/orders/").and_then(|id| id.parse().ok());
        match (answer.status().as_u16(), order) {
            (303, Some(order)) => Answer::Placed(order),
            (303, None) if to.starts_with("/sign-in?") => Answer::Stopped,
            (403, _) => Answer::Stopped,
            (409, _) => Answer::Refused,
            (503, _) => Answer::Silence,
            (status, _) => panic!("{}: {status}, led to {to:?}", form.path),
        }
    }

    /// A page, as a server shows it to somebody; its status beside it.
    pub async fn look(&self, base: &str, path: &str, session: &str) -> (u16, String) {
        let request = self.client.get(format!("{base}{path}"));
        let answer = request.header("cookie", format!("sid={session}")).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }
}

//! What Northwind ordered for customers, and what became of it, by the actions that people call.
use super::{
    companies::{company_of, person},
    consents::doer,
    scene::failed,
};
use crate::{
    app::Portal,
    orders::{self, Attempt, Basket, NewChange, Wanted},
    platform::db::{Conn, Error},
    subscriptions::{self, Change},
    users::User,
    values::{Cycle, Note, OrderId, OrderKey},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Offer, how it is paid for, and how many seats.
type Line = (&'static str, Cycle, u32);

/// Customer, days ago, and what was ordered. All with Bergmann as reseller of record.
const ORDERS: [(&str, i64, &[Line]); 2] = [
    ("molenaar", 10, &[("WORK-STANDARD", Cycle::Annual, 25), ("MAIL-ARCHIVE", Cycle::Monthly, 25)]),
    ("vandijk", 8, &[("WORK-BASIC", Cycle::Monthly, 40), ("PHONE-CALLS", Cycle::Monthly, 6)]),
];

/// Maya orders, and changes some of it.
pub async fn order(of: &Portal) -> Result<(), Error> {
    let maya = person(of, "northwind", "maya").await?;
    for (customer, days, lines) in ORDERS {
        let (maya, at) = (maya.clone(), of.clock.now() - TimeDelta::days(days));
        let placed = of.db.write(move |conn| {
            let order = place(conn, &maya, (customer, lines), at)?;
            look_after(conn, &maya, (customer, order), at)
        });
        placed.await?;
    }
    Ok(())
}

fn place(
    conn: &mut Conn,
    maya: &User,
    (customer, lines): (&str, &[Line]),
    at: DateTime<Utc>,
) -> Result<OrderId, Error> {
    let customer = company_of(conn, customer)?.id;
    let reseller = Some(company_of(conn, "bergmann")?.id);
    let wanted = |(code, cycle, quantity): &Line| {
        let code = code.parse().map_err(|_| Error::corrupt("demo", code))?;
        Ok(Wanted { code, cycle: *cycle, quantity: *quantity })
    };
    let lines: Result<Vec<Wanted>, Error> = lines.iter().map(wanted).collect();
    let basket = Basket { customer, reseller, lines: lines? };
    let seen = orders::seen(conn, &basket)?;
    let attempt = Attempt { key: OrderKey::new(), basket, seen };
    orders::submit(conn, &doer(maya), &attempt, at).map_err(failed)
}

/// Molenaar grows; Van Dijk does not pay for its calls.
fn look_after(
    conn: &mut Conn,
    maya: &User,
    (customer, order): (&str, OrderId),
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let (position, change, reason) = match customer {
        "molenaar" => (1, Change::Quantity(30), None),
        _ => (2, Change::Suspend, Some("The invoice of last month is open.")),
    };
    let reason: Option<Note> =
        reason.map(|text| text.parse().map_err(|_| Error::corrupt("demo", text))).transpose()?;
    let all = subscriptions::of_order(conn, order)?;
    let it = all.into_iter().find(|it| it.position == position);
    let it = it.ok_or_else(|| Error::corrupt("demo", order))?;
    let new = NewChange { id: it.id, version: it.version, change, reason };
    orders::change(conn, &doer(maya), &new, at + TimeDelta::days(3)).map_err(failed)
}

//! `/orders` and `/subscriptions`, and each of them.
use super::{
    Viewpoint,
    filter::{Filter, ORDERS, SUBSCRIPTIONS},
    forms::Search,
    pages::{ListPage, OrderPage, SubscriptionPage, Tabs},
    scene, store,
};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self, page,
            routing::{Route, get},
        },
    },
    users::{OrderReader, SignedIn},
    values::{OrderId, SubscriptionId},
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(ORDERS, orders),
        get("/orders/{id}", order),
        get(SUBSCRIPTIONS, subscriptions),
        get("/subscriptions/{id}", subscription),
    ]
}

async fn orders(me: OrderReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let (OrderReader(me), search) = (me, Search::read(req.query_string()));
    let (filter, place) = (search.filter(), search.place());
    let (view, tabs) = tabs(&me, &db, &filter).await?;
    let wanted = filter.clone();
    let look = move |conn: &mut _| scene::orders(conn, view, &wanted, place.as_ref());
    let (found, names) = db.read::<_, db::Error>(look).await?;
    page(&ListPage::orders(me, (view, tabs), filter, (found, names)))
}

async fn subscriptions(me: OrderReader, req: HttpRequest, db: Data<Db>) -> web::Result {
    let (OrderReader(me), search) = (me, Search::read(req.query_string()));
    let (filter, place) = (search.filter(), search.place());
    let (view, tabs) = tabs(&me, &db, &filter).await?;
    let wanted = filter.clone();
    let look = move |conn: &mut _| scene::subscriptions(conn, view, &wanted, place.as_ref());
    let (found, names) = db.read::<_, db::Error>(look).await?;
    page(&ListPage::subscriptions(me, (view, tabs), filter, (found, names)))
}

/// From where somebody looks, and which other lists there are for them.
async fn tabs(me: &SignedIn, db: &Db, filter: &Filter) -> web::Result<(Viewpoint, Tabs)> {
    let view = Viewpoint::of(&me.person.home, filter.as_customer);
    let home = me.person.home.id;
    let buys = match Viewpoint::of(&me.person.home, false) {
        Viewpoint::Provider(_) | Viewpoint::Reseller(_) => {
            db.read::<_, db::Error>(move |conn| store::is_customer(conn, home)).await?
        }
        Viewpoint::Customer(_) | Viewpoint::Operator => false,
    };
    Ok((view, Tabs { buys, as_customer: filter.as_customer }))
}

async fn order(me: OrderReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let OrderReader(me) = me;
    let id: OrderId = id.parse().map_err(|_| web::Error::NotFound)?;
    let view = Viewpoint::of(&me.person.home, false);
    let found = db.read::<_, db::Error>(move |conn| scene::order(conn, view, id)).await?;
    page(&OrderPage::new(me, found.ok_or(web::Error::NotFound)?))
}

async fn subscription(me: OrderReader, id: Path<String>, db: Data<Db>) -> web::Result {
    let OrderReader(me) = me;
    let id: SubscriptionId = id.parse().map_err(|_| web::Error::NotFound)?;
    let view = Viewpoint::of(&me.person.home, false);
    let found = db.read::<_, db::Error>(move |conn| scene::subscription(conn, view, id)).await?;
    page(&SubscriptionPage::new(me, found.ok_or(web::Error::NotFound)?))
}

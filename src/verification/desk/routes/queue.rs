//! The queue.
use crate::{
    platform::{
        db::{Db, Error},
        web::{self, Now, page},
    },
    users::{self, Verifier},
    verification::{
        desk::{filter::Seeker, forms::Search, pages::QueuePage},
        store,
    },
};
use actix_web::{HttpRequest, web::Data};

/// A page of the queue.
pub async fn show(me: Verifier, db: Data<Db>, Now(now): Now, req: HttpRequest) -> web::Result {
    let Verifier(me) = me;
    let search = Search::read(req.query_string());
    let (filter, after) = (search.filter(), search.after());
    let seeker = Seeker { me: me.person.user, now, today: me.frame.today() };
    let (wanted, place) = (filter.clone(), after.clone());
    let looked = db.read::<_, Error>(move |conn| {
        let totals = store::totals(conn, seeker)?;
        let mut found = store::look(conn, &wanted, seeker, &totals, place.as_ref())?;
        let ids: Vec<_> = found.cases.iter().map(|case| case.case).collect();
        let me = users::load(conn, seeker.me)?;
        let own = store::own_among(conn, &ids, &me)?;
        for case in found.cases.iter_mut().filter(|case| own.contains(&case.case)) {
            case.keep_from_its_company();
        }
        let holders: Vec<_> =
            found.cases.iter().filter_map(|case| case.claimed_by.clone()).collect();
        let names = users::names_of(conn, &holders)?;
        Ok((found, totals, names))
    });
    let (found, totals, names) = looked.await?;
    page(&QueuePage::new(me, filter, found, totals, names, after.is_none()))
}

//! The queue.
use crate::{
    platform::{
        db::{Conn, Db, Error},
        web::{self, Now, page},
    },
    users::{self, Verifier},
    verification::{
        desk::{
            filter::{Filter, Seeker, Standing},
            forms::Search,
            pages::{QueuePage, Totals},
        },
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
    let found = db.read::<_, Error>(move |conn| {
        let page = store::page(conn, &wanted, seeker, place.as_ref())?;
        let holders: Vec<_> = page.0.iter().filter_map(|case| case.claimed_by.clone()).collect();
        let names = users::names_of(conn, &holders)?;
        Ok((page, totals(conn, &wanted, seeker)?, names))
    });
    let (cases, totals, names) = found.await?;
    page(&QueuePage::new(me, filter, cases, totals, names, after.is_none()))
}

fn totals(conn: &mut Conn, filter: &Filter, seeker: Seeker) -> Result<Totals, Error> {
    let mine = Filter { is_mine: true, ..Filter::default() };
    let overdue = Filter { is_overdue: true, ..Filter::default() };
    let disputed = Filter { standing: Some(Standing::Disputed), ..Filter::default() };
    Ok(Totals {
        found: store::count(conn, filter, seeker)?,
        open: store::count(conn, &Filter::default(), seeker)?,
        mine: store::count(conn, &mine, seeker)?,
        overdue: store::count(conn, &overdue, seeker)?,
        disputed: store::count(conn, &disputed, seeker)?,
    })
}

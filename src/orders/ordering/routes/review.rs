//! The review, and *Place order*.
use super::{address, desk, drafts, read};
use crate::{
    customers::Relationship,
    orders::{
        actions::{self, Attempt, Error},
        basket::Basket,
        checklist::Checklist,
        ordering::{forms::ReviewForm, pages::ReviewPage, scene::Review},
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, Client, HtmlForm, Now, html, page, see_other},
    },
    users::{
        Doer, OrderPlacer, Proven, SignedIn, Stopped, keep_past_the_end, sessions::ThisSession,
        take_kept,
    },
    values::{OrderKey, RelationshipId},
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// All of it once more.
pub async fn show(me: OrderPlacer, id: Path<String>, db: Data<Db>) -> web::Result {
    let OrderPlacer(me) = me;
    let id = read(&id)?;
    own(&me, &db, id).await?;
    if let Some(attempt) = kept(&me, &db, id).await? {
        let (seen, key) = (attempt.seen.clone(), attempt.key);
        let review = review(&me, &db, (id, attempt.basket)).await?;
        // In a new session it waits again, as it did in the one that has ended.
        drafts::keep_as(&me, (id, review.typed()), key)?;
        let shown = review_page(me, review, key, false);
        let has_changed = shown.form.seen != seen;
        return page(&ReviewPage { has_changed, ..shown });
    }
    let Some(draft) = drafts::of(&me, id) else { return Ok(see_other(&address(id))) };
    let Some(basket) = desk(&me, &db, id, &draft.form).await?.basket else {
        return Ok(see_other(&address(id)));
    };
    let review = review(&me, &db, (id, basket)).await?;
    page(&review_page(me, review, draft.key, false))
}

/// What was about to be ordered when the session ended.
async fn kept(me: &SignedIn, db: &Db, id: RelationshipId) -> web::Result<Option<Attempt>> {
    let Some(form) = take_kept::<ReviewForm>(me, &here(id)) else { return Ok(None) };
    attempt(me, db, (id, &form)).await.map(Some)
}

/// *Place order*, with a fresh proof (reliability rule 21).
pub async fn submit(
    me: Proven<OrderPlacer>,
    session: ThisSession,
    id: Path<String>,
    db: Data<Db>,
    (Now(now), client): (Now, Client),
    form: HtmlForm<ReviewForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let OrderPlacer(me) = me.or_keep(&db, &here(&id), &form).await?;
    let id = read(&id)?;
    let attempt = attempt(&me, &db, (id, &form)).await?;
    let (who, wanted) = (Doer::of(&me.person, session), attempt.clone());
    match db.write(move |conn| actions::submit(conn, &who, &wanted, now)).await {
        Ok(order) => {
            drafts::forget(&me, attempt.key)?;
            me.session.insert("flash", "flash-order-placed")?;
            Ok(see_other(&format!("/orders/{order}")))
        }
        Err(Error::Refused(_) | Error::Changed) => {
            let review = review(&me, &db, (id, attempt.basket)).await?;
            html(StatusCode::CONFLICT, &review_page(me, review, attempt.key, true))
        }
        Err(Error::Stopped(stopped)) => {
            if matches!(stopped, Stopped::SessionEnded) {
                keep_past_the_end(&me, &client, &here(id), &form)?;
            }
            Err(stopped.at(&here(id)))
        }
        Err(Error::Db(error)) => Err(error.into()),
        Err(Error::Stranger) => Err(web::Error::NotFound),
        Err(_) => Err(web::Error::Conflict("order-key-used")),
    }
}

/// The attempt that was posted, for the customer of the address (T-CVE-6: whatever the body says).
async fn attempt(
    me: &SignedIn,
    db: &Db,
    (id, form): (RelationshipId, &ReviewForm),
) -> web::Result<Attempt> {
    let relationship = own(me, db, id).await?;
    form.attempt(relationship.customer).ok_or(web::Error::Bad("bad-form"))
}

/// A relationship of the reader's company. Another one is not there.
async fn own(me: &SignedIn, db: &Db, id: RelationshipId) -> web::Result<Relationship> {
    let home = me.person.home.id;
    let find = move |conn: &mut Conn| super::own(conn, home, id);
    db.read::<_, db::Error>(find).await?.ok_or(web::Error::NotFound)
}

/// As it stands now.
async fn review(
    me: &SignedIn,
    db: &Db,
    (id, basket): (RelationshipId, Basket),
) -> web::Result<Review> {
    let (whose, now) = ((me.person.home.id, id), me.frame.now);
    let load = move |conn: &mut Conn| Review::load(conn, whose, basket, now);
    db.read::<_, db::Error>(load).await?.ok_or(web::Error::NotFound)
}

fn review_page(me: SignedIn, review: Review, key: OrderKey, has_changed: bool) -> ReviewPage {
    let lines = review.priced.good();
    let decision = review.deal.decision(Some(lines.is_some()));
    let form = ReviewForm::of(&review.basket, key, &lines.unwrap_or_default());
    let checklist = Checklist::of(&decision, review.relationship.id);
    ReviewPage { frame: me.frame, review, form, checklist, has_changed }
}

fn here(id: impl std::fmt::Display) -> String {
    format!("{}/review", address(id))
}

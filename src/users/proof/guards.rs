//! Somebody who does what is sensitive: they have proved a moment ago that it is they, or are led to
//! where they can, and what they typed is kept meanwhile.
use crate::{
    platform::{
        db::Db,
        web::{
            self, Error, Now,
            routing::{Access, Permit},
        },
    },
    users::{
        Visitor,
        guards::visitor,
        sender::{Leaving, to_sign_in},
    },
    values::UserId,
};
use actix_session::Session;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::{FutureExt, LocalBoxFuture};
use serde::Serialize;

/// The session's note of when its person last proved that it is they.
pub const PROVED_AT: &str = "proved_at";
/// A proof is good for so long (reliability rule 16).
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// Somebody who does what is sensitive: with the permit that the page takes, or they have to prove first that it is they.
pub struct Proven<P>(Result<P, Stale>);

/// Somebody who has to prove that it is they.
enum Stale {
    /// Signed in, but the proof is too old.
    Old(Leaving, UserId),
    /// Not even signed in any more; signing in is a proof.
    Ended(Leaving),
}

impl<P> Proven<P> {
    /// The permit. Whoever has to prove first that it is they is led there and back to the page; what they typed is
    /// kept for its author, and for nobody else.
    pub async fn or_keep(self, db: &Db, page: &str, words: &impl Serialize) -> web::Result<P> {
        match &self.0 {
            Ok(_) => {}
            Err(Stale::Old(leaving, author)) => {
                leaving.keep_for(*author, &leaving.page(page), words)?;
            }
            Err(Stale::Ended(leaving)) => leaving.keep(db, &leaving.page(page), words).await?,
        }
        self.or_lead(page)
    }

    /// The same where nothing was typed that may be kept: a button was pressed, or a password filled in.
    pub fn or_lead(self, page: &str) -> web::Result<P> {
        self.0.map_err(|stale| match stale {
            Stale::Old(gone, _) => to_proof(&gone.page(page)),
            Stale::Ended(gone) => to_sign_in(&gone.page(page)),
        })
    }
}

fn to_proof(page: &str) -> Error {
    let next: String = url::form_urlencoded::byte_serialize(page.as_bytes()).collect();
    Error::Elsewhere(format!("/proof?next={next}"))
}

/// Whether the session's person has proved a moment ago that it is they.
pub fn is_fresh(session: &Session, now: DateTime<Utc>) -> bool {
    let proved: Option<DateTime<Utc>> = session.get(PROVED_AT).ok().flatten();
    proved.is_some_and(|at| now - at <= GOOD_FOR)
}

impl<P: Permit> Permit for Proven<P>
where
    Self: FromRequest,
{
    const ACCESS: Access = P::ACCESS;
}

impl<P> FromRequest for Proven<P>
where
    P: FromRequest<Error = Error> + 'static,
    P::Future: 'static,
{
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (permit, visitor, req) = (P::from_request(req, payload), visitor(req), req.clone());
        async move {
            match permit.await {
                Ok(permit) => Ok(look(&req, permit, visitor?)),
                Err(Error::SignedOut { .. }) => {
                    Ok(Self(Err(Stale::Ended(Leaving::of(&req, visitor?)))))
                }
                Err(refused) => Err(refused),
            }
        }
        .boxed_local()
    }
}

/// A permit for everybody, signed in or not, is not one that could be proved.
fn look<P>(req: &HttpRequest, permit: P, visitor: Visitor) -> Proven<P> {
    Proven(match visitor.person.as_ref().map(|person| person.user) {
        Some(_) if is_fresh(&visitor.session, Now::of(req).0) => Ok(permit),
        Some(author) => Err(Stale::Old(Leaving::of(req, visitor), author)),
        None => Err(Stale::Ended(Leaving::of(req, visitor))),
    })
}

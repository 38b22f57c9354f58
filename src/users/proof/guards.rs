//! Somebody who does what is sensitive: they have proved a moment ago that it is they, or are led to
//! where they can, and what they typed is kept meanwhile.
use crate::{
    platform::{
        db::Db,
        web::{
            self, Client, Error, Now,
            routing::{Access, Permit},
        },
    },
    users::{
        Visitor,
        guards::visitor,
        sender::{Gone, keep},
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

/// Somebody who does what is sensitive.
pub enum Proven<P> {
    /// They have proved a moment ago that it is they: the permit that the page takes.
    Fresh(P),
    /// They have to prove it first.
    Stale(Stale),
}

/// Somebody who has to prove that it is they.
pub enum Stale {
    /// Signed in, but the proof is too old.
    Old(Box<Visitor>, UserId),
    /// Not even signed in any more; signing in is a proof.
    Gone(Gone),
}

impl Stale {
    /// On to the proof and back to the page. What was typed is kept for its author, and for nobody else.
    pub async fn keep(
        self,
        db: &Db,
        client: &Client,
        page: &str,
        words: &impl Serialize,
    ) -> web::Result {
        match self {
            Self::Old(visitor, author) => {
                keep(&visitor, client, author, page, words)?;
                Err(to_proof(page))
            }
            Self::Gone(gone) => gone.keep(db, client, page, words).await,
        }
    }

    /// The same where nothing was typed that may be kept: a button was pressed, or a password filled in.
    pub fn lead(self, page: &str) -> web::Result {
        match self {
            Self::Old(..) => Err(to_proof(page)),
            Self::Gone(_) => Err(Error::SignedOut { next: page.to_owned() }),
        }
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
        let permit = P::from_request(req, payload);
        let (visitor, now) = (visitor(req), Now::of(req).0);
        async move {
            match permit.await {
                Ok(permit) => Ok(look(permit, visitor?, now)),
                Err(Error::SignedOut { .. }) => Ok(Self::Stale(Stale::Gone(Gone(visitor?.into())))),
                Err(refused) => Err(refused),
            }
        }
        .boxed_local()
    }
}

/// A permit for everybody, signed in or not, is not one that could be proved.
fn look<P>(permit: P, visitor: Visitor, now: DateTime<Utc>) -> Proven<P> {
    match visitor.person.as_ref().map(|person| person.user) {
        Some(_) if is_fresh(&visitor.session, now) => Proven::Fresh(permit),
        Some(author) => Proven::Stale(Stale::Old(Box::new(visitor), author)),
        None => Proven::Stale(Stale::Gone(Gone(Box::new(visitor)))),
    }
}

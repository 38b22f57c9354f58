//! Somebody who sends a page. If their session has ended meanwhile, what they typed is not lost: it is
//! kept for them, and for nobody else, until they have signed in again. Nothing else can be done with it.
use super::{SignedIn, Visitor, guards::visitor, sessions, sign_in::start_over};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self, Client, Error,
            routing::{Access, Permit},
        },
    },
    values::UserId,
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use futures_util::future::{FutureExt, LocalBoxFuture};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The session's note of typed words that wait for their author.
pub(super) const KEPT: &str = "kept_words";

/// Somebody who sends a page: with the permit that it takes, or gone, because their session has ended.
pub struct Sender<P>(Result<P, Leaving>);

/// Somebody who has to go elsewhere before what they send is done, and in which browser.
pub(super) struct Leaving {
    visitor: Box<Visitor>,
    client: Client,
}

/// Typed words that wait for their author to sign in again.
#[derive(Serialize, Deserialize)]
struct Kept {
    page: String,
    author: UserId,
    words: serde_json::Value,
}

impl<P> Sender<P> {
    /// The permit. Whoever is gone is led to signing in, and back to the page; what they typed is kept.
    pub async fn or_keep(self, db: &Db, page: &str, words: &impl Serialize) -> web::Result<P> {
        match self.0 {
            Ok(permit) => Ok(permit),
            Err(leaving) => {
                let page = leaving.page(page);
                leaving.keep(db, &page, words).await?;
                Err(to_sign_in(&page))
            }
        }
    }

    /// The same where nothing was typed that may be kept.
    pub fn or_lead(self, page: &str) -> web::Result<P> {
        self.0.map_err(|gone| to_sign_in(&gone.page(page)))
    }
}

impl Leaving {
    pub(super) fn of(req: &HttpRequest, visitor: Visitor) -> Self {
        Self { visitor: Box::new(visitor), client: Client::of(req) }
    }

    /// The page to come back to: of the company that it was sent for.
    pub(super) fn page(&self, page: &str) -> String {
        self.visitor.frame.link(page)
    }

    /// Keeps what was typed on a page, if it is known whose session it was that has ended.
    pub(super) async fn keep(
        &self,
        db: &Db,
        page: &str,
        words: &impl Serialize,
    ) -> web::Result<()> {
        let Some(key) = self.visitor.old_key.clone() else { return Ok(()) };
        match db.read(move |conn| sessions::owner_of(conn, &key)).await? {
            Some(author) => self.keep_for(author, page, words),
            None => Ok(()),
        }
    }

    /// Keeps what its author typed on a page, until they take it.
    pub(super) fn keep_for(
        &self,
        author: UserId,
        page: &str,
        words: &impl Serialize,
    ) -> web::Result<()> {
        let words = serde_json::to_value(words).map_err(|e| db::Error::corrupt("form", e))?;
        self.visitor.keep(&self.client, KEPT, Kept { page: page.to_owned(), author, words })
    }
}

/// On to signing in, and back to the page.
pub(super) fn to_sign_in(page: &str) -> Error {
    Error::SignedOut { next: page.to_owned() }
}

/// Keeps what somebody typed whose session was ended while they acted: in a session of nobody, for its author alone.
pub fn keep_past_the_end(
    me: &SignedIn,
    client: &Client,
    page: &str,
    words: &impl Serialize,
) -> web::Result<()> {
    let words = serde_json::to_value(words).map_err(|e| db::Error::corrupt("form", e))?;
    start_over(&me.session, client)?;
    Ok(me.session.insert(KEPT, Kept { page: page.to_owned(), author: me.person.user, words })?)
}

/// What was typed on a page before the session ended, or before a proof was asked for: for its author
/// alone, and once.
pub fn take_kept<T: DeserializeOwned>(me: &SignedIn, page: &str) -> Option<T> {
    let kept: Kept = me.session.get(KEPT).ok()??;
    if kept.page != me.frame.link(page) {
        return None;
    }
    me.session.remove(KEPT);
    (kept.author == me.person.user).then(|| serde_json::from_value(kept.words).ok())?
}

impl<P: Permit> Permit for Sender<P>
where
    Self: FromRequest,
{
    const ACCESS: Access = P::ACCESS;
}

impl<P> FromRequest for Sender<P>
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
                Ok(permit) => Ok(Self(Ok(permit))),
                Err(Error::SignedOut { .. }) => Ok(Self(Err(Leaving::of(&req, visitor?)))),
                Err(refused) => Err(refused),
            }
        }
        .boxed_local()
    }
}

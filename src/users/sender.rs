//! Somebody who sends a page. If their session has ended meanwhile, what they typed is not lost: it is
//! kept for them, and for nobody else, until they have signed in again. Nothing else can be done with it.
use super::{SignedIn, Visitor, guards::visitor, sessions};
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

/// Somebody who sends a page.
pub enum Sender<P> {
    /// Still here, with the permit that the page takes.
    Here(P),
    /// The session has ended.
    Gone(Gone),
}

/// Somebody whose session has ended.
pub struct Gone(pub(super) Box<Visitor>);

/// Typed words that wait for their author to sign in again.
#[derive(Serialize, Deserialize)]
struct Kept {
    page: String,
    author: UserId,
    words: serde_json::Value,
}

impl Gone {
    /// On to signing in, and back to the page; the words are kept if it is known whose they are.
    pub async fn keep(
        self,
        db: &Db,
        client: &Client,
        page: &str,
        words: &impl Serialize,
    ) -> web::Result {
        let Self(visitor) = self;
        if let Some(key) = visitor.old_key.clone() {
            let author = db.read(move |conn| sessions::owner_of(conn, &key)).await?;
            if let Some(author) = author {
                keep(&visitor, client, author, page, words)?;
            }
        }
        Err(Error::SignedOut { next: page.to_owned() })
    }
}

/// Keeps the words that somebody typed on a page, until they are taken.
pub(super) fn keep(
    visitor: &Visitor,
    client: &Client,
    author: UserId,
    page: &str,
    words: &impl Serialize,
) -> web::Result<()> {
    let words = serde_json::to_value(words).map_err(|e| db::Error::corrupt("form", e))?;
    visitor.keep(client, KEPT, Kept { page: page.to_owned(), author, words })
}

/// What was typed on a page before the session ended, or before a proof was asked for: for its author
/// alone, and once.
pub fn take_kept<T: DeserializeOwned>(me: &SignedIn, page: &str) -> Option<T> {
    let kept: Kept = me.session.get(KEPT).ok()??;
    if kept.page != page {
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
        let (permit, visitor) = (P::from_request(req, payload), visitor(req));
        async move {
            match permit.await {
                Ok(permit) => Ok(Self::Here(permit)),
                Err(Error::SignedOut { .. }) => Ok(Self::Gone(Gone(Box::new(visitor?)))),
                Err(refused) => Err(refused),
            }
        }
        .boxed_local()
    }
}

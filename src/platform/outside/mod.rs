//! The only way in which the portal asks other web servers anything, and never inside a transaction: over https, at
//! most four talks at once and two of the same asker, five seconds for a talk with all its questions, at most
//! 256 KiB an answer, no redirects, and no address of the operator's own network (reliability rule 10).
mod address;
mod names;

use names::{PublicNames, is_private_refusal};
use reqwest::{Client, Request, Response, StatusCode, Url, redirect::Policy};
use std::{
    collections::BTreeMap,
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::Semaphore, time::timeout};
use url::Host;

/// The longest that a talk may take, waiting for its place included.
const LONGEST: Duration = Duration::from_secs(5);
/// Talks at once.
const AT_ONCE: usize = 4;
/// Talks at once of one asker: a slow server has the others wait for nobody.
const OF_ONE: usize = 2;
/// The largest answer, in bytes.
const LARGEST: usize = 256 * 1024;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Too many talks just now.
    #[error("too many talks at once")]
    Busy,
    /// It took longer than five seconds.
    #[error("no answer in time")]
    TooSlow,
    /// There is no such server, or it does not answer as one that can be trusted.
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// It is in a network that is not the internet.
    #[error("a private address")]
    Private,
    /// The address is not one of https.
    #[error("not https")]
    NotHttps,
    /// The server sends on to another address.
    #[error("a redirect")]
    Moved,
    /// The answer is larger than any should be.
    #[error("too large an answer")]
    TooLarge,
}

/// What a server answered.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// What it says the body is.
    pub kind: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// The way out. Cheap to clone; all clones wait in one queue.
#[derive(Debug, Clone)]
pub struct Outside {
    /// None on a machine that trusts no certificate at all.
    client: Option<Client>,
    allows_private: bool,
    places: Arc<Semaphore>,
    talks: Arc<Mutex<BTreeMap<String, usize>>>,
}

/// A place of an asker, given back when the talk ends.
struct Place<'a>(&'a Outside, String);

impl Outside {
    /// Opens it. With `allows_private`, servers in the operator's own network and on this machine may be asked, and
    /// over plain http, too.
    pub fn open(allows_private: bool) -> Self {
        // Somebody else in this process may have chosen the same one already.
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = Client::builder()
            .dns_resolver(PublicNames { allows_private })
            .https_only(!allows_private)
            .redirect(Policy::none())
            .no_proxy()
            .timeout(LONGEST)
            .pool_max_idle_per_host(0)
            .build()
            .inspect_err(|error| tracing::warn!(%error, "no other web server can be asked"))
            .ok();
        let (places, talks) = (Arc::new(Semaphore::new(AT_ONCE)), Arc::default());
        Self { client, allows_private, places, talks }
    }

    /// Whether servers on this machine and in its network may be asked, over http as well.
    pub fn allows_private(&self) -> bool {
        self.allows_private
    }

    /// A talk with one server: everything that is asked there one after the other. `who` asks: somebody who talks a lot
    /// takes no place from others who ask the same server.
    pub async fn talk<T, E: From<Failure>>(
        &self,
        who: &str,
        talk: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let _place = self.place_of(who)?;
        let whole = async {
            let _place = self.places.acquire().await.map_err(|_| Failure::Busy)?;
            talk.await
        };
        timeout(LONGEST, whole).await.unwrap_or_else(|_| Err(Failure::TooSlow.into()))
    }

    /// Asks one question, within a talk.
    pub async fn ask(&self, request: Request) -> Result<Answer, Failure> {
        self.check(request.url())?;
        let client = self.client.as_ref();
        let client = client.ok_or_else(|| Failure::Unreachable("no certificates".to_owned()))?;
        let response = client.execute(request).await.map_err(why)?;
        if response.status().is_redirection() {
            return Err(Failure::Moved);
        }
        read(response).await
    }

    /// A number stands for itself and is looked up nowhere, so it is looked at here.
    fn check(&self, url: &Url) -> Result<(), Failure> {
        let number = match url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            Some(Host::Domain(_)) => None,
            None => return Err(Failure::NotHttps),
        };
        if self.allows_private {
            return Ok(());
        }
        if number.is_some_and(|number| !address::is_public(number)) {
            return Err(Failure::Private);
        }
        if url.scheme() == "https" { Ok(()) } else { Err(Failure::NotHttps) }
    }

    fn place_of(&self, who: &str) -> Result<Place<'_>, Failure> {
        let mut talks = self.talks.lock().unwrap_or_else(PoisonError::into_inner);
        let count = talks.entry(who.to_owned()).or_default();
        if *count >= OF_ONE {
            return Err(Failure::Busy);
        }
        *count += 1;
        Ok(Place(self, who.to_owned()))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut talks = self.0.talks.lock().unwrap_or_else(PoisonError::into_inner);
        let left = talks.remove(&self.1).unwrap_or_default().saturating_sub(1);
        if left > 0 {
            talks.insert(self.1.clone(), left);
        }
    }
}

/// Reads an answer piece by piece, so that a large one is never held as a whole.
async fn read(mut response: Response) -> Result<Answer, Failure> {
    let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok());
    let (status, kind, mut body) = (response.status(), kind.map(str::to_owned), vec![]);
    while let Some(piece) = response.chunk().await.map_err(why)? {
        if body.len() + piece.len() > LARGEST {
            return Err(Failure::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Answer { status, kind, body })
}

fn why(error: reqwest::Error) -> Failure {
    if is_private_refusal(&error) {
        return Failure::Private;
    }
    if error.is_timeout() {
        return Failure::TooSlow;
    }
    if error.is_builder() {
        return Failure::NotHttps;
    }
    let mut deepest: &dyn std::error::Error = &error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    Failure::Unreachable(deepest.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io::{Read, Write},
        net::TcpListener,
        thread,
    };

    /// A server on this machine that gives everybody this answer.
    fn server(answer: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                // What is closed with a question unread is reset, its answer lost. Whoever has heard enough goes away.
                drop(stream.read(&mut [0; 4096]));
                drop(stream.write_all(&answer));
            }
        });
        format!("http://127.0.0.1:{port}/")
    }

    async fn ask(allows_private: bool, url: &str) -> Result<Answer, Failure> {
        let outside = Outside::open(allows_private);
        let url = url.parse().unwrap();
        let asked = outside.ask(Request::new(reqwest::Method::GET, url));
        outside.talk("server", asked).await
    }

    #[actix_web::test]
    async fn nobody_in_the_own_network_is_asked() {
        let here = server(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi".to_vec());
        let port = here.rsplit(':').next().unwrap().to_owned();
        assert_eq!(ask(true, &here).await.unwrap().body, b"hi", "it is there");
        for own in ["http://127.0.0.1", "https://127.0.0.1", "https://[::1]", "https://0x7f000001"]
        {
            let asked = ask(false, &format!("{own}:{port}")).await;
            assert!(matches!(asked, Err(Failure::Private)), "{own}");
        }
        for (name, is_private) in [("https://localhost", true), ("http://localhost", false)] {
            let asked = ask(false, &format!("{name}:{port}")).await;
            let is_it = matches!(asked, Err(Failure::Private));
            assert!(asked.is_err() && is_it == is_private, "{name} {:?}", asked.err());
        }
    }

    #[actix_web::test]
    async fn large_answers_and_redirects_are_refused() {
        let head = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec();
        let fits = server([head.clone(), vec![b'a'; LARGEST]].concat());
        assert_eq!(ask(true, &fits).await.unwrap().body.len(), LARGEST);
        let large = server([head, vec![b'a'; LARGEST + 1]].concat());
        assert!(matches!(ask(true, &large).await, Err(Failure::TooLarge)));
        let moved = server(
            b"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
                .to_vec(),
        );
        assert!(matches!(ask(true, &moved).await, Err(Failure::Moved)));
    }

    #[actix_web::test]
    async fn one_server_has_two_talks_at_once() {
        let outside = Outside::open(true);
        let forever = std::future::pending::<Result<(), Failure>>;
        let (one, two) = (outside.talk("slow", forever()), outside.talk("slow", forever()));
        let ready = || async { Ok::<_, Failure>(()) };
        let third = async {
            tokio::task::yield_now().await;
            let at_slow = outside.talk("slow", ready()).await;
            (at_slow, outside.talk("other", ready()).await)
        };
        tokio::select! {
            biased;
            _ = one => unreachable!(),
            _ = two => unreachable!(),
            (at_slow, other) = third => {
                assert!(matches!(at_slow, Err(Failure::Busy)));
                assert!(other.is_ok());
            }
        }
        assert!(outside.talk("slow", ready()).await.is_ok(), "their places are free again");
    }
}

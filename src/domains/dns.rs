//! Asks the DNS for TXT records: at most four questions at once, none longer than five seconds, always
//! outside any transaction (reliability rule 10).
use super::record::Answer;
use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts},
    net::{DnsError, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{Name, RData},
    },
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{sync::Semaphore, time::timeout};

/// The longest that anybody waits for an answer, a place in the queue included.
const LONGEST: Duration = Duration::from_secs(5);
/// One try of several.
const ONE_TRY: Duration = Duration::from_secs(2);
/// Questions at once.
const AT_ONCE: usize = 4;

/// Whom the portal asks. Cheap to clone; all clones wait in one queue.
#[derive(Debug, Clone)]
pub struct Resolver {
    server: Option<SocketAddr>,
    places: Arc<Semaphore>,
}

impl Resolver {
    /// Asks this name server; without one those of the system, as they are named when a question is asked.
    pub fn new(server: Option<SocketAddr>) -> Self {
        Self { server, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The texts that stand at a name. `name` is whole: nothing is added to it.
    pub async fn texts_at(&self, name: &str) -> Answer {
        match timeout(LONGEST, self.ask(name)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => {
                tracing::info!(name, %error, "the DNS did not answer");
                Answer::Unreachable
            }
            Err(_) => {
                tracing::info!(name, "the DNS did not answer in time");
                Answer::Unreachable
            }
        }
    }

    async fn ask(&self, name: &str) -> Result<Answer, NetError> {
        let _place = self.places.acquire().await.map_err(|_| NetError::Busy)?;
        let mut whole = Name::from_ascii(name)?;
        whole.set_fqdn(true);
        match self.begin()?.txt_lookup(whole).await {
            Ok(found) => Ok(Answer::Texts(
                found.answers().iter().filter_map(|record| text_of(&record.data)).collect(),
            )),
            Err(error) if is_nothing(&error) => Ok(Answer::Nothing),
            Err(error) => Err(error),
        }
    }

    /// A resolver for one question: it remembers no answer, so that a record is seen as soon as it is there.
    fn begin(&self) -> Result<TokioResolver, NetError> {
        let mut builder = match self.server {
            None => TokioResolver::builder_tokio()?,
            Some(server) => {
                TokioResolver::builder_with_config(only(server), TokioRuntimeProvider::default())
            }
        };
        let ResolverOpts { timeout, attempts, cache_size, use_hosts_file, .. } =
            builder.options_mut();
        (*timeout, *attempts, *cache_size) = (ONE_TRY, 1, 0);
        *use_hosts_file = ResolveHosts::Never;
        builder.build()
    }
}

/// This name server and no other.
fn only(server: SocketAddr) -> ResolverConfig {
    let at = |mut connection: ConnectionConfig| {
        connection.port = server.port();
        connection
    };
    let connections = vec![at(ConnectionConfig::udp()), at(ConnectionConfig::tcp())];
    let server = NameServerConfig::new(server.ip(), true, connections);
    ResolverConfig::from_parts(None, vec![], vec![server])
}

/// The strings of a TXT record, joined: together they are one text.
fn text_of(data: &RData) -> Option<String> {
    let RData::TXT(text) = data else { return None };
    Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned())
}

/// Whether the answer is that there is nothing. A server that says it failed has not answered.
fn is_nothing(error: &NetError) -> bool {
    matches!(error, NetError::Dns(DnsError::NoRecordsFound(none))
        if matches!(none.response_code, ResponseCode::NXDomain | ResponseCode::NoError))
}

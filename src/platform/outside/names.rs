//! Looks names up so that the address that was checked is the one that is connected to.
use super::address::is_public;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::error::Error;
use tokio::net::lookup_host;

/// The names of servers on the internet.
pub struct PublicNames {
    /// Whether any address will do.
    pub allows_private: bool,
}

/// A name of which at least one address is in a network that is not the internet.
#[derive(Debug, thiserror::Error)]
#[error("a private address")]
struct PrivateAddress;

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        let allows_private = self.allows_private;
        Box::pin(async move {
            let found: Vec<_> = lookup_host((name.as_str(), 0)).await?.collect();
            // Whoever mixes both kinds means no good.
            if !allows_private && found.iter().any(|address| !is_public(address.ip())) {
                return Err(PrivateAddress.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Whether a request failed because of a name like that.
pub fn is_private_refusal(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(found) = cause {
        if found.is::<PrivateAddress>() {
            return true;
        }
        cause = found.source();
    }
    false
}

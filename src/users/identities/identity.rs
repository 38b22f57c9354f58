//! Somebody at an identity provider.
use crate::values::OrganizationId;
use chrono::{DateTime, Utc};
use url::Url;

/// Somebody at an identity provider, as it vouches for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The provider's own name for the person, which it gives to nobody else.
    pub subject: String,
}

/// The provider that was asked: whose, and at which version of its details.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Whose.
    pub organization: OrganizationId,
    /// The version of its details.
    pub version: i64,
}

/// Why a provider's word changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nobody is tied to the identity who may come in by it.
    Unknown,
    /// Somebody else is tied to it.
    Taken,
    /// The provider was changed or turned off meanwhile.
    Changed,
}

/// What ties a person of the portal to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tied {
    /// The provider.
    pub issuer: String,
    /// Since when.
    pub at: DateTime<Utc>,
    /// When it was last signed in with.
    pub last_used: Option<DateTime<Utc>>,
}

impl Tied {
    /// The provider's server, as people know it.
    pub fn host(&self) -> String {
        host_of(&self.issuer)
    }
}

/// Host and port of an address, as people know a server.
pub fn host_of(address: &str) -> String {
    let Ok(url) = Url::parse(address) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

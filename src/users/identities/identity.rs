//! Somebody at an identity provider.
use chrono::{DateTime, Utc};

/// Somebody at an identity provider, as it vouches for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The provider's own name for the person, which it gives to nobody else.
    pub subject: String,
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
    pub fn host(&self) -> &str {
        let rest = self.issuer.split_once("://").map_or("", |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default()
    }
}

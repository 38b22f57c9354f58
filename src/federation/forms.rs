//! What is typed about identity providers.
use super::{
    issuer::Issuer,
    provider::{Details, Provider},
};
use crate::{
    platform::web::FormErrors,
    values::{Secret, Wrong},
};
use serde::{Deserialize, Serialize};

/// The longest client ID, and the longest client secret, that is taken.
const LONGEST: usize = 255;

/// How a provider is reached.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ProviderForm {
    /// As typed.
    pub issuer: String,
    /// As typed.
    pub client_id: String,
    /// As typed. Never sent back, and kept nowhere but sealed.
    #[serde(skip_serializing)]
    pub client_secret: Secret,
    /// What the page showed.
    pub version: String,
}

/// A button on what a page showed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    /// What the page showed.
    pub version: String,
}

/// Whose company account it is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// A mail address or a sign-in name, as typed.
    pub account: String,
    /// Where to go afterwards.
    pub next: String,
}

/// Where to go after a proof.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextForm {
    /// As the page said.
    pub next: String,
}

impl ProviderForm {
    /// What is kept, without its secret, or an empty form.
    pub fn of(kept: Option<&Provider>) -> Self {
        let Some(provider) = kept else { return Self { version: "0".into(), ..Self::default() } };
        Self {
            issuer: provider.details.issuer.as_str().to_owned(),
            client_id: provider.details.client_id.clone(),
            client_secret: Secret::default(),
            version: provider.version.to_string(),
        }
    }

    /// What it means. Without a secret, the one that is kept stays, for the same provider only: no other may be told it.
    pub fn parse(&self, kept: Option<&Provider>, allows_http: bool) -> Result<Details, FormErrors> {
        let mut errors = FormErrors::default();
        let issuer = errors.field("issuer", Issuer::parse(&self.issuer, allows_http));
        let client_id = errors.field("client_id", credential(&self.client_id));
        let same = kept.filter(|kept| Some(&kept.details.issuer) == issuer.as_ref());
        let secret = match same {
            Some(kept) if self.client_secret.is_empty() => Ok(kept.details.secret.clone()),
            _ => credential(self.client_secret.expose()).map(Secret::new),
        };
        let secret = errors.field("client_secret", secret);
        let (Some(issuer), Some(client_id), Some(secret)) = (issuer, client_id, secret) else {
            return Err(errors);
        };
        Ok(Details { issuer, client_id: client_id.to_owned(), secret })
    }
}

impl AccountForm {
    /// What is wrong where no company account leads anywhere.
    pub fn refused() -> FormErrors {
        FormErrors::one("account", Wrong::new("company-account"))
    }
}

/// What a provider gives out for the portal: a word of plain letters, digits and signs.
fn credential(text: &str) -> Result<&str, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Wrong::missing());
    }
    let is_sound = text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_graphic());
    if is_sound { Ok(text) } else { Err(Wrong::new("credential-format").with("max", LONGEST)) }
}

/// The version that a page showed; none fits what is no number.
pub fn seen(version: &str) -> i64 {
    version.parse().unwrap_or(-1)
}

//! How a provider describes itself (`OpenID` Connect Discovery).
use super::{problem::Problem, problem::shown, wire};
use crate::{
    federation::issuer::{Issuer, is_template, web_address},
    platform::outside::Outside,
    values::Wrong,
};
use serde::Deserialize;

/// As far as the portal needs it.
#[derive(Debug, Deserialize)]
pub struct Description {
    /// What the provider calls itself; of a provider of many, a template.
    pub issuer: String,
    /// Where people are sent.
    pub authorization_endpoint: String,
    /// Where codes are exchanged.
    pub token_endpoint: String,
    /// Where its keys are.
    pub jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Description {
    /// Asks for it. It has to be that of the provider of this address.
    pub async fn fetch(outside: &Outside, issuer: &Issuer) -> Result<Self, Problem> {
        let answer = wire::get(outside, &issuer.description()).await?;
        if !answer.status.is_success() {
            return Err(Wrong::new("idp-status").with("status", answer.status.as_u16()).into());
        }
        let read = serde_json::from_slice::<Self>(&answer.body);
        let description = read.map_err(|_| Wrong::new("idp-description"))?;
        if !issuer.is(&description.issuer) {
            let said = &description.issuer;
            let code = if is_template(said) { "idp-issuer-template" } else { "idp-issuer" };
            return Err(Wrong::new(code).with("said", shown(said)).into());
        }
        match web_address(&description.authorization_endpoint, outside.allows_private()) {
            Some(_) => Ok(description),
            None => Err(Wrong::new("idp-not-https").into()),
        }
    }

    /// Whether the secret may go in a header, which is what a provider takes that says nothing.
    pub fn takes_basic(&self) -> bool {
        let ways = self.token_endpoint_auth_methods_supported.as_ref();
        ways.is_none_or(|ways| ways.iter().any(|way| way == "client_secret_basic"))
    }

    /// Whether a code comes from this provider and no other that the browser was led to meanwhile (RFC 9207).
    pub fn check_messenger(&self, said: Option<&str>) -> Result<(), Wrong> {
        let is_right = match said {
            Some(said) if self.issuer.contains('{') => {
                let (before, after) = self.issuer.split_once('{').unwrap_or_default();
                let after = after.split_once('}').unwrap_or_default().1;
                said.starts_with(before) && said.ends_with(after)
            }
            Some(said) => said == self.issuer,
            None => !self.authorization_response_iss_parameter_supported,
        };
        if is_right { Ok(()) } else { Err(Wrong::new("idp-messenger")) }
    }
}

//! The talk with a provider (`OpenID` Connect Core: the code flow, with PKCE). It calls out, so it is never inside a
//! transaction. Whatever goes wrong is a `Wrong` that people can be told.
mod claims;
mod description;
mod problem;
mod wire;

pub use claims::Vouched;

use super::{
    provider::{Details, Provider},
    round::{Purpose, Round, Ticket},
};
use crate::{platform::outside::Outside, values::Wrong};
use chrono::{DateTime, Utc};
use claims::{OwnClient, Token, vouched_by};
use description::Description;
use openidconnect::{
    AuthType, AuthUrl, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    EndpointNotSet, EndpointSet, IssuerUrl, JsonWebKeySet, JsonWebKeySetUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenUrl,
    core::{CoreAuthPrompt, CoreJsonWebKeySet, CoreResponseType},
};
use problem::{keys_problem, token_problem};
use std::time::Duration;

/// A client that knows where to send people, and where to ask.
type Ready = OwnClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// What a browser brings back.
pub struct Brought<'a> {
    /// The code.
    pub code: &'a str,
    /// Who says so, where a provider tells (RFC 9207).
    pub issuer: Option<&'a str>,
}

/// Asks the provider where to send somebody, and makes a ticket for it.
pub async fn depart(
    outside: &Outside,
    provider: &Provider,
    callback: String,
    purpose: &Purpose,
) -> Result<Ticket, Wrong> {
    let details = &provider.details;
    let asked = async {
        let description = Description::fetch(outside, &details.issuer).await?;
        let client = client(details, &description, callback, JsonWebKeySet::new(vec![]))?;
        Ok(ticket(&client, purpose))
    };
    outside
        .talk(&provider.organization.to_string(), asked)
        .await
        .map_err(problem::Problem::into_wrong)
}

/// Exchanges what the browser brought for what the provider vouches for, and checks that.
pub async fn arrive(
    outside: &Outside,
    provider: &Provider,
    callback: String,
    round: &Round,
    brought: Brought<'_>,
    now: DateTime<Utc>,
) -> Result<Vouched, Wrong> {
    let details = &provider.details;
    let asked = async {
        let description = Description::fetch(outside, &details.issuer).await?;
        description.check_messenger(brought.issuer)?;
        let keys = JsonWebKeySetUrl::new(description.jwks_uri.clone());
        let keys = keys.map_err(|_| Wrong::new("idp-description"))?;
        let http = |request| wire::ask(outside, request);
        let keys = CoreJsonWebKeySet::fetch_async(&keys, &http).await.map_err(keys_problem)?;
        let client = client(details, &description, callback, keys)?;
        let verifier = PkceCodeVerifier::new(round.ticket.verifier.clone());
        let request = client
            .exchange_code(AuthorizationCode::new(brought.code.to_owned()))
            .set_pkce_verifier(verifier);
        let token: Token = request.request_async(&http).await.map_err(token_problem)?;
        Ok(vouched_by(&token, &client, &description.issuer, round, now)?)
    };
    outside
        .talk(&provider.organization.to_string(), asked)
        .await
        .map_err(problem::Problem::into_wrong)
}

fn ticket(client: &Ready, purpose: &Purpose) -> Ticket {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
    let mut request = client
        .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("profile".to_owned()))
        .set_pkce_challenge(challenge);
    if purpose.asks_again() {
        request = request.add_prompt(CoreAuthPrompt::Login);
    }
    if purpose.is_proof() {
        request = request.set_max_age(Duration::ZERO);
    }
    let (url, state, nonce) = request.url();
    Ticket {
        url: url.to_string(),
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
    }
}

fn client(
    details: &Details,
    description: &Description,
    callback: String,
    keys: CoreJsonWebKeySet,
) -> Result<Ready, Wrong> {
    let unusable = |_| Wrong::new("idp-description");
    let secret = ClientSecret::new(details.secret.expose().to_owned());
    let issuer = IssuerUrl::new(description.issuer.clone()).map_err(unusable)?;
    let sends_to = AuthUrl::new(description.authorization_endpoint.clone()).map_err(unusable)?;
    let asks_at = TokenUrl::new(description.token_endpoint.clone()).map_err(unusable)?;
    let way = if description.takes_basic() { AuthType::BasicAuth } else { AuthType::RequestBody };
    Ok(OwnClient::new(ClientId::new(details.client_id.clone()), issuer, keys)
        .set_client_secret(secret)
        .set_auth_type(way)
        .set_auth_uri(sends_to)
        .set_token_uri(asks_at)
        .set_redirect_uri(RedirectUrl::new(callback).map_err(unusable)?))
}

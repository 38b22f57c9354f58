//! What a provider vouches for, and whether it may be believed.
use super::problem::{claims_problem, shown};
use crate::{
    federation::{issuer::in_token, round::Round},
    users::identities::Identity,
    values::Wrong,
};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    AdditionalClaims, Client, EmptyExtraTokenFields, EndpointNotSet, IdTokenClaims, IdTokenFields,
    Nonce, StandardErrorResponse, StandardTokenResponse, TokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};

/// So far the clocks of two machines may be apart.
const APART: TimeDelta = TimeDelta::seconds(60);

/// What Microsoft tells besides: which of its customers somebody belongs to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Customer {
    tid: Option<String>,
}

impl AdditionalClaims for Customer {}

/// What is exchanged for a code.
pub type Token = StandardTokenResponse<
    IdTokenFields<
        Customer,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// A client whose tokens tell that.
pub type OwnClient<Auth, Device, Introspection, Revocation, Exchange> = Client<
    Customer,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Token,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    Auth,
    Device,
    Introspection,
    Revocation,
    Exchange,
    EndpointNotSet,
>;

/// What a provider vouches for.
#[derive(Debug, Clone)]
pub struct Vouched {
    /// Who it is.
    pub identity: Identity,
    /// When they have shown it last, if the provider says so.
    pub shown_at: Option<DateTime<Utc>>,
    /// What the provider calls them. To be shown, and for nothing else.
    pub called: String,
}

/// Checks a token: signature, audience, end, nonce, issuer, and for a proof the moment of the sign-in at the provider.
pub fn vouched_by(
    token: &Token,
    client: &super::Ready,
    said: &str,
    round: &Round,
    now: DateTime<Utc>,
) -> Result<Vouched, Wrong> {
    let id_token = token.id_token().ok_or_else(|| Wrong::new("idp-no-token"))?;
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        // A template is no token's issuer: it is compared below, when the customer is known.
        .require_issuer_match(false)
        .set_time_fn(move || now);
    let nonce = Nonce::new(round.ticket.nonce.clone());
    let claims = id_token.claims(&verifier, &nonce).map_err(|error| claims_problem(&error))?;
    let issuer = in_token(said, claims.additional_claims().tid.as_deref())?;
    if claims.issuer().as_str() != issuer {
        return Err(Wrong::new("idp-token-issuer"));
    }
    let shown_at = claims.auth_time();
    if !is_fresh(shown_at, round) {
        return Err(Wrong::new("idp-no-proof"));
    }
    let subject = claims.subject().as_str().to_owned();
    if subject.is_empty() || subject.len() > 255 || subject.contains(char::is_control) {
        return Err(Wrong::new("idp-answer"));
    }
    Ok(Vouched { identity: Identity { issuer, subject }, shown_at, called: called(claims) })
}

/// Whether somebody who was to show it again has done so in this round. Not every provider says when that was: only
/// for a proof it has to.
fn is_fresh(shown_at: Option<DateTime<Utc>>, round: &Round) -> bool {
    match shown_at {
        Some(at) => !round.purpose.asks_again() || at >= round.since - APART,
        None => !round.purpose.is_proof(),
    }
}

/// Signatures that only the provider can make: none with a secret that the portal knows, too.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

fn called(claims: &IdTokenClaims<Customer, CoreGenderClaim>) -> String {
    let user_name = claims.preferred_username().map(|name| name.as_str());
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str());
    shown(user_name.or(name).unwrap_or(claims.subject().as_str()))
}

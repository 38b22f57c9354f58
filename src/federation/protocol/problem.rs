//! What goes wrong in a talk, as people are told it.
use crate::{platform::outside::Failure, values::Wrong};
use openidconnect::{
    ClaimsVerificationError, DiscoveryError, RequestTokenError, StandardErrorResponse,
    core::CoreErrorResponseType,
};

/// The longest of a provider's own words that are passed on.
const LONGEST: usize = 200;

/// Why a talk came to nothing.
#[derive(Debug)]
pub struct Problem(Wrong);

impl Problem {
    /// As people are told it.
    pub fn into_wrong(self) -> Wrong {
        self.0
    }
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        Self(wrong)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        tracing::info!(%failure, "an identity provider was asked in vain");
        Self(match failure {
            Failure::Busy => Wrong::new("idp-busy"),
            Failure::TooSlow => Wrong::new("idp-slow"),
            Failure::Unreachable(why) => Wrong::new("idp-unreachable").with("why", shown(&why)),
            Failure::Private => Wrong::new("idp-private"),
            Failure::NotHttps => Wrong::new("idp-not-https"),
            Failure::Moved => Wrong::new("idp-moved"),
            Failure::TooLarge => Wrong::new("idp-too-large"),
        })
    }
}

/// The keys could not be had.
pub fn keys_problem(error: DiscoveryError<Failure>) -> Problem {
    match error {
        DiscoveryError::Request(failure) => failure.into(),
        _ => Wrong::new("idp-keys").into(),
    }
}

/// The code was not taken.
pub fn token_problem(
    error: RequestTokenError<Failure, StandardErrorResponse<CoreErrorResponseType>>,
) -> Problem {
    let wrong = match error {
        RequestTokenError::Request(failure) => return failure.into(),
        RequestTokenError::ServerResponse(said) => match said.error() {
            CoreErrorResponseType::InvalidClient | CoreErrorResponseType::UnauthorizedClient => {
                Wrong::new("idp-secret")
            }
            other => Wrong::new("idp-refused").with("said", shown(other.as_ref())),
        },
        _ => Wrong::new("idp-answer"),
    };
    wrong.into()
}

/// The token is not what it should be.
pub fn claims_problem(error: &ClaimsVerificationError) -> Wrong {
    tracing::info!(%error, "an identity provider's token was refused");
    match error {
        ClaimsVerificationError::Expired(_) => Wrong::new("idp-token-expired"),
        ClaimsVerificationError::InvalidAudience(_) => Wrong::new("idp-token-audience"),
        ClaimsVerificationError::InvalidIssuer(_) => Wrong::new("idp-token-issuer"),
        ClaimsVerificationError::InvalidNonce(_) => Wrong::new("idp-token-nonce"),
        ClaimsVerificationError::SignatureVerification(_) => Wrong::new("idp-token-signature"),
        ClaimsVerificationError::InvalidAuthTime(_) => Wrong::new("idp-no-proof"),
        _ => Wrong::new("idp-answer"),
    }
}

/// Somebody else's words, as far as a page can show them.
pub fn shown(text: &str) -> String {
    crate::values::visible(text).chars().take(LONGEST).collect()
}

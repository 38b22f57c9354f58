//! Everything that can end a request other than the page that was asked for. Kept small; each
//! feature's `routes.rs` translates its own refusals to one of these.
use crate::platform::db;
use actix_web::{
    HttpResponse, ResponseError,
    http::{StatusCode, header},
};
use chrono::{DateTime, Utc};

/// What a handler answers.
pub type Result<T = HttpResponse> = std::result::Result<T, Error>;

/// Why there is another page than the one that was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in: on to the sign-in page, and back to this path afterwards.
    #[error("nobody is signed in")]
    SignedOut {
        /// The path to come back to.
        next: String,
    },
    /// Another page is the right one now.
    #[error("moved on to {0}")]
    Elsewhere(String),
    /// The person lacks a permission, named by its code.
    #[error("not permitted: {0}")]
    Forbidden(&'static str),
    /// There is nothing here, or nothing this person may see.
    #[error("no such page")]
    NotFound,
    /// Somebody was faster; the code says at what.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries; again at the given moment.
    #[error("too many tries")]
    TooMany(DateTime<Utc>),
    /// The request itself is not in order.
    #[error("bad request: {0}")]
    Bad(&'static str),
    /// We cannot answer just now.
    #[error("unavailable")]
    Unavailable,
    /// Too many do the same just now; the code says what.
    #[error("busy: {0}")]
    Busy(&'static str),
    /// We are broken.
    #[error("internal: {0}")]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// The texts of this error's page: `error-<code>-title` and `error-<code>-text`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SignedOut { .. } | Self::Elsewhere(_) => "moved",
            Self::Forbidden(_) => "forbidden",
            Self::NotFound => "not-found",
            Self::Conflict(code) | Self::Bad(code) | Self::Busy(code) => code,
            Self::TooMany(_) => "too-many",
            Self::Unavailable => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignedOut { .. } | Self::Elsewhere(_) => StatusCode::SEE_OTHER,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Bad("form-too-large") => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Bad("upload-slow") => StatusCode::REQUEST_TIMEOUT,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Unavailable | Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The bare answer; [`super::error_pages`] gives it a page.
    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        match self {
            Self::SignedOut { next } => {
                let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
                answer.insert_header((header::LOCATION, format!("/sign-in?next={next}")));
            }
            Self::Elsewhere(to) => {
                answer.insert_header((header::LOCATION, to.as_str()));
            }
            Self::Unavailable | Self::Busy(_) => {
                answer.insert_header((header::RETRY_AFTER, "5"));
            }
            Self::Internal(cause) => tracing::error!(%cause, "a request failed"),
            _ => {}
        }
        answer.finish()
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        if error.is_unavailable() {
            tracing::warn!(%error, "the database could not be asked");
            Self::Unavailable
        } else {
            Self::Internal(error.into())
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl From<actix_session::SessionInsertError> for Error {
    fn from(error: actix_session::SessionInsertError) -> Self {
        Self::Internal(error.to_string().into())
    }
}

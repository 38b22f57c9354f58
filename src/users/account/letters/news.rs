//! What somebody has to know about their account, in case it was not they.
use crate::{platform::i18n::Telling, values::EmailAddress};

/// What somebody has to know, in case it was not they.
#[derive(Debug, Clone)]
pub enum News {
    /// There is another password; they were signed in.
    PasswordChanged,
    /// There is another password, by a mailed link.
    PasswordReset,
    /// There is a second factor.
    FactorSet,
    /// There is none any more: they turned it off.
    FactorRemoved,
    /// There is none any more: an admin took it away.
    FactorReset,
    /// Too many wrong codes were tried, by somebody who knows the password.
    CodesGuessed,
    /// There is no app any more, but a passkey: they turned it off.
    AppRemoved,
    /// There is a passkey more: what they call it.
    PasskeyAdded(String),
    /// There is a passkey less; perhaps it was the last second factor.
    PasskeyRemoved {
        /// What they called it.
        name: String,
        /// Whether the password opens the account alone from now on.
        is_last: bool,
    },
    /// There are other recovery codes.
    CodesRenewed,
    /// A recovery code opened the door; so many are left.
    CodeUsed(i64),
    /// They sign in through their company's identity provider, too: its issuer.
    IdentityTied(String),
    /// They do not any more.
    IdentityUntied(String),
    /// Another address waits for its confirmation.
    EmailAsked(EmailAddress),
    /// Another address has taken the place of this one.
    EmailChanged(EmailAddress),
}

impl News {
    /// The middle of its texts' ids.
    pub(super) fn as_str(&self) -> &'static str {
        match self {
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::FactorSet => "factor-set",
            Self::FactorRemoved => "factor-removed",
            Self::FactorReset => "factor-reset",
            Self::CodesGuessed => "codes-guessed",
            Self::AppRemoved => "app-removed",
            Self::PasskeyAdded(_) => "passkey-added",
            Self::PasskeyRemoved { .. } => "passkey-removed",
            Self::CodesRenewed => "codes-renewed",
            Self::CodeUsed(_) => "code-used",
            Self::IdentityTied(_) => "identity-tied",
            Self::IdentityUntied(_) => "identity-untied",
            Self::EmailAsked(_) => "email-asked",
            Self::EmailChanged(_) => "email-changed",
        }
    }

    /// What it tells besides.
    pub(super) fn facts(&self, telling: Telling) -> Telling {
        match self {
            Self::EmailAsked(email) | Self::EmailChanged(email) => telling.with("email", email),
            Self::CodeUsed(left) => telling.with("left", left),
            Self::IdentityTied(issuer) | Self::IdentityUntied(issuer) => {
                telling.with("issuer", issuer)
            }
            Self::PasskeyAdded(name) => telling.with("passkey", name),
            Self::PasskeyRemoved { name, is_last } => {
                telling.with("passkey", name).with("last", if *is_last { "yes" } else { "no" })
            }
            _ => telling,
        }
    }

    /// What the owner does if it was not they.
    pub(super) fn remedy(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::EmailAsked(_)
            | Self::EmailChanged(_)
            | Self::FactorReset
            | Self::FactorSet
            | Self::IdentityTied(_)
            | Self::PasskeyAdded(_) => None,
            _ => Some(("mail-account-password-action", "/forgot-password")),
        }
    }
}

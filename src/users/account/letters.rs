//! What people are written about their own account.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::{EmailAddress, SignInName, Token},
};
use chrono::{DateTime, Utc};

/// What somebody has to know, in case it was not they.
#[derive(Debug, Clone)]
pub enum News {
    /// There is another password; they were signed in.
    PasswordChanged,
    /// There is another password, by a mailed link.
    PasswordReset,
    /// Another address waits for its confirmation.
    EmailAsked(EmailAddress),
    /// Another address has taken the place of this one.
    EmailChanged(EmailAddress),
}

/// Something happened to somebody's account.
pub struct AccountNotice {
    to: Recipient,
    organization: String,
    sign_in_name: SignInName,
    news: News,
    whom: Vec<String>,
    at: DateTime<Utc>,
}

/// The link with which somebody confirms their new address.
pub struct ConfirmEmail {
    to: Recipient,
    organization: String,
    token: Token,
    until: DateTime<Utc>,
}

impl News {
    /// The middle of its texts' ids.
    fn as_str(&self) -> &'static str {
        match self {
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::EmailAsked(_) => "email-asked",
            Self::EmailChanged(_) => "email-changed",
        }
    }

    fn email(&self) -> String {
        match self {
            Self::PasswordChanged | Self::PasswordReset => String::new(),
            Self::EmailAsked(email) | Self::EmailChanged(email) => email.to_string(),
        }
    }
}

impl AccountNotice {
    /// To the address there is, or was until now. `whom` can be asked for help.
    pub fn new(
        user: &User,
        home: &Organization,
        news: News,
        whom: Vec<String>,
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            to: recipient(user, home, &user.email),
            organization: home.name.to_string(),
            sign_in_name: user.sign_in_name(home),
            news,
            whom,
            at,
        }
    }
}

impl Letter for AccountNotice {
    const NAME: &'static str = "account-notice";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-account-{}-subject", self.news.as_str());
        words.with("organization", &self.organization).say(id)
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let is_alone = self.whom.is_empty();
        let whom = if is_alone { site.operator_name.clone() } else { self.whom.join(", ") };
        let telling = words
            .with("name", self.sign_in_name.full(&site.account_domain))
            .with("at", words.moment(self.at))
            .with("email", self.news.email())
            .with("whom", whom);
        let news = self.news.as_str();
        let next = telling.say(format!("mail-account-{news}-next"));
        let opening = vec![telling.say(format!("mail-account-{news}-opening"))];
        match self.news {
            News::PasswordChanged | News::PasswordReset => {
                let url = site.link("/forgot-password");
                let label = words.say("mail-account-password-action");
                Body {
                    opening,
                    action: Some(Action { label, url, until: next }),
                    ..Body::default()
                }
            }
            News::EmailAsked(_) | News::EmailChanged(_) => {
                Body { opening, closing: vec![next], ..Body::default() }
            }
        }
    }
}

impl ConfirmEmail {
    /// To the new address.
    pub fn new(
        user: &User,
        home: &Organization,
        email: &EmailAddress,
        token: &Token,
        until: DateTime<Utc>,
    ) -> Self {
        Self {
            to: recipient(user, home, email),
            organization: home.name.to_string(),
            token: token.clone(),
            until,
        }
    }
}

impl Letter for ConfirmEmail {
    const NAME: &'static str = "confirm-email";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.say("mail-confirm-email-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let opening =
            words.with("organization", &self.organization).with("operator", &site.operator_name);
        let link = site.link(&format!("/confirm-email/{}", self.token.expose()));
        Body {
            opening: vec![opening.say("mail-confirm-email-opening")],
            code: None,
            action: Some(Action::once(words, "mail-confirm-email-action", link, self.until)),
            closing: vec![words.say("mail-unexpected")],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

fn recipient(user: &User, home: &Organization, email: &EmailAddress) -> Recipient {
    let language = user.language.unwrap_or(home.language);
    Recipient { name: user.name(), email: email.clone(), language }
}

//! What people are written about their own account.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::{EmailAddress, Token},
};
use chrono::{DateTime, Utc};

/// What somebody has to know, in case it was not they.
#[derive(Debug, Clone)]
pub enum News {
    /// There is another password.
    PasswordChanged,
    /// Another address waits for its confirmation.
    EmailAsked(EmailAddress),
    /// Another address has taken the place of this one.
    EmailChanged(EmailAddress),
}

/// Something happened to somebody's account.
pub struct AccountNotice {
    to: Recipient,
    sign_in_name: (String, String),
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
            Self::EmailAsked(_) => "email-asked",
            Self::EmailChanged(_) => "email-changed",
        }
    }

    fn email(&self) -> String {
        match self {
            Self::PasswordChanged => String::new(),
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
        let sign_in_name = (user.user_name.to_string(), home.account_name.to_string());
        Self { to: recipient(user, home, &user.email), sign_in_name, news, whom, at }
    }
}

impl Letter for AccountNotice {
    const NAME: &'static str = "account-notice";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.say(format!("mail-account-{}-subject", self.news.as_str()))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let (user, account) = &self.sign_in_name;
        let is_alone = self.whom.is_empty();
        let whom = if is_alone { site.operator_name.clone() } else { self.whom.join(", ") };
        let telling = words
            .with("name", format!("{user}@{account}.{}", site.account_domain))
            .with("at", words.moment(self.at))
            .with("email", self.news.email())
            .with("whom", whom);
        let news = self.news.as_str();
        Body {
            opening: vec![telling.say(format!("mail-account-{news}-opening"))],
            closing: vec![telling.say(format!("mail-account-{news}-next"))],
            ..Body::default()
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

//! What people are written about their own account.
mod news;

pub use news::News;

use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::{EmailAddress, SignInName, Token},
};
use chrono::{DateTime, Utc};

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
            .with("whom", whom);
        let telling = self.news.facts(telling);
        let news = self.news.as_str();
        let next = telling.say(format!("mail-account-{news}-next"));
        let opening = vec![telling.say(format!("mail-account-{news}-opening"))];
        let Some((label, path)) = self.news.remedy() else {
            return Body { opening, closing: vec![next], ..Body::default() };
        };
        let action = Action { label: words.say(label), url: site.link(path), until: next };
        Body { opening, action: Some(action), ..Body::default() }
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
    Recipient { email: email.clone(), ..user.recipient(home.language) }
}

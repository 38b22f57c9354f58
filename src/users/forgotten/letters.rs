//! What those who have forgotten something are written.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::{SignInName, Token},
};
use chrono::{DateTime, Utc};

/// Somebody's letter about their own account.
struct Account {
    to: Recipient,
    organization: String,
    sign_in_name: SignInName,
}

impl Account {
    fn of(user: &User, organization: &Organization) -> Self {
        Self {
            to: user.recipient(organization.language),
            organization: organization.name.to_string(),
            sign_in_name: user.sign_in_name(organization),
        }
    }
}

/// A link with which somebody chooses a new password: they asked for it, or somebody who looks after them.
pub struct PasswordReset {
    account: Account,
    token: Token,
    until: DateTime<Utc>,
    by: Option<String>,
}

impl PasswordReset {
    /// For somebody who can sign in; `by` is who asked for it, if it is known.
    pub fn new(
        user: &User,
        organization: &Organization,
        (token, until): (&Token, DateTime<Utc>),
        by: Option<String>,
    ) -> Self {
        Self { account: Account::of(user, organization), token: token.clone(), until, by }
    }
}

impl Letter for PasswordReset {
    const NAME: &'static str = "password-reset";

    fn recipient(&self) -> &Recipient {
        &self.account.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("organization", &self.account.organization).say("mail-reset-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let Account { organization, sign_in_name, .. } = &self.account;
        let opening =
            words.with("organization", organization).with("operator", &site.operator_name);
        let name = words.with("name", sign_in_name.full(&site.account_domain));
        let url = site.link(&format!("/reset-password/{}", self.token.expose()));
        let opening = match &self.by {
            Some(by) => opening.with("by", by).say("mail-reset-opening-by"),
            None => opening.say("mail-reset-opening"),
        };
        Body {
            opening: vec![opening, name.say("mail-reset-name")],
            action: Some(Action::once(words, "mail-reset-action", url, self.until)),
            closing: vec![words.say("mail-reset-older"), words.say("mail-reset-unexpected")],
            ..Body::default()
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

/// The user names that have one mail address.
pub struct UserNames {
    to: Recipient,
    /// Each with the name of its organization.
    names: Vec<(SignInName, String)>,
}

impl UserNames {
    /// To the address of somebody who can sign in, in their language; no names yet.
    pub fn new(user: &User, organization: &Organization) -> Self {
        Self { to: Account::of(user, organization).to, names: vec![] }
    }

    /// One more name at that address. Who shares a mailbox is addressed by nobody's name.
    pub fn add(&mut self, user: &User, organization: &Organization) {
        let Account { to, organization, sign_in_name } = Account::of(user, organization);
        if to.name != self.to.name {
            self.to.name.clear();
        }
        self.names.push((sign_in_name, organization));
    }
}

impl Letter for UserNames {
    const NAME: &'static str = "user-names";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.say("mail-names-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let mut opening =
            vec![words.with("operator", &site.operator_name).say("mail-names-opening")];
        opening.extend(self.names.iter().map(|(name, organization)| {
            let name = words.with("name", name.full(&site.account_domain));
            name.with("organization", organization).say("mail-names-name")
        }));
        Body {
            opening,
            action: Some(Action {
                label: words.say("sign-in"),
                url: site.link("/sign-in"),
                until: words.say("mail-names-password"),
            }),
            closing: vec![words.say("mail-unexpected")],
            ..Body::default()
        }
    }
}

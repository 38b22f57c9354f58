//! The pages of *My account*.
mod sessions;

pub use sessions::{Others, SessionsPage};

use super::forms::{EmailForm, LanguageForm, NameForm};
use crate::{
    platform::web::{FormErrors, Frame},
    users::{Role, SignedIn, User, links::Link},
    values::Language,
};
use askama::Template;

/// Who one is, and the way to everything that can be changed.
#[derive(Template)]
#[template(path = "users/account/account.html")]
pub struct AccountPage {
    frame: Frame,
    sign_in_name: String,
    email: String,
    organization: String,
    roles: Vec<Role>,
    called: NameForm,
    language: LanguageForm,
    errors: FormErrors,
    moved_on: bool,
}

/// Another password.
#[derive(Template)]
#[template(path = "users/account/password.html")]
pub struct PasswordPage {
    frame: Frame,
    sign_in_name: String,
    errors: FormErrors,
}

/// The address, and another.
#[derive(Template)]
#[template(path = "users/account/email.html")]
pub struct EmailPage {
    /// The frame.
    pub frame: Frame,
    /// The address there is.
    pub current: String,
    /// The change that waits.
    pub pending: Option<Link>,
    /// What was typed.
    pub form: EmailForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// The question that a mailed link opens.
#[derive(Template)]
#[template(path = "users/account/confirm_email.html")]
pub struct ConfirmEmailPage {
    /// The frame.
    pub frame: Frame,
    /// The address there is.
    pub current: String,
    /// The one that got the link.
    pub link: Link,
}

impl AccountPage {
    /// As it is kept.
    pub fn new(me: SignedIn, user: &User, version: i64) -> Self {
        Self {
            sign_in_name: me.person.sign_in_name(&me.frame.site.account_domain),
            email: user.email.to_string(),
            organization: me.person.home.name,
            roles: me.person.roles,
            called: NameForm::of(user, version),
            language: LanguageForm::of(user, version),
            errors: FormErrors::default(),
            moved_on: false,
            frame: me.frame,
        }
    }

    /// With what was typed, where something was.
    #[must_use]
    pub fn with(self, name: Option<NameForm>, language: Option<LanguageForm>) -> Self {
        Self {
            called: name.unwrap_or(self.called),
            language: language.unwrap_or(self.language),
            ..self
        }
    }

    /// With what is wrong.
    #[must_use]
    pub fn refused(self, errors: FormErrors) -> Self {
        Self { errors, ..self }
    }

    /// After somebody was faster: what was typed stays, for the account as it is now.
    #[must_use]
    pub fn moved_on(self, version: i64) -> Self {
        let version = version.to_string();
        let called = NameForm { version: version.clone(), ..self.called };
        let language = LanguageForm { version, ..self.language };
        Self { called, language, moved_on: true, ..self }
    }

    /// Each language by its own name.
    fn languages(&self) -> Vec<(&'static str, String)> {
        let name = |language: &Language| self.frame.in_language(language).say("language-name");
        Language::ALL.iter().map(|language| (language.as_str(), name(language))).collect()
    }

    fn role(&self, role: &Role) -> String {
        self.frame.say(format!("role-{}", role.as_str().replace('_', "-")))
    }
}

impl PasswordPage {
    /// For whoever is signed in.
    pub fn new(me: SignedIn, errors: FormErrors) -> Self {
        let sign_in_name = me.person.sign_in_name(&me.frame.site.account_domain);
        Self { frame: me.frame, sign_in_name, errors }
    }
}

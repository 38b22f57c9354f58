//! The pages of sign-in with an identity provider.
use super::{
    forms::{AccountForm, ProviderForm},
    protocol::Vouched,
    provider::{Provider, State},
    round::Purpose,
};
use crate::{
    platform::web::{FormErrors, Frame},
    users::identities::{Tied, host_of},
    values::Wrong,
};
use askama::Template;

/// The organization's identity provider, and what can be done with it.
#[derive(Template)]
#[template(path = "federation/provider.html")]
pub struct ProviderPage {
    /// The frame.
    pub frame: Frame,
    /// The provider, if one was entered.
    pub provider: Option<Provider>,
    /// Whether the organization has proven a domain.
    pub has_domain: bool,
    /// Whether nothing can be changed.
    pub is_suspended: bool,
    /// Where the provider has to send people back to.
    pub callback: String,
}

/// How it is reached, to be changed.
#[derive(Template)]
#[template(path = "federation/details.html")]
pub struct DetailsPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: ProviderForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// What somebody else kept between the page and its form.
    pub theirs: Option<ProviderForm>,
    /// Where the provider has to send people back to.
    pub callback: String,
}

/// Whose company account it is.
#[derive(Template)]
#[template(path = "federation/company.html")]
pub struct CompanyPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: AccountForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

/// The last page before the provider's.
#[derive(Template)]
#[template(path = "federation/away.html")]
pub struct AwayPage {
    frame: Frame,
    url: String,
    host: String,
    back: &'static str,
}

/// What came of a test.
#[derive(Template)]
#[template(path = "federation/tested.html")]
pub struct TestedPage {
    /// The frame.
    pub frame: Frame,
    /// What the provider vouches for.
    pub vouched: Vouched,
}

/// Why a round came to nothing.
#[derive(Template)]
#[template(path = "federation/trouble.html")]
pub struct TroublePage {
    /// The frame.
    pub frame: Frame,
    /// Why.
    pub wrong: Wrong,
    /// Where to begin again.
    pub back: &'static str,
}

/// Nobody here is tied to whoever came back.
#[derive(Template)]
#[template(path = "federation/untied.html")]
pub struct UntiedPage {
    /// The frame.
    pub frame: Frame,
    /// What the provider calls them.
    pub called: String,
}

/// *Company account*, in *My account*.
#[derive(Template)]
#[template(path = "federation/account.html")]
pub struct AccountPage {
    /// The frame.
    pub frame: Frame,
    /// What ties the account.
    pub tied: Option<Tied>,
    /// Whether the organization lets its people sign in like that.
    pub is_offered: bool,
}

impl ProviderPage {
    fn may_turn_on(&self, provider: &Provider) -> bool {
        provider.state == State::Tested && self.has_domain
    }

    fn lead(&self, provider: &Provider) -> String {
        self.frame.say(format!("idp-{}-lead", provider.state.as_str()))
    }

    fn chip(&self, provider: &Provider) -> String {
        self.frame.say(format!("idp-{}-chip", provider.state.as_str()))
    }
}

impl AwayPage {
    /// On to this address.
    pub fn new(frame: Frame, url: String, back: &'static str) -> Self {
        Self { frame, host: host_of(&url), url, back }
    }

    fn action(&self) -> String {
        self.frame.with("host", &self.host).say("idp-away-action")
    }

    fn lead(&self) -> String {
        self.frame.with("host", &self.host).say("idp-away-lead")
    }
}

impl TroublePage {
    fn why(&self) -> String {
        self.frame.wrong("issuer", &self.wrong)
    }

    /// Whoever tests it mends it; whoever else meets it can only tell them.
    fn next(&self) -> &'static str {
        let is_test = self.back == Purpose::TEST;
        if is_test { "idp-trouble-mend" } else { "idp-trouble-next" }
    }
}

impl UntiedPage {
    fn lead(&self) -> String {
        self.frame.with("called", &self.called).say("idp-untied-lead")
    }
}

//! What a reseller is written that its provider cannot order for.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::Rule,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// The provider asks for what is missing.
pub struct FixAsked {
    to: Recipient,
    provider: String,
    home: String,
    rules: Vec<Rule>,
}

impl FixAsked {
    /// For somebody of the reseller.
    pub fn new(
        provider: &Organization,
        reseller: &Organization,
        user: &User,
        rules: &[Rule],
    ) -> Self {
        let to = user.recipient(reseller.language);
        let (provider, home) = (provider.name.to_string(), reseller.name.to_string());
        Self { to, provider, home, rules: rules.to_vec() }
    }
}

impl Letter for FixAsked {
    const NAME: &'static str = "partnership-fix-asked";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("provider", &self.provider).say("mail-partnership-fix-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("provider", &self.provider).with("home", &self.home);
        let mut opening = vec![told.say("mail-partnership-fix-opening")];
        let told = |rule: &Rule| words.say(format!("ready-own-{}", rule.as_str()));
        opening.extend(self.rules.iter().map(told));
        Body {
            opening,
            action: Some(Action {
                label: words.say("mail-partnership-fix-action"),
                url: site.link("/"),
                until: words.say("mail-partnership-see"),
            }),
            closing: vec![words.say("mail-partnership-fix-closing")],
            ..Body::default()
        }
    }
}

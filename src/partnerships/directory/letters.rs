//! What a provider's people are written about its page.
use super::difference::field_text;
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// The operator has changed a provider's page.
pub struct PageChanged {
    to: Recipient,
    operator: String,
    fields: Vec<&'static str>,
}

impl PageChanged {
    /// For somebody who keeps the page: what says something else now.
    pub fn new(
        provider: &Organization,
        operator: &str,
        fields: Vec<&'static str>,
        keeper: &User,
    ) -> Self {
        let to = keeper.recipient(provider.language);
        Self { to, operator: operator.to_owned(), fields }
    }
}

impl Letter for PageChanged {
    const NAME: &'static str = "partnership-page-changed";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("operator", &self.operator).say("mail-directory-page-changed-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let fields: Vec<_> = self.fields.iter().map(|field| words.say(field_text(field))).collect();
        let told = words.with("operator", &self.operator).with("fields", fields.join(", "));
        Body {
            opening: vec![
                told.say("mail-directory-page-changed-opening"),
                told.say("mail-directory-page-changed-fields"),
            ],
            action: Some(Action {
                label: words.say("keeping-see"),
                url: site.link("/settings/directory-page"),
                until: words.say("mail-partnership-see"),
            }),
            ..Body::default()
        }
    }
}

//! What the provider's people are written about lists.
use super::list::Halt;
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
    values::ListId,
};

/// A list is not sent any further, and nobody has asked for that.
pub struct Stopped {
    to: Recipient,
    list: ListId,
    halt: Halt,
    sent: u32,
    total: u32,
}

impl Stopped {
    /// For somebody of the provider: why, how many were sent, and of how many.
    pub fn new(
        provider: &Organization,
        list: ListId,
        (halt, sent, total): (Halt, u32, u32),
        host: &User,
    ) -> Self {
        let to = host.recipient(provider.language);
        Self { to, list, halt, sent, total }
    }
}

impl Letter for Stopped {
    const NAME: &'static str = "partnership-list-stopped";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.say("mail-partnership-list-stopped-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("sent", self.sent).with("total", self.total);
        Body {
            opening: vec![
                told.say("mail-partnership-list-stopped-opening"),
                words.say(format!("list-stopped-{}", self.halt.as_str())),
            ],
            action: Some(Action {
                label: words.say("mail-partnership-list-stopped-action"),
                url: site.link(&format!("/resellers/lists/{}", self.list)),
                until: words.say("mail-partnership-see"),
            }),
            ..Body::default()
        }
    }
}

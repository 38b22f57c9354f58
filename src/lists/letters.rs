//! What the inviting company's people are written about lists.
use super::{
    kind::Kind,
    list::{Halt, List},
};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::User,
};

/// A list is not sent any further, and nobody has asked for that.
pub struct Stopped {
    to: Recipient,
    kind: Kind,
    page: String,
    partner: String,
    halt: Halt,
    sent: u32,
    total: u32,
}

impl Stopped {
    /// For somebody of the company: why, how many were sent, and of how many; and what the partner is called with whom
    /// customers were to be shared, if it was customers.
    pub fn new(
        (inviter, partner): (&Organization, Option<&Organization>),
        list: &List,
        (halt, sent, total): (Halt, u32, u32),
        host: &User,
    ) -> Self {
        let to = host.recipient(inviter.language);
        let partner = partner.map(|it| it.name.to_string()).unwrap_or_default();
        Self { to, kind: list.kind(), page: list.page(), partner, halt, sent, total }
    }
}

impl Letter for Stopped {
    // Older letters have the name, too: from before there were lists of customers.
    const NAME: &'static str = "partnership-list-stopped";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("kind", self.kind.as_str()).say("mail-partnership-list-stopped-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("sent", self.sent).with("total", self.total);
        Body {
            opening: vec![
                told.say("mail-partnership-list-stopped-opening"),
                words
                    .with("partner", &self.partner)
                    .say(format!("list-stopped-{}", self.halt.as_str())),
            ],
            action: Some(Action {
                label: words.say("mail-partnership-list-stopped-action"),
                url: site.link(&self.page),
                until: words.say("mail-partnership-see"),
            }),
            ..Body::default()
        }
    }
}

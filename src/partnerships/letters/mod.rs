//! What the people of both companies are written about their partnership.
mod access;
mod ending;
mod fixing;

pub use access::{AccessRemoved, AccessStopped, Stop};
pub use ending::{Ended, Restored};
pub use fixing::FixAsked;

use super::{Side, invitations::Access};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::{Organization, Profile},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    users::{User, role_names},
    values::OrganizationId,
};

/// Somebody who is written to: on which side they are, and with whom their company works.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Whom the letter goes to.
    pub to: Recipient,
    /// Their company.
    pub organization: OrganizationId,
    /// Their side.
    pub side: Side,
    /// The other company.
    pub partner: String,
    /// Their own company.
    pub home: String,
    /// Whether they can sign in and see it.
    pub has_account: bool,
}

/// The two work together.
pub struct Begun {
    reader: Reader,
    access: Option<Access>,
}

impl Reader {
    /// Somebody of `home`, which is on a side.
    pub fn new(user: &User, side: Side, home: &Organization, partner: &Organization) -> Self {
        let to = user.recipient(home.language);
        Self { has_account: true, ..Self::at(to, side, home, partner) }
    }

    /// The primary contact of `home`, who needs no account.
    pub fn contact(
        profile: &Profile,
        side: Side,
        home: &Organization,
        partner: &Organization,
    ) -> Self {
        Self::at(profile.contact(), side, home, partner)
    }

    fn at(to: Recipient, side: Side, home: &Organization, partner: &Organization) -> Self {
        let (partner, organization) = (partner.name.to_string(), home.id);
        let home = home.name.to_string();
        Self { to, organization, side, partner, home, has_account: false }
    }

    /// Both companies, for a text.
    pub fn facts(&self, words: &Words) -> Telling {
        words.with("partner", &self.partner).with("home", &self.home)
    }

    /// Where the partnership is seen.
    pub fn action(&self, words: &Words, site: &Site) -> Action {
        let (label, page) = match self.side {
            Side::Provider => ("nav-resellers", "/resellers"),
            Side::Reseller => ("nav-my-providers", "/indirect-providers"),
        };
        Action {
            label: words.say(label),
            url: site.link(page),
            until: words.say("mail-partnership-see"),
        }
    }

    /// The same, for those who can sign in.
    pub fn action_with_account(&self, words: &Words, site: &Site) -> Option<Action> {
        self.has_account.then(|| self.action(words, site))
    }

    /// The end of texts that depend on whether one's own side did it.
    fn did(&self, by: Side) -> &'static str {
        if self.side == by { "own" } else { "other" }
    }
}

impl Begun {
    /// For somebody of either side.
    pub fn new(reader: Reader, access: Option<Access>) -> Self {
        Self { reader, access }
    }
}

impl Letter for Begun {
    const NAME: &'static str = "partnership-begun";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-partnership-begun-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let side = self.reader.side.as_str();
        let opening = self.reader.facts(words).say(format!("mail-partnership-begun-{side}"));
        let access = self.access.as_ref().map(|access| {
            let told = self.reader.facts(words).with("roles", role_names(words, &access.roles));
            let told = told.with("until", words.day_of(access.last_moment()));
            told.say(format!("mail-partnership-access-{side}"))
        });
        Body {
            opening: [Some(opening), access].into_iter().flatten().collect(),
            action: Some(self.reader.action(words, site)),
            closing: vec![words.say("mail-partnership-unexpected")],
            ..Body::default()
        }
    }
}

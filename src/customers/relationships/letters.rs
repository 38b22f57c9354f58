//! What both sides of a relationship are written about its end, and about that of administrator access.
use super::{By, End, Relationship};
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::{Organization, Profile},
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
    users::{User, grants::Grant, role_names},
    values::{Note, OrganizationId},
};

/// Somebody of one of the two.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub to: Recipient,
    /// In whose chain the reason of their letter stands.
    pub organization: OrganizationId,
    part: By,
    other: String,
    home: String,
    has_account: bool,
}

/// A relationship is over.
pub struct Ended {
    reader: Reader,
    end: End,
}

/// Administrator access is over, and the relationship goes on.
pub struct AccessEnded {
    reader: Reader,
    grant: Grant,
    how: How,
}

/// How administrator access ended.
#[derive(Debug, Clone)]
pub enum How {
    /// One of the two ended it.
    By(By),
    /// The operator did, for this reason.
    Operator(Note),
}

impl Reader {
    /// Somebody of one of the two; the other one is that company.
    pub fn new(user: &User, it: &Relationship, home: &Organization, other: &Organization) -> Self {
        let to = user.recipient(home.language);
        Self { has_account: true, ..Self::at(to, it, home, other) }
    }

    /// The primary contact of a partner, who may have no account here.
    pub fn contact(
        profile: &Profile,
        it: &Relationship,
        home: &Organization,
        other: &Organization,
    ) -> Self {
        Self::at(profile.contact(), it, home, other)
    }

    fn at(to: Recipient, it: &Relationship, home: &Organization, other: &Organization) -> Self {
        let part = if home.id == it.customer { By::Customer } else { By::Partner };
        let (organization, other) = (home.id, other.name.to_string());
        Self { to, organization, part, other, home: home.name.to_string(), has_account: false }
    }

    fn facts(&self, words: &Words) -> Telling {
        words.with("other", &self.other).with("home", &self.home)
    }

    /// Where it is seen, for those who can sign in.
    fn action(&self, words: &Words, site: &Site) -> Option<Action> {
        let (label, page) = match self.part {
            By::Customer => ("relations-title", "/settings/partner-relationships"),
            By::Partner => ("nav-customers", "/customers"),
        };
        let action = || Action {
            label: words.say(label),
            url: site.link(page),
            until: words.say("mail-partnership-see"),
        };
        self.has_account.then(action)
    }

    /// The end of texts that depend on whether the reader's own side did it.
    fn did(&self, by: By) -> &'static str {
        if self.part == by { "own" } else { "other" }
    }
}

impl Ended {
    /// For somebody of either side.
    pub fn new(reader: Reader, end: &End) -> Self {
        Self { reader, end: end.clone() }
    }
}

impl AccessEnded {
    /// For somebody of either side.
    pub fn new(reader: Reader, grant: &Grant, how: How) -> Self {
        Self { reader, grant: grant.clone(), how }
    }
}

impl Letter for Ended {
    const NAME: &'static str = "customer-ended";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-customer-ended-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.reader.facts(words).with("at", words.moment(self.end.at));
        let did = self.reader.did(self.end.by);
        let mut opening = vec![told.say(format!("mail-customer-ended-{did}"))];
        opening.push(words.say("mail-partnership-ended-because"));
        opening.extend(self.end.reason.paragraphs().map(str::to_owned));
        Body {
            opening,
            closing: vec![
                told.say(format!("mail-customer-ended-means-{}", self.reader.part.as_str())),
            ],
            action: self.reader.action(words, site),
            ..Body::default()
        }
    }
}

impl Letter for AccessEnded {
    const NAME: &'static str = "customer-access-ended";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        self.reader.facts(words).say("mail-customer-access-ended-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = self.reader.facts(words);
        let told = told.with("roles", role_names(words, &self.grant.roles));
        let how = match &self.how {
            How::By(by) => self.reader.did(*by),
            How::Operator(_) => "operator",
        };
        let part = self.reader.part.as_str();
        let mut opening = vec![told.say(format!("mail-customer-access-ended-{how}-{part}"))];
        if let How::Operator(reason) = &self.how {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        Body {
            opening,
            closing: vec![words.say("mail-customer-access-ended-stays")],
            action: self.reader.action(words, site),
            ..Body::default()
        }
    }
}

//! What people are written about requests: those who can grant one, and whoever asked.
use crate::{
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    platform::{i18n::Words, web::Site},
    users::{Permission, Role, User},
    values::{AccessId, Note},
};
use chrono::{DateTime, Utc};

/// Somebody asks for a permission: for one who can give it.
pub struct Asked {
    to: Recipient,
    organization: String,
    person: String,
    id: AccessId,
    what: Permission,
    reason: Note,
    until: DateTime<Utc>,
}

/// What came of a request.
pub struct Answered {
    to: Recipient,
    organization: String,
    by: String,
    what: Permission,
    answer: Answer,
}

/// What was answered.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Yes, by this role.
    Granted(Role),
    /// No, and why.
    Refused(Note),
}

impl Asked {
    /// For one who can give the permission.
    pub fn new(
        home: &Organization,
        giver: &User,
        asker: &User,
        (id, what, reason): (AccessId, Permission, &Note),
        until: DateTime<Utc>,
    ) -> Self {
        let (to, organization) = (giver.recipient(home.language), home.name.to_string());
        Self { to, organization, person: asker.name(), id, what, reason: reason.clone(), until }
    }
}

impl Answered {
    /// For whoever asked.
    pub fn new(
        home: &Organization,
        asker: &User,
        by: &User,
        what: Permission,
        answer: Answer,
    ) -> Self {
        let (to, organization) = (asker.recipient(home.language), home.name.to_string());
        Self { to, organization, by: by.name(), what, answer }
    }
}

impl Answer {
    fn as_str(&self) -> &'static str {
        match self {
            Self::Granted(_) => "granted",
            Self::Refused(_) => "refused",
        }
    }
}

impl Letter for Asked {
    const NAME: &'static str = "access-asked";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let told = words.with("person", &self.person).with("organization", &self.organization);
        told.say("mail-access-asked-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("person", &self.person).with("organization", &self.organization);
        let what = words.say(format!("permission-{}", self.what.as_str()));
        let mut opening = vec![told.say("mail-access-asked-opening"), what];
        opening.push(words.say("mail-access-asked-reason"));
        opening.extend(self.reason.paragraphs().map(str::to_owned));
        let url = site.link(&format!("/settings/access/{}", self.id));
        let until = words.with("until", words.moment(self.until)).say("mail-access-asked-until");
        Body {
            opening,
            code: None,
            action: Some(Action { label: words.say("mail-access-asked-action"), url, until }),
            closing: vec![words.say("mail-access-asked-others")],
        }
    }

    fn not_after(&self) -> Option<DateTime<Utc>> {
        Some(self.until)
    }
}

impl Letter for Answered {
    const NAME: &'static str = "access-answered";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        let id = format!("mail-access-{}-subject", self.answer.as_str());
        words.with("organization", &self.organization).say(id)
    }

    fn body(&self, words: &Words, _: &Site) -> Body {
        let told = words.with("by", &self.by).with("organization", &self.organization);
        let opening = told.say(format!("mail-access-{}-opening", self.answer.as_str()));
        let what = words.say(format!("permission-{}", self.what.as_str()));
        let said = match &self.answer {
            Answer::Granted(role) => vec![
                words.with("role", words.say(role.text())).say("mail-access-granted-role"),
                words.say("mail-access-granted-now"),
            ],
            Answer::Refused(note) => {
                let because = words.say("mail-access-refused-because");
                let note = note.paragraphs().map(str::to_owned);
                [because].into_iter().chain(note).collect()
            }
        };
        Body {
            opening: [opening, what].into_iter().chain(said).collect(),
            closing: vec![words.say("mail-ask-your-admins")],
            ..Body::default()
        }
    }
}

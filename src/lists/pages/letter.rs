//! The first letter of a list as it will be read.
use crate::{
    customers::invitations::{Invitee as CustomerInvitee, Plan, ShownLetter as CustomerLetter},
    lists::{
        entry::Line,
        reader::{Inviter, Reader},
        terms::{Named, Terms},
    },
    partnerships::invitations::{Invitee, ShownLetter},
    platform::{i18n::Words, web::Frame},
    values::Description,
};

/// The parts of a letter, in its own language.
pub struct Letter {
    /// The code of that.
    pub language: &'static str,
    /// What stands above it.
    pub subject: String,
    /// How it begins.
    pub dear: String,
    /// Who invites.
    pub opening: String,
    /// What the inviting company writes, and what is asked for.
    pub lines: Vec<String>,
    /// What the link says.
    pub action: String,
    /// Until when it can be answered.
    pub until: String,
    /// What somebody is told who expected no such letter.
    pub unexpected: String,
}

impl Letter {
    /// As it would be sent now.
    pub fn new(frame: &Frame, reader: &Reader, sender: String, line: Line) -> Self {
        match &reader.inviter {
            Inviter::Provider(provider) => {
                let (invitee, own) = to_reseller(frame, &reader.terms, line);
                let shown = ShownLetter::new(frame, (**provider).clone(), sender, invitee);
                let lines = own.into_iter().chain(shown.asks_for()).collect();
                let parts = (shown.subject(), shown.dear(), shown.opening(), lines);
                Self::of(&shown.words, "partnership", parts, shown.until())
            }
            Inviter::Partners(cast, named) => {
                let plan = Plan::new(named.parties, (**cast).clone());
                let (invitee, own) = to_customer(frame, (&reader.terms, named), line);
                let shown = CustomerLetter::new(frame, plan, sender, invitee);
                let lines = own.into_iter().chain(shown.means()).collect();
                let parts = (shown.subject(), shown.dear(), shown.opening(), lines);
                Self::of(&shown.words, "customer", parts, shown.until())
            }
        }
    }

    fn of(
        words: &Words,
        kind: &str,
        (subject, dear, opening, lines): (String, String, String, Vec<String>),
        until: &str,
    ) -> Self {
        Self {
            language: words.language.as_str(),
            subject,
            dear,
            opening,
            lines,
            action: words.say(format!("mail-{kind}-invited-action")),
            until: until.to_owned(),
            unexpected: words.say(format!("mail-{kind}-invited-unexpected")),
        }
    }
}

/// Who is invited, and the paragraphs of the letter's own part.
fn to_reseller(frame: &Frame, terms: &Terms, line: Line) -> (Invitee, Vec<String>) {
    let Line { email, company, language, text } = line;
    let Terms { days, access, .. } = terms.clone();
    let way = frame.site.admin_access;
    (Invitee { email, company, language, days, access, way }, paragraphs(&text))
}

fn to_customer(
    frame: &Frame,
    (terms, named): (&Terms, &Named),
    line: Line,
) -> (CustomerInvitee, Vec<String>) {
    let Line { email, company, language, text } = line;
    let asked = named.asked(terms.access.as_ref(), frame.site.admin_access);
    (CustomerInvitee { email, company, language, days: terms.days, asked }, paragraphs(&text))
}

fn paragraphs(text: &Description) -> Vec<String> {
    text.paragraphs().map(ToOwned::to_owned).collect()
}

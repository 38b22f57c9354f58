//! Posting: rendered and sealed in the transaction of the change it tells of.
use super::letter::{Html, Letter, Text};
use crate::{
    audit::Entry,
    platform::{
        context,
        db::{Conn, Error},
        i18n::Words,
        schema::outbox,
    },
    values::{MailId, OrganizationId, search_key},
};
use askama::Template;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// What bodies are sealed for.
pub(super) const PURPOSE: &str = "mail";

/// Both parts of a letter.
#[derive(Serialize, Deserialize)]
pub(super) struct Parts {
    pub text: String,
    pub html: String,
}

/// Puts a letter into the outbox, because of an audit row of this transaction.
pub fn post<L: Letter>(
    conn: &mut Conn,
    because: Entry,
    letter: &L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    insert(conn, Some(because), letter, now)
}

/// Puts letters into the outbox, each because of the row in the chain of its reader's company.
pub fn post_all<L: Letter>(
    conn: &mut Conn,
    because: &[Entry],
    letters: impl IntoIterator<Item = (OrganizationId, L)>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for (company, letter) in letters {
        let own = because.iter().find(|entry| entry.organization == company);
        post(conn, *own.ok_or_else(|| Error::corrupt("audit_log", company))?, &letter, now)?;
    }
    Ok(())
}

/// Puts a letter into the outbox for somebody who belongs to no organization yet, so that there is no
/// chain to write into: a code for an address. A stranger can cause these; the caller counts them.
pub fn post_to_stranger<L: Letter>(
    conn: &mut Conn,
    letter: &L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    insert(conn, None, letter, now)
}

fn insert<L: Letter>(
    conn: &mut Conn,
    because: Option<Entry>,
    letter: &L,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (context, to) = (context::current(), letter.recipient());
    let words = Words::new(to.language, context.site.zone);
    let subject = letter.subject(&words);
    let parts = render(letter, &words, &subject).map_err(|e| Error::corrupt(L::NAME, e))?;
    let parts = serde_json::to_string(&parts).map_err(|e| Error::corrupt(L::NAME, e))?;
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(MailId::new().to_string()),
            outbox::organization_id.eq(because.map(|entry| entry.organization.to_string())),
            outbox::audit_seq.eq(because.map(|entry| entry.seq)),
            outbox::letter.eq(L::NAME),
            outbox::recipient.eq(to.email.to_string()),
            outbox::recipient_name.eq(&to.name),
            outbox::language.eq(to.language.as_str()),
            outbox::subject.eq(one_line(&subject)),
            outbox::body.eq(context.secrets.seal(PURPOSE, &parts)),
            outbox::state.eq("waiting"),
            outbox::queued_at.eq(now.naive_utc()),
            outbox::not_after.eq(letter.not_after().map(|at| at.naive_utc())),
            outbox::next_attempt_at.eq(now.naive_utc()),
            outbox::search_text.eq(search_key(&format!("{subject} {} {}", to.name, to.email))),
        ))
        .execute(conn)?;
    Ok(())
}

fn render<L: Letter>(letter: &L, words: &Words, subject: &str) -> Result<Parts, askama::Error> {
    let site = context::current().site;
    let (name, body) = (&letter.recipient().name, &letter.body(words, &site));
    let text = Text { words, site: &site, name, body }.render()?;
    let html = Html { words, site: &site, subject, name, body }.render()?;
    Ok(Parts { text, html })
}

/// A header is one line, whatever a company is called.
pub(super) fn one_line(subject: &str) -> String {
    subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

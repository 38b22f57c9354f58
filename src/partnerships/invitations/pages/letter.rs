//! The letter with which somebody is invited, as it will be read.
use crate::{
    organizations::Organization,
    partnerships::invitations::{
        Terms,
        forms::Invitee,
        letters::{answerable, asks_for, greeting, opening, subject},
    },
    platform::{i18n::Words, web::Frame},
};
use chrono::TimeDelta;

/// The parts of a letter that is not sent yet. It is read in its own language.
pub struct Shown {
    /// In which words.
    pub words: Words,
    /// Who is invited to what.
    pub invitee: Invitee,
    provider: Organization,
    sender: String,
    until: String,
}

impl Shown {
    /// As it would be sent now.
    pub fn new(frame: &Frame, provider: Organization, sender: String, invitee: Invitee) -> Self {
        let words = frame.in_language(&invitee.language);
        let until = answerable(&words, frame.now + TimeDelta::days(invitee.days.into()));
        Self { words, invitee, provider, sender, until }
    }

    /// What stands above it.
    pub fn subject(&self) -> String {
        subject(&self.words, self.provider.name.as_str())
    }

    /// How it begins.
    pub fn dear(&self) -> String {
        self.words.with("name", &self.invitee.company).say("mail-dear")
    }

    /// Who invites.
    pub fn opening(&self) -> String {
        opening(&self.words, &self.provider, &self.sender)
    }

    /// What comes with the partnership.
    pub fn asks_for(&self) -> Option<String> {
        let terms = Terms::of(self.invitee.way, self.invitee.access.clone());
        asks_for(&self.words, &terms, self.provider.name.as_str())
    }

    /// Until when it can be answered.
    pub fn until(&self) -> &str {
        &self.until
    }

    /// What stands in the letter unless something else is written.
    pub fn greeting(&self) -> String {
        greeting(&self.words, self.provider.name.as_str(), &self.invitee.company)
    }
}

//! The invitations of a provider.
use crate::{
    mail::Logged,
    partnerships::{
        invitations::{
            Invitation,
            filter::{Filter, Group, LIST},
            scene::letter_of,
            store::Found,
        },
        open_link::tell_waiting,
    },
    platform::web::Frame,
};
use askama::Template;

/// The invitations of a provider, newest first.
#[derive(Template)]
#[template(path = "partnerships/invitations/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// Which of them are wanted.
    pub filter: Filter,
    /// Those that were found.
    pub found: Found,
    /// The letters with which they were last sent.
    pub letters: Vec<Logged>,
    /// How many answers to the open link wait for the provider's word.
    pub waiting: usize,
    /// Whether the reader may invite.
    pub may_invite: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl ListPage {
    fn is_chosen(&self, group: &Group) -> bool {
        self.filter.group == Some(*group)
    }

    /// The same invitations, whatever is looked for.
    fn cleared(&self) -> String {
        Filter { group: self.filter.group, ..Filter::default() }.address(None)
    }

    fn stage(&self, invitation: &Invitation) -> String {
        self.frame.say(format!("invitation-{}-chip", invitation.stage(self.frame.now).as_str()))
    }

    fn tone(&self, invitation: &Invitation) -> &'static str {
        invitation.stage(self.frame.now).tone()
    }

    /// Whether its letter arrived matters while it can be answered.
    fn letter(&self, invitation: &Invitation) -> Option<&Logged> {
        let is_open = invitation.stage(self.frame.now).is_open();
        letter_of(&self.letters, invitation).filter(|_| is_open)
    }

    /// That companies wait for the provider's word.
    fn waits(&self) -> String {
        tell_waiting(&self.frame, self.waiting)
    }

    /// Why there is nothing: nothing at all, or nothing like what is asked for.
    fn nothing(&self) -> &'static str {
        let is_all = self.filter == Filter::default() && self.found.newer.is_none();
        if is_all { "invitations-empty" } else { "invitations-none" }
    }
}

//! The invitations of a company to customers.
use crate::{
    customers::invitations::{Invitation, filter::LIST, scene::letter_of, store::Found},
    mail::Logged,
    partnerships::{
        Side,
        invitations::{Filter, Group},
    },
    platform::web::Frame,
};
use askama::Template;

/// The invitations of a company, newest first.
#[derive(Template)]
#[template(path = "customers/invitations/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// Which of them are wanted.
    pub filter: Filter,
    /// Those that were found.
    pub found: Found,
    /// The letters with which they were last sent.
    pub letters: Vec<Logged>,
    /// Whether the reader may invite.
    pub may_invite: bool,
    /// On which side the reader's company is.
    pub side: Side,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "askama passes arguments by reference")]
impl ListPage {
    fn is_chosen(&self, group: &Group) -> bool {
        self.filter.group == Some(*group)
    }

    /// The same search among others.
    fn among(&self, group: Option<Group>) -> String {
        let filter = Filter { group, q: self.filter.q.clone() };
        filter.address_in::<String>(LIST, None)
    }

    /// The same invitations, whatever is looked for.
    fn cleared(&self) -> String {
        let filter = Filter { group: self.filter.group, ..Filter::default() };
        filter.address_in::<String>(LIST, None)
    }

    fn newer(&self) -> Option<String> {
        Some(self.filter.address_in(LIST, Some(self.found.newer.as_ref()?)))
    }

    fn older(&self) -> Option<String> {
        Some(self.filter.address_in(LIST, Some(self.found.older.as_ref()?)))
    }

    fn stage(&self, invitation: &Invitation) -> String {
        let stage = invitation.stage(self.frame.now);
        self.frame.say(format!("customer-invitation-{}-chip", stage.as_str()))
    }

    fn tone(&self, invitation: &Invitation) -> &'static str {
        invitation.stage(self.frame.now).tone()
    }

    /// Whether its letter arrived matters while it can be answered.
    fn letter(&self, invitation: &Invitation) -> Option<&Logged> {
        let is_open = invitation.stage(self.frame.now).is_open();
        letter_of(&self.letters, invitation).filter(|_| is_open)
    }

    /// Why there is nothing: nothing at all, or nothing like what is asked for.
    fn nothing(&self) -> &'static str {
        let is_all = self.filter == Filter::default() && self.found.newer.is_none();
        if is_all { "customer-invitations-empty" } else { "invitations-none" }
    }
}

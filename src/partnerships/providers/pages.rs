//! A reseller's pages about its providers.
use crate::{
    partnerships::{Dossier, Rule, pages::Told},
    platform::web::Frame,
    users::{Permission, SignedIn},
    values::InvitationId,
};
use askama::Template;
use chrono::{DateTime, Utc};

/// All of them.
#[derive(Template)]
#[template(path = "partnerships/providers/list.html")]
pub struct ListPage {
    frame: Frame,
    waiting: Vec<Waiting>,
    live: Vec<Dossier>,
    ended: Vec<Dossier>,
    company: String,
    may: May,
}

/// A provider about whose word the company waits: it has consented by an open link.
pub struct Waiting {
    /// What was answered.
    pub id: InvitationId,
    /// Who has the last word.
    pub provider: String,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// One of them.
#[derive(Template)]
#[template(path = "partnerships/providers/provider.html")]
pub struct ProviderPage {
    frame: Frame,
    dossier: Dossier,
    may: May,
}

/// What the reader may do.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
struct May {
    end: bool,
    remove_access: bool,
    invite_customers: bool,
    see_customers: bool,
}

impl May {
    fn of(me: &SignedIn) -> Self {
        Self {
            end: me.person.may(Permission::EndPartnership),
            remove_access: me.person.may(Permission::RemoveAdminAccess),
            see_customers: me.person.may(Permission::SeeCustomers),
            invite_customers: me.person.may(Permission::InviteCustomers)
                && !me.person.home.is_suspended,
        }
    }
}

impl ListPage {
    /// For somebody of the reseller.
    pub fn new(me: SignedIn, all: Vec<Dossier>, waiting: Vec<Waiting>) -> Self {
        let now = me.frame.now;
        let (live, ended) = all.into_iter().partition(|it| it.partnership.is_live(now));
        let may = May::of(&me);
        Self { frame: me.frame, waiting, live, ended, company: me.person.home.name, may }
    }

    fn has_access(&self, dossier: &Dossier) -> bool {
        dossier.held.is_live(self.frame.now)
    }
}

impl ProviderPage {
    /// For somebody of the reseller.
    pub fn new(me: SignedIn, dossier: Dossier) -> Self {
        let may = May::of(&me);
        Self { frame: me.frame, dossier, may }
    }

    fn may_remove_access(&self) -> bool {
        self.may.remove_access && self.dossier.held.is_live(self.frame.now)
    }

    /// What keeps the provider from ordering, as far as the reader's company can mend it.
    fn missing(&self) -> Vec<String> {
        let failing = self.dossier.facts.failing();
        let said = |rule: Rule| self.frame.say(format!("ready-own-{}", rule.as_str()));
        failing.into_iter().map(said).collect()
    }
}

impl Told for ListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl Told for ProviderPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

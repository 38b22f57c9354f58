//! Providers' invitations, sent by the actions that the provider's own pages call.
use super::{Browser, TestPortal};
use chrono::NaiveDate;
use twotier::{
    partnerships::invitations::{self, Access, NewInvitation, Shown, store},
    platform::db::{Conn, Error},
    users::{Doer, Role},
    values::{AdminAccess, InvitationId, Language},
};

/// An invitation, and the path of its link.
#[derive(Debug, Clone)]
pub struct Invited {
    pub id: InvitationId,
    pub link: String,
}

/// The person of a provider who invites: Maya, or Lukas.
fn inviter(account: &str) -> &'static str {
    if account == "northwind" { "maya" } else { "lukas" }
}

impl TestPortal {
    /// A provider asks whoever reads an address for a partnership with administrator access: one box gives both.
    pub async fn invited(&self, provider: &str, email: &str) -> Invited {
        self.invited_with(provider, email, AdminAccess::WithPartnership).await
    }

    /// The same in a portal in which administrator access goes with it another way.
    pub async fn invited_with(&self, provider: &str, email: &str, way: AdminAccess) -> Invited {
        let doer = self.doer_at(provider).await;
        let (now, zone) = (self.now(), self.portal.context.site.zone);
        let last_day: NaiveDate = "2026-11-22".parse().unwrap();
        let roles = [Role::UserAdmin, Role::HelpdeskAgent];
        let new = NewInvitation {
            email: email.parse().unwrap(),
            company: "Noordlicht ICT B.V.".parse().unwrap(),
            language: Language::En,
            text: "We would like to work with you.".parse().unwrap(),
            days: 30,
            access: Access::parse(&roles, last_day, zone, now).unwrap(),
            way,
        };
        let send = move |conn: &mut Conn| invitations::send(conn, &doer, new, now);
        let id = self.portal.db.write(send).await.unwrap();
        let link = self.link_in(&self.letter_to(email).await);
        Invited { id, link }
    }

    /// The provider sends it again; the path of the new link.
    pub async fn resent(&self, provider: &str, email: &str, id: InvitationId) -> String {
        let (doer, now) = (self.doer_at(provider).await, self.now());
        let shown = self.shown(id).await;
        let again = move |conn: &mut Conn| invitations::resend(conn, &doer, shown, now);
        self.portal.db.write(again).await.unwrap();
        self.link_in(&self.letter_to(email).await)
    }

    /// The provider takes it back.
    pub async fn cancelled(&self, provider: &str, id: InvitationId) {
        let (doer, now) = (self.doer_at(provider).await, self.now());
        let shown = self.shown(id).await;
        let cancel = move |conn: &mut Conn| invitations::cancel(conn, &doer, shown, None, now);
        self.portal.db.write(cancel).await.unwrap();
    }

    /// The digest that an answer page carries for somebody who may tick its box.
    pub async fn digest_of(&self, browser: &Browser, page: &str) -> String {
        browser.visit(page).await.value("digest")
    }

    async fn shown(&self, id: InvitationId) -> Shown {
        let find = move |conn: &mut Conn| -> Result<_, Error> { store::find(conn, id) };
        let version = self.portal.db.read(find).await.unwrap().unwrap().version;
        Shown { id, version }
    }

    /// Whoever invites for a provider, without a browser.
    async fn doer_at(&self, account: &str) -> Doer {
        self.doer(account, inviter(account)).await
    }

    /// Somebody without a browser.
    pub async fn doer(&self, account: &str, name: &str) -> Doer {
        let who = format!(
            "FROM users u JOIN organizations o ON o.id = u.organization_id \
             WHERE o.account_name = '{account}' AND u.user_name = '{name}'"
        );
        let user = self.line(format!("SELECT u.id AS line {who}")).await;
        let home = self.line(format!("SELECT o.id AS line {who}")).await;
        Doer::unattended(user.parse().unwrap(), home.parse().unwrap())
    }
}

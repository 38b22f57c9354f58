//! What ends the access.
use super::{
    cast::{Cast, Scene},
    form::{Answer, Form},
    judge::Mark,
};
use crate::partnerships::ring::PROVIDER;
use chrono::TimeDelta;
use diesel::{RunQueryDsl, sql_query};
use twotier::{
    audit::{Actor, PortalPart},
    partnerships,
    platform::db::{Conn, Error},
    users::grants,
};

pub const ENDS: [End; 9] = [
    End::RemoveAccess,
    End::ByReseller,
    End::ByProvider,
    End::SuspendReseller,
    End::SuspendProvider,
    End::Expire,
    End::TakeRole,
    End::SignOut,
    End::Narrow,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The reseller removes it.
    RemoveAccess,
    /// The reseller ends the partnership and removes it.
    ByReseller,
    /// The provider does.
    ByProvider,
    /// The operator suspends the reseller.
    SuspendReseller,
    /// The operator suspends the provider, whose people are signed out.
    SuspendProvider,
    /// Its last moment passes, and the job notes that.
    Expire,
    /// Whoever acts loses the role that lets them.
    TakeRole,
    /// Whoever acts is signed out everywhere.
    SignOut,
    /// Less is given from now on. No page does that; the tables do.
    Narrow,
}

/// An end that is about to come: the page of somebody, or the tables' business.
pub enum Ready {
    Page(Form),
    Tables(End),
}

impl Cast<'_> {
    /// Somebody has the page open that brings it about.
    pub async fn ready(&self, end: End, scene: &Scene) -> Ready {
        let (partnership, ada) = (scene.partnership, scene.ada.session.clone());
        let ends = format!("/partnerships/{partnership}/end");
        let agnes = format!("/settings/users/{}", self.agnes);
        let (session, page, typed) = match end {
            End::Expire | End::Narrow => return Ready::Tables(end),
            End::RemoveAccess => (ada, (format!("/partnerships/{partnership}/access"), ""), vec![]),
            End::ByReseller => (ada, (ends, ""), self.end_today()),
            End::ByProvider => (self.maya().await, (ends, ""), self.end_today()),
            End::TakeRole => (self.maya().await, (agnes, "/roles"), vec![]),
            End::SignOut => (self.maya().await, (agnes, "/sessions/end"), vec![]),
            End::SuspendReseller | End::SuspendProvider => {
                return Ready::Page(self.operator_s(end, "/suspension", scene).await);
            }
        };
        Ready::Page(self.fill_in(&session, page, &typed).await)
    }

    pub async fn comes(&self, node: usize, ending: &Ready, scene: &Scene) {
        match ending {
            Ready::Page(form) => {
                assert_eq!(self.send(node, form).await, Answer::Done, "{}", form.address);
            }
            Ready::Tables(end) => self.by_tables(*end, scene).await,
        }
    }

    /// Of all other scenes nothing has changed.
    pub async fn take_back(&self, end: End, scene: &Scene) {
        match end {
            End::SuspendReseller | End::SuspendProvider => {
                let form = self.operator_s(end, "/restoration", scene).await;
                assert_eq!(self.send(0, &form).await, Answer::Done);
            }
            End::TakeRole => {
                let role = format!("VALUES ('{}', 'admin_agent')", self.agnes);
                let give = format!("INSERT INTO user_roles (user_id, role) {role}");
                self.ring.world.sql(give).await;
            }
            _ => {}
        }
    }

    /// What the records say of it.
    pub fn mark(&self, end: End, scene: &Scene) -> Mark {
        let (event, subject) = match end {
            End::RemoveAccess | End::ByReseller | End::ByProvider => {
                ("grant.ended", scene.grant.to_string())
            }
            End::SuspendReseller => ("organization.suspended", scene.reseller.to_string()),
            End::SuspendProvider => ("organization.suspended", self.ring.provider.home.to_string()),
            End::Expire | End::Narrow => ("grant.shortened", scene.grant.to_string()),
            End::TakeRole => ("user.roles_changed", self.agnes.to_string()),
            End::SignOut => ("user.signed_out_by_admin", self.agnes.to_string()),
        };
        Mark::end(event, subject)
    }

    async fn by_tables(&self, end: End, scene: &Scene) {
        let (grant, partnership) = (scene.grant, scene.partnership.to_string());
        let now = self.ring.world.portal.clock.now();
        let job = Actor::Portal(PortalPart::DueJob);
        let act = move |conn: &mut Conn| -> Result<(), Error> {
            if end == End::Expire {
                grants::shorten(conn, &job, grant, now, now).unwrap();
                return partnerships::over(conn, &partnership, now);
            }
            // In the turns of both, and with a row in both records.
            grants::shorten(conn, &job, grant, now + TimeDelta::days(1), now).unwrap();
            let less = format!("UPDATE grants SET roles = 'helpdesk_agent' WHERE id = '{grant}'");
            sql_query(less).execute(conn)?;
            Ok(())
        };
        self.ring.world.portal.db.write(act).await.unwrap();
    }

    async fn maya(&self) -> String {
        self.ring.sign_in(PROVIDER, "maya").await
    }

    /// What is typed to end a partnership at once, and access with it.
    pub fn end_today(&self) -> Vec<(&'static str, String)> {
        let today = self.ring.world.portal.clock.now().date_naive();
        vec![
            ("reason", "We part as friends.".to_owned()),
            ("end_date", today.to_string()),
            ("removes_access", "yes".to_owned()),
        ]
    }

    /// The operator's page of one of the two.
    async fn operator_s(&self, end: End, button: &str, scene: &Scene) -> Form {
        let provider = self.ring.provider.home;
        let whom = if end == End::SuspendProvider { provider } else { scene.reseller };
        let otto = self.ring.sign_in("operator", "otto").await;
        let reason = [("reason", "It is disputed.".to_owned())];
        self.fill_in(&otto, (format!("/desk/organizations/{whom}"), button), &reason).await
    }
}

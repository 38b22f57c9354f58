//! What happens while somebody accepts: the provider's and the operator's people press their buttons on the other node.
use super::{
    ring::{PROVIDER, Ring},
    tables::{key_of, lines, version_of},
};
use chrono::TimeDelta;
use twotier::{partnerships::invitations, values::InvitationId};

/// What an invitation meets with.
pub const BESIDE: &[Beside] = &[
    Beside::Cancel,
    Beside::Expire,
    Beside::SuspendProvider,
    Beside::SuspendReseller,
    Beside::DeactivateInviter,
];

/// The operator's organization.
const OPERATOR: &str = "fabrikam";

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beside {
    Cancel,
    Expire,
    SuspendProvider,
    SuspendReseller,
    DeactivateInviter,
}

/// A button, ready to be pressed.
pub struct Button {
    pub path: String,
    pub session: String,
    pub version: i64,
}

impl Beside {
    /// What the tally calls it, and how a company is called to which it happens.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Cancel => ("accepted, cancelled", "cancel"),
            Self::Expire => ("accepted, expired", "expire"),
            Self::SuspendProvider => ("accepted, provider suspended", "suspendp"),
            Self::SuspendReseller => ("accepted, reseller suspended", "suspendr"),
            Self::DeactivateInviter => ("accepted, inviter deactivated", "inviter"),
        }
    }

    /// The state of an invitation that could not be accepted any more.
    pub fn left(self) -> &'static str {
        match self {
            Self::Cancel => "cancelled",
            Self::Expire => "expired",
            Self::SuspendProvider | Self::SuspendReseller | Self::DeactivateInviter => "pending",
        }
    }

    /// Whether it is possible after the invitation was accepted, too.
    pub fn is_always_possible(self) -> bool {
        !matches!(self, Self::Cancel | Self::Expire)
    }
}

impl Ring<'_> {
    /// The operator and its one admin.
    pub async fn found_operator(&self) {
        self.world.add_company(OPERATOR, &["otto"]).await;
        let of = format!("(SELECT id FROM organizations WHERE account_name = '{OPERATOR}')");
        for statement in [
            format!(
                "UPDATE user_roles SET role = 'operator_admin' WHERE user_id IN (SELECT id FROM users WHERE organization_id = {of})"
            ),
            format!(
                "UPDATE organizations SET standing = 'operator' WHERE account_name = '{OPERATOR}'"
            ),
        ] {
            self.world.sql(statement).await;
        }
    }

    /// What has to be pressed; nothing where the portal does it itself.
    pub async fn button(&self, beside: Beside, company: &str, id: InvitationId) -> Option<Button> {
        Some(match beside {
            Beside::Expire => return None,
            Beside::Cancel => Button {
                path: format!("/resellers/invitations/{id}/cancellation"),
                session: self.sign_in(PROVIDER, "maya").await,
                version: self.version(id).await,
            },
            Beside::SuspendProvider => self.at_the_desk(PROVIDER, "suspension").await,
            Beside::SuspendReseller => self.at_the_desk(company, "suspension").await,
            Beside::DeactivateInviter => self.of_the_inviter("deactivation").await,
        })
    }

    /// It happens; whether it was possible.
    pub async fn happens(&self, button: Option<&Button>, id: InvitationId) -> bool {
        match button {
            Some(button) => self.pressed(1, button).await == 303,
            None => self.expires(id).await,
        }
    }

    /// All is as it was, so that the next round can begin.
    pub async fn is_over(&self, beside: Beside, company: &str) {
        let back = match beside {
            Beside::Cancel | Beside::Expire => return,
            Beside::SuspendProvider => self.at_the_desk(PROVIDER, "restoration").await,
            Beside::SuspendReseller => self.at_the_desk(company, "restoration").await,
            Beside::DeactivateInviter => self.of_the_inviter("reactivation").await,
        };
        assert_eq!(self.pressed(1, &back).await, 303, "{beside:?}");
    }

    pub async fn pressed(&self, node: usize, button: &Button) -> u16 {
        let version = button.version.to_string();
        let fields = [("version", version.as_str()), ("reason", "It has to be.")];
        self.press(node, &button.path, &button.session, &fields).await
    }

    /// A button of the operator's.
    pub async fn at_the_desk(&self, company: &str, button: &str) -> Button {
        let (id, session) =
            (key_of(self.world, company).await, self.sign_in(OPERATOR, "otto").await);
        let version = version_of(self.world, &format!("organizations WHERE id = '{id}'")).await;
        Button { path: format!("/desk/organizations/{id}/{button}"), session, version }
    }

    /// A button of Maya's, about her colleague who invites.
    async fn of_the_inviter(&self, button: &str) -> Button {
        let (id, session) = (self.inviter.user, self.sign_in(PROVIDER, "maya").await);
        let version = version_of(self.world, &format!("users WHERE id = '{id}'")).await;
        Button { path: format!("/settings/users/{id}/{button}"), session, version }
    }

    /// The job that was put on the list when it was sent, after its last day. Whether it has expired.
    pub async fn expires(&self, id: InvitationId) -> bool {
        let db = &self.world.portal.db;
        let job = format!(
            "SELECT subject AS line FROM due WHERE kind = '{}' AND subject LIKE '{id} %' ORDER BY at DESC",
            invitations::EXPIRE
        );
        let subject = lines(db, job).await.remove(0);
        let later = self.world.portal.clock.now() + TimeDelta::days(31);
        db.write(move |conn| invitations::expire(conn, &subject, later)).await.unwrap();
        let state = format!("SELECT state AS line FROM partnership_invitations WHERE id = '{id}'");
        lines(db, state).await == ["expired"]
    }
}

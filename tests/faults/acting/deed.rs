//! What somebody of the provider does, and what of it stands afterwards.
use super::{
    cast::{Cast, Scene},
    form::Form,
};

/// In the reseller's company.
pub const LENT: [Deed; 3] = [Deed::Invite, Deed::Support, Deed::Role];
/// In their own.
pub const AT_HOME: [Deed; 2] = [Deed::HomeInvite, Deed::HomeEnd];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Invites somebody into the reseller's company.
    Invite,
    /// Says how the reseller's customers reach it.
    Support,
    /// Gives somebody of the reseller a role.
    Role,
    /// Invites a colleague.
    HomeInvite,
    /// Ends the partnership.
    HomeEnd,
}

impl Deed {
    pub fn is_lent(self) -> bool {
        LENT.contains(&self)
    }

    /// Where it is done, and what stands behind that in the form's address.
    fn page(self, scene: &Scene) -> (String, &'static str) {
        let base = format!("/for/{}/settings", scene.reseller);
        match self {
            Self::Invite => (format!("{base}/users/new"), ""),
            Self::Support => (format!("{base}/company/support"), ""),
            Self::Role => (format!("{base}/users/{}", scene.bea), "/roles"),
            Self::HomeInvite => ("/settings/users/new".to_owned(), ""),
            Self::HomeEnd => (format!("/partnerships/{}/end", scene.partnership), ""),
        }
    }

    fn typed(self, cast: &Cast, scene: &Scene) -> Vec<(&'static str, String)> {
        match self {
            Self::Invite | Self::HomeInvite => vec![
                ("first_name", "Lena".to_owned()),
                ("last_name", "Lind".to_owned()),
                ("email", scene.lena()),
                ("role", "helpdesk_agent".to_owned()),
            ],
            Self::Support => vec![
                ("support_website", format!("www.{}.example", scene.company)),
                ("support_email", scene.desk()),
                ("support_phone", "020 555 0135".to_owned()),
            ],
            Self::Role => vec![("role", "helpdesk_agent".to_owned())],
            Self::HomeEnd => cast.end_today(),
        }
    }

    /// Its rows in the records of the companies.
    pub fn told(self, cast: &Cast, scene: &Scene) -> String {
        let (event, which) = match self {
            Self::Invite => ("user.invited", scene.lent()),
            Self::Support => ("company.support_changed", scene.lent()),
            Self::Role => ("user.roles_changed", scene.lent()),
            Self::HomeInvite => ("user.invited", format!("subject_id = {}", scene.lena_s_id())),
            Self::HomeEnd => ("partnership.ended", format!("subject_id = '{}'", scene.partnership)),
        };
        format!("actor_id = '{}' AND event = '{event}' AND {which}", cast.agnes)
    }

    /// Where there is exactly one row of each if it was done, and none if it was not.
    pub fn traces(self, cast: &Cast, scene: &Scene) -> Vec<String> {
        let mut traces = self.left(scene);
        let provider = cast.ring.provider.home;
        let companies = match self {
            Self::HomeInvite => vec![provider],
            _ => vec![provider, scene.reseller],
        };
        traces.extend(companies.into_iter().map(|company| {
            format!("audit_log WHERE organization_id = '{company}' AND {}", self.told(cast, scene))
        }));
        traces
    }

    fn left(self, scene: &Scene) -> Vec<String> {
        let (lena, bea) = (scene.lena(), scene.bea);
        match self {
            Self::Invite | Self::HomeInvite => vec![
                format!("users WHERE email = '{lena}'"),
                format!("links WHERE email = '{lena}'"),
                format!("outbox WHERE recipient = '{lena}'"),
            ],
            Self::Support => {
                vec![format!("organization_profiles WHERE support_email = '{}'", scene.desk())]
            }
            Self::Role => vec![
                format!("user_roles WHERE user_id = '{bea}'"),
                format!(
                    "outbox WHERE letter = 'roles-changed' AND recipient = 'bea@{}.example'",
                    scene.company
                ),
            ],
            Self::HomeEnd => vec![
                format!("partnerships WHERE id = '{}' AND state = 'ended'", scene.partnership),
                format!("grants WHERE id = '{}' AND ended_at IS NOT NULL", scene.grant),
            ],
        }
    }
}

impl Scene {
    /// Whoever is invited.
    pub fn lena(&self) -> String {
        format!("lena@{}.example", self.company)
    }

    fn lena_s_id(&self) -> String {
        format!("(SELECT id FROM users WHERE email = '{}')", self.lena())
    }

    /// Where customers are to write.
    fn desk(&self) -> String {
        format!("desk@{}.example", self.company)
    }

    fn lent(&self) -> String {
        format!("acting_for = '{}'", self.reseller)
    }
}

impl Cast<'_> {
    /// The deed's page, filled in by whoever acts.
    pub async fn open(&self, deed: Deed, scene: &Scene) -> Form {
        self.fill_in(&scene.agnes, deed.page(scene), &deed.typed(self, scene)).await
    }
}

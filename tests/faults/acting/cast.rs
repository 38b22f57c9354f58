//! Who acts, for whom, and who ends that.
use crate::{
    partnerships::{
        ring::{PROVIDER, Ring, Shop},
        tables::{doer, lines},
    },
    world::World,
};
use twotier::values::{GrantId, OrganizationId, PartnershipId, UserId};

/// The company that runs the portal.
const OPERATOR: &str = "operator";

/// A provider with its global admin and the admin agent who acts, and an operator.
pub struct Cast<'a> {
    pub ring: Ring<'a>,
    /// The admin agent.
    pub agnes: UserId,
}

/// A company that has let the provider act for it a moment ago.
pub struct Scene {
    /// Its account name.
    pub company: String,
    pub reseller: OrganizationId,
    pub partnership: PartnershipId,
    pub grant: GrantId,
    /// Somebody of it who has no role.
    pub bea: UserId,
    /// Its global admin, who is signed in.
    pub ada: Shop,
    /// The session of whoever acts.
    pub agnes: String,
}

impl<'a> Cast<'a> {
    pub async fn of(world: &'a World) -> Self {
        let ring = Ring::of(world, &["maya", "agnes"]).await;
        world.add_company(OPERATOR, &["otto"]).await;
        for (name, role) in [("agnes", "admin_agent"), ("otto", "operator_admin")] {
            let whom = format!("(SELECT id FROM users WHERE user_name = '{name}')");
            world
                .sql(format!("UPDATE user_roles SET role = '{role}' WHERE user_id = {whom}"))
                .await;
        }
        let which = format!("account_name = '{OPERATOR}'");
        world.sql(format!("UPDATE organizations SET standing = 'operator' WHERE {which}")).await;
        let agnes = doer(world, PROVIDER, "agnes").await.user;
        Self { ring, agnes }
    }
}

impl Cast<'_> {
    pub async fn scene(&self, kind: &str, round: u32) -> Scene {
        let (company, ada) = self.ring.partner(&kind.to_lowercase(), round).await;
        let bea = doer(self.ring.world, &company, "bea").await;
        let statement = format!("DELETE FROM user_roles WHERE user_id = '{}'", bea.user);
        self.ring.world.sql(statement).await;
        self.has_profile(&company).await;
        let (partnership, reseller) = (self.ring.partnership(ada.id).await.0, bea.home);
        let grant = self.grant_of(reseller).await;
        let agnes = self.ring.sign_in(PROVIDER, "agnes").await;
        Scene { company, reseller, partnership, grant, bea: bea.user, ada, agnes }
    }

    /// As it stands after an enrollment.
    async fn has_profile(&self, company: &str) {
        let statement = format!(
            "INSERT INTO organization_profiles (organization_id, legal_name, address_line1, address_line2, city, state, \
             postal_code, phone, registration_number, contact_first_name, contact_last_name, contact_email, \
             contact_phone, contact_language, support_website, support_email, support_phone, updated_at) \
             SELECT id, name, 'Markt 3', '', 'Zwolle', '', '8011 LW', '+31385550077', '12345678', 'Bram', 'Jansen', \
             'bram@{company}.example', '+31205550134', 'en', 'https://www.{company}.example', \
             'help@{company}.example', '+31205550135', created_at FROM organizations WHERE account_name = '{company}'"
        );
        self.ring.world.sql(statement).await;
    }

    /// What lets the provider act for a company.
    pub async fn grant_of(&self, reseller: OrganizationId) -> GrantId {
        let of = format!("FROM grants WHERE grantor_id = '{reseller}' AND ended_at IS NULL");
        let found = lines(&self.ring.world.portal.db, format!("SELECT id AS line {of}")).await;
        found[0].parse().unwrap()
    }
}

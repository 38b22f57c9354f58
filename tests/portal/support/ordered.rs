//! Something that was ordered, by the action that the buttons call.
use super::TestPortal;
use twotier::{
    orders::{self, Attempt, Basket, Wanted},
    users::Doer,
    values::{Cycle, OrderKey, OrganizationId, UserId},
};

impl TestPortal {
    /// A global admin of a provider has ordered five seats for a customer that has authorized it.
    pub async fn ordered(&self, provider: &str, customer: &str, reseller: Option<&str>) {
        let id = |text: String| text.parse::<OrganizationId>().unwrap();
        let home = id(self.organization(provider).await);
        let customer = id(self.organization(customer).await);
        let reseller = match reseller {
            Some(reseller) => Some(id(self.organization(reseller).await)),
            None => None,
        };
        let admin = format!(
            "SELECT u.id AS line FROM users u JOIN user_roles r ON r.user_id = u.id \
             WHERE u.organization_id = '{home}' AND r.role = 'global_admin' LIMIT 1"
        );
        let user: UserId = self.line(admin).await.parse().unwrap();
        let code = "WORK-BASIC".parse().unwrap();
        let lines = vec![Wanted { code, cycle: Cycle::Monthly, quantity: 5 }];
        let (basket, now) = (Basket { customer, reseller, lines }, self.now());
        let ordered = self.portal.db.write(move |conn| {
            let seen = orders::seen(conn, &basket)?;
            let attempt = Attempt { key: OrderKey::new(), basket, seen };
            orders::submit(conn, &Doer::unattended(user, home), &attempt, now)
        });
        ordered.await.unwrap();
    }
}

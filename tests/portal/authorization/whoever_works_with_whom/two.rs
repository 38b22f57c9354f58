//! A provider and a reseller with all that can stand between them, and people of both.
use crate::{
    authorization::{NONE, everybody_at_every_door::add, list_of_customers},
    support::{TestPortal, Wire, customers::ANNA},
};
use chrono::TimeDelta;
use twotier::values::AdminAccess;

pub const PROVIDER: &str = "northwind";
pub const RESELLER: &str = "bergmann";
/// Who buys from both.
pub const CUSTOMER: &str = "tulp";
const JONAS: &str = "jonas@bergmann.example";

/// What a change would be written to.
const TABLES: [&str; 20] = [
    "customer_tags",
    "orders",
    "order_lines",
    "idempotency_keys",
    "subscriptions",
    "customer_invitations",
    "customer_consents",
    "customer_relationships",
    "customer_shares",
    "partnerships",
    "partnership_invitations",
    "partnership_consents",
    "partnership_requests",
    "open_links",
    "invitation_lists",
    "invitation_list_lines",
    "grants",
    "audit_log",
    "outbox",
    "due",
];

pub struct Two {
    pub portal: TestPortal,
}

impl Two {
    /// They work together, or did until just now.
    pub async fn new(is_over: bool) -> Self {
        let two = Self { portal: TestPortal::start().await };
        two.put_between().await;
        let portal = &two.portal;
        let id = portal.partners_with_access(PROVIDER, RESELLER).await;
        // The reseller has something to mend.
        portal
            .sql("UPDATE membership_links SET ended_at = linked_at WHERE membership_id = '7000388'")
            .await;
        portal.refresh_copies(RESELLER).await;
        portal.is_a_reseller("helder").await;
        two.put_customer().await;
        two.put_customer_lists().await;
        // What was just sent can be sent again.
        portal.pass(TimeDelta::hours(2));
        if is_over {
            let today = portal.now().date_naive().to_string();
            let jonas = portal.wire_as("jonas@bergmann").await;
            let fields = [
                ("version", "1"),
                ("reason", "We part."),
                ("end_date", &today),
                ("removes_access", "yes"),
            ];
            let ended = jonas.post(&format!("/partnerships/{id}/end"), &fields).await;
            assert_eq!(ended.status, 303, "{}", ended.body);
        }
        two
    }

    /// An invitation and an answer by the open link that wait, a request, a list of resellers, and one on its way.
    async fn put_between(&self) {
        let portal = &self.portal;
        let invited = portal.invited_with(PROVIDER, JONAS, AdminAccess::Off).await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        jonas.goes_on(&invited.link).await;
        let link = portal.open_link(&[]).await;
        jonas.consents(&link).await;
        // Another of the company's addresses: Jonas himself asks, and may be invited for that.
        portal
            .sql(
                "UPDATE partnership_invitations SET email = 'office@bergmann.example', \
                  email_key = 'office@bergmann.example' WHERE kind = 'named'",
            )
            .await;
        portal
            .sql(format!(
                "INSERT INTO partnership_requests (id, provider_id, reseller_id, asked_by, asked_at, message, state) \
                 SELECT '{NONE}', p.id, u.organization_id, u.id, u.created_at, 'Hello', 'open' \
                 FROM organizations p, users u WHERE p.account_name = '{PROVIDER}' AND u.user_name = 'jonas'"
            ))
            .await;
        let maya = portal.signed_in_as("maya@northwind").await;
        maya.list(&[("lines", "office@hafen.example,Hafen AG")]).await;
        let going = maya.list(&[("lines", "office@kade.example,Kade BV")]).await;
        maya.press(&going, "Send 1 invitation", &[]).await;
    }

    /// A customer of both that has given them access, and another invitation that waits at it.
    async fn put_customer(&self) {
        let portal = &self.portal;
        let other = portal.invited_customer("kees@tulp.example", "Bakkerij Tulp").await;
        let first = portal.invited_customer(ANNA, "Bakkerij Tulp").await;
        let anna = portal.signed_in_as("anna@tulp").await;
        anna.at_the_boxes(&other).await;
        let boxes = anna.at_the_boxes(&first).await;
        let all = ["reseller", "provider", "reseller_access", "provider_access"];
        let receipt = anna.authorizes(&boxes, &all).await;
        assert_eq!(receipt.path, first.receipt(), "{}", receipt.text("main"));
        // What stands in the way of no end: it can be resumed.
        portal.ordered(PROVIDER, CUSTOMER, Some(RESELLER)).await;
        portal.sql("UPDATE subscriptions SET state = 'suspended'").await;
    }

    /// A list of the reseller's, of customers that are to be shared with the provider, and one on its way.
    async fn put_customer_lists(&self) {
        let jonas = self.portal.signed_in_as("jonas@bergmann").await;
        list_of_customers(&jonas, PROVIDER, "inkoop@haven.example,Haven BV").await;
        let going = list_of_customers(&jonas, PROVIDER, "inkoop@werf.example,Werf BV").await;
        jonas.press(&going, "Send 1 invitation", &[]).await;
    }

    /// Somebody with this role, or none, who is signed in.
    pub async fn somebody(&self, account: &str, role: Option<&str>) -> Wire {
        let name = add(&self.portal, account, role, "enabled").await;
        self.portal.wire_as(&name).await
    }

    /// The key of what stands between them, and its version.
    pub async fn find(&self, what: &str, kind: &str) -> [String; 2] {
        let side = if kind == "provider" { "provider" } else { "reseller" };
        let relationship =
            format!("version AS TEXT) AS line FROM customer_relationships WHERE side = '{side}'");
        let from = match what {
            "relationship" => relationship.as_str(),
            "order" => "1 AS TEXT) AS line FROM orders",
            "subscription" => "version AS TEXT) AS line FROM subscriptions",
            "customer-invitation" => {
                "version AS TEXT) AS line FROM customer_invitations WHERE state = 'pending'"
            }
            "customer-answer" => {
                "version AS TEXT) AS line FROM customer_invitations WHERE state = 'accepted'"
            }
            "partnership" => "version AS TEXT) AS line FROM partnerships",
            "invitation" => {
                "version AS TEXT) AS line FROM partnership_invitations WHERE state = 'pending'"
            }
            "open-answer" => {
                "version AS TEXT) AS line FROM partnership_invitations WHERE kind = 'open'"
            }
            "request" => "1 AS TEXT) AS line FROM partnership_requests",
            "list" => {
                "1 AS TEXT) AS line FROM invitation_lists WHERE named_reseller_id IS NULL AND state <> 'sending'"
            }
            "list-on-its-way" => {
                "1 AS TEXT) AS line FROM invitation_lists WHERE named_reseller_id IS NULL AND state = 'sending'"
            }
            "customer-list" => {
                "1 AS TEXT) AS line FROM invitation_lists WHERE named_reseller_id IS NOT NULL AND state <> 'sending'"
            }
            "customer-list-on-its-way" => {
                "1 AS TEXT) AS line FROM invitation_lists WHERE named_reseller_id IS NOT NULL AND state = 'sending'"
            }
            other => panic!("where is a {other}?"),
        };
        let found = self.portal.line(format!("SELECT id || ' ' || CAST({from}")).await;
        let (id, version) = found.split_once(' ').unwrap();
        [id.to_owned(), version.to_owned()]
    }

    /// All that is written down of them.
    pub async fn written(&self) -> String {
        let mut written = String::new();
        for table in TABLES {
            written += &self.portal.table(table).await;
        }
        written
    }
}

//! A partner invites a customer, and the customer answers, by the words on the buttons of both; and what came of it, as it
//! is kept.
use super::{Browser, Page, TestPortal};

/// Where letters to Anna go, who answers for Bakkerij Tulp.
pub const ANNA: &str = "anna@tulp.example";

/// An invitation to a customer, and the path of its link.
#[derive(Debug, Clone)]
pub struct InvitedCustomer {
    pub id: String,
    pub link: String,
}

impl InvitedCustomer {
    /// The page on which it is answered.
    pub fn page(&self) -> String {
        format!("/authorizations/{}", self.id)
    }

    /// What was consented to with it.
    pub fn receipt(&self) -> String {
        format!("{}/receipt", self.page())
    }

    /// Its page for whoever sent it.
    pub fn sent(&self) -> String {
        format!("/customers/invitations/{}", self.id)
    }
}

impl Browser {
    /// The letter to a customer that is to be shared with a partner, before it is sent.
    pub async fn at_the_customer_letter(&self, with: &str, email: &str, company: &str) -> Page {
        let form = self.visit(&format!("/customers/invite?with={with}")).await;
        let letter = self.press(&form, "Continue", &[("email", email), ("company", company)]).await;
        assert_eq!(letter.path, "/customers/invite/letter", "{}", letter.text("main"));
        letter
    }

    /// The page of an invitation to a customer that was sent.
    pub async fn invites_customer(&self, with: &str, email: &str, company: &str) -> Page {
        let letter = self.at_the_customer_letter(with, email, company).await;
        let sent = self.press(&letter, "Send invitation", &[]).await;
        assert_eq!(sent.text(".flash"), "The invitation is on its way.", "{}", sent.text("main"));
        sent
    }

    /// Follows the link of an invitation to a customer and presses *Continue*: the answer page.
    pub async fn at_the_boxes(&self, invited: &InvitedCustomer) -> Page {
        let door = self.visit(&invited.link).await;
        let told = door.text("main");
        assert_eq!((door.status, door.path.as_str()), (200, "/authorization"), "{told}");
        let answer = self.press(&door, "Continue", &[]).await;
        assert_eq!(answer.path, invited.page(), "{}", answer.text("main"));
        answer
    }

    /// Presses *Authorize* with these boxes ticked, besides those that are.
    pub async fn authorizes(&self, answer: &Page, boxes: &[&str]) -> Page {
        let ticked: Vec<(&str, &str)> = boxes.iter().map(|name| (*name, "yes")).collect();
        self.press(answer, "Authorize", &ticked).await
    }
}

impl TestPortal {
    /// Jonas of Bergmann asks whoever reads an address for both: Bergmann and Northwind, each with access.
    pub async fn invited_customer(&self, email: &str, company: &str) -> InvitedCustomer {
        let jonas = self.signed_in_as("jonas@bergmann").await;
        let sent = jonas.invites_customer("northwind", email, company).await;
        self.invited_by(&sent, email).await
    }

    /// The invitation that a page shows which was sent just now to an address.
    pub async fn invited_by(&self, sent: &Page, email: &str) -> InvitedCustomer {
        let id = sent.path.rsplit('/').next().unwrap_or_default().to_owned();
        let link = self.link_in(&self.letter_to(email).await);
        assert!(link.starts_with("/c/"), "{link}");
        InvitedCustomer { id, link }
    }

    /// Somebody of the cast answers what Jonas asks for, with these boxes ticked: `anna@tulp`.
    pub async fn authorized(&self, who: &str, company: &str, boxes: &[&str]) -> InvitedCustomer {
        let invited = self.invited_customer(&format!("{who}.example"), company).await;
        let reader = self.signed_in_as(who).await;
        let answer = reader.at_the_boxes(&invited).await;
        let receipt = reader.authorizes(&answer, boxes).await;
        assert_eq!(receipt.path, invited.receipt(), "{}", receipt.text("main"));
        invited
    }

    /// How an invitation to a customer stands.
    pub async fn customer_invitation(&self, id: &str) -> String {
        let query = "SELECT state AS line FROM customer_invitations WHERE id";
        self.line(format!("{query} = '{id}'")).await
    }

    /// A customer's relationships, as in `bergmann reseller active`.
    pub async fn relationships(&self, customer: &str) -> Vec<String> {
        self.lines(format!(
            "SELECT p.account_name || ' ' || r.side || ' ' || r.state AS line \
             FROM customer_relationships r JOIN organizations p ON p.id = r.partner_id \
             JOIN organizations c ON c.id = r.customer_id \
             WHERE c.account_name = '{customer}' ORDER BY 1"
        ))
        .await
    }

    /// The key of the only relationship of a customer and a partner.
    pub async fn relationship(&self, customer: &str, partner: &str) -> String {
        self.line(format!(
            "SELECT r.id AS line FROM customer_relationships r \
             JOIN organizations p ON p.id = r.partner_id JOIN organizations c ON c.id = r.customer_id \
             WHERE c.account_name = '{customer}' AND p.account_name = '{partner}'"
        ))
        .await
    }

    /// What customers let partners do that has not ended, as in `tulp bergmann user_admin`.
    pub async fn lent(&self) -> Vec<String> {
        self.lines(
            "SELECT c.account_name || ' ' || p.account_name || ' ' || g.roles AS line \
             FROM grants g JOIN organizations p ON p.id = g.grantee_id \
             JOIN organizations c ON c.id = g.grantor_id \
             WHERE g.source_kind = 'relationship' AND g.ended_at IS NULL ORDER BY 1",
        )
        .await
    }

    /// What customers consented to, word for word, after the partner's account name.
    pub async fn consented(&self) -> Vec<String> {
        self.lines(
            "SELECT p.account_name || ': ' || c.text AS line FROM customer_consents c \
             JOIN organizations p ON p.id = c.partner_id ORDER BY 1",
        )
        .await
    }
}

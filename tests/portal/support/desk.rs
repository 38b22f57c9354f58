//! The desk, walked by the words on its buttons.
use super::{BRAM, Browser, Page, TestPortal};

/// Where letters to whoever enrolled the company go.
pub const SANNE: &str = "sanne@noordlicht.example";
/// A refusal, as a verifier fills it in.
pub const ABBREVIATED: [(&str, &str); 3] = [
    ("reason", "company_name_abbreviated"),
    ("about", "legal_name"),
    ("sentence", "The register has it in full.\nSee the extract."),
];

impl TestPortal {
    /// Bram says yes to both questions.
    pub async fn contact_confirms(&self) {
        let contact = self.browser();
        let letter = self.letter_to(BRAM).await;
        let questions = contact.visit(&self.link_in(&letter)).await;
        let yes = [("signed_up", "yes"), ("is_ours", "yes")];
        assert_eq!(
            contact.press(&questions, "Confirm", &yes).await.path,
            "/confirm-contact/thanks"
        );
    }

    /// Sanne's browser, after *Enroll now* and Bram's answer: the employment is looked at.
    pub async fn confirmed(&self) -> Browser {
        let browser = self.submitted().await;
        self.contact_confirms().await;
        browser
    }

    /// A verifier's browser at a case that they have taken in hand.
    pub async fn at_the_desk_as(&self, who: &str, company: &str) -> (Browser, Page) {
        let desk = self.signed_in_as(who).await;
        let case = desk.at_the_case(company).await;
        let claimed = desk.press(&case, "Take this case", &[]).await;
        assert_eq!(claimed.text(".flash"), "You have this case in hand now.");
        (desk, claimed)
    }
}

impl Browser {
    /// The page of a company's case, found in the queue.
    pub async fn at_the_case(&self, company: &str) -> Page {
        let words: String = url::form_urlencoded::byte_serialize(company.as_bytes()).collect();
        let queue = self.visit(&format!("/desk?q={words}")).await;
        let case = self.follow(&queue, company).await;
        assert_eq!((case.status, case.text("h1").as_str()), (200, company));
        case
    }

    /// Passes this many checks in a row.
    pub async fn pass(&self, mut case: Page, checks: usize) -> Page {
        for _ in 0..checks {
            case = self.press(&case, "Confirm this step", &[]).await;
            assert_eq!(case.text(".flash"), "That step is confirmed.");
        }
        case
    }
}

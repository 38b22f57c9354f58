//! A provider invites, by the words on its buttons.
use super::{Browser, Page, TestPortal};
use twotier::users::links::{Purpose, find_by_token};

impl Browser {
    /// The letter to a company, before it is sent.
    pub async fn at_the_letter(&self, email: &str, company: &str) -> Page {
        let form = self.visit("/resellers/invite").await;
        let letter = self.press(&form, "Continue", &[("email", email), ("company", company)]).await;
        assert_eq!(letter.path, "/resellers/invite/letter", "{}", letter.text("main"));
        letter
    }

    /// The page of an invitation that was sent.
    pub async fn invites(&self, email: &str, company: &str) -> Page {
        let letter = self.at_the_letter(email, company).await;
        let sent = self.press(&letter, "Send invitation", &[]).await;
        assert_eq!(sent.text(".flash"), "The invitation is on its way.", "{}", sent.text("main"));
        sent
    }
}

impl TestPortal {
    /// Whether the link of a provider's invitation, as it was mailed, opens something.
    pub async fn is_alive(&self, link: &str) -> bool {
        let token = link.strip_prefix("/i/").expect("the link of an invitation").to_owned();
        let now = self.now();
        let find = move |conn: &mut _| find_by_token(conn, Purpose::AnswerInvitation, &token, now);
        self.read(find).await.is_some()
    }
}

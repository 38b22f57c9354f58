//! A provider's open link, by the words on the buttons of both sides.
use super::{Browser, Page, TestPortal};

impl Browser {
    /// The page of a link that was made with these answers.
    pub async fn makes_a_link(&self, answers: &[(&str, &str)]) -> Page {
        let form = self.visit("/resellers/open-link/new").await;
        let made = self.press(&form, "Make the link", answers).await;
        assert_eq!(made.path, "/resellers/open-link", "{}", made.text("main"));
        made
    }

    /// Follows an open link and presses *Continue*: the answer page.
    pub async fn goes_on(&self, link: &str) -> Page {
        let door = self.visit(link).await;
        assert_eq!(
            (door.status, door.path.as_str()),
            (200, "/invitation"),
            "{}",
            door.text("main")
        );
        let answer = self.press(&door, "Continue", &[]).await;
        assert!(answer.path.starts_with("/invitations/"), "{}", answer.text("main"));
        answer
    }

    /// Follows an open link, ticks the box, and authorizes.
    pub async fn consents(&self, link: &str) -> Page {
        let answer = self.goes_on(link).await;
        self.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await
    }
}

impl Page {
    /// The path of the open link that a provider's page shows.
    pub fn open_link(&self) -> String {
        let url = self.attr("#link", "value").expect("a link");
        format!("/i/{}", url.split_once("/i/").expect("a token").1)
    }
}

impl TestPortal {
    /// The path of the link that Maya of Northwind makes.
    pub async fn open_link(&self, answers: &[(&str, &str)]) -> String {
        self.signed_in_as("maya@northwind").await.makes_a_link(answers).await.open_link()
    }

    /// Fails if an invariant is broken but the one that says how a company becomes a reseller.
    pub async fn is_sound_but_for_resellers(&self) {
        assert_eq!(self.broken_names().await, ["I8-reseller"]);
    }

    /// A company of the cast is a reseller from now on, without a case that made it one.
    pub async fn is_a_reseller(&self, account: &str) {
        let standing = "UPDATE organizations SET standing = 'reseller' WHERE account_name";
        self.sql(format!("{standing} = '{account}'")).await;
    }
}

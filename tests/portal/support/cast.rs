//! The companies and people that tests play with: those of the demo world.
use super::{Browser, TestPortal};

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery staple";

impl TestPortal {
    /// A browser in which somebody of the cast is signed in: `sanne@noordlicht`.
    pub async fn signed_in_as(&self, who: &str) -> Browser {
        self.sign_in(self.browser(), who).await
    }

    /// The same, in a browser that is there already.
    pub async fn sign_in(&self, browser: Browser, who: &str) -> Browser {
        let page = browser.visit("/sign-in").await;
        let name = format!("{who}.twotier.example");
        let home = browser.submit(&page, &[("user_name", &name), ("password", PASSWORD)]).await;
        assert_eq!(home.status, 200, "{who} could not sign in: {}", home.text("main"));
        assert_eq!(home.path, "/", "{who} could not sign in: {}", home.text("main"));
        browser
    }
}

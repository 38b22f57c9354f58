//! The wizard, walked by field names: it goes the same way in every language.
use super::{Browser, PASSWORD, Page, TestPortal};

/// Answers to the page about the legal profile that the membership record does not know.
pub const LEGAL: [(&str, &str); 1] = [("registration_number", "12345678")];
/// Answers to the page about the primary contact.
pub const CONTACT: [(&str, &str); 4] = [
    ("first_name", "Bram"),
    ("last_name", "Jansen"),
    ("email", "bram@noordlicht.example"),
    ("phone", "+31 20 555 0134"),
];
/// Answers to the page about customer support.
pub const SUPPORT: [(&str, &str); 3] = [
    ("support_website", "www.noordlicht.example"),
    ("support_email", "help@noordlicht.example"),
    ("support_phone", "020 555 0135"),
];
/// Where letters to the primary contact go.
pub const BRAM: &str = "bram@noordlicht.example";

impl Browser {
    /// Signs in to a membership account; shows its company profiles, if the password is right.
    pub async fn sign_in_to_membership(&self, account: &str, password: &str) -> Page {
        let user_name = self.visit("/enroll/membership/user-name").await;
        let ask = self.submit(&user_name, &[("user_name", account)]).await;
        assert_eq!(ask.path, "/enroll/membership/password");
        self.submit(&ask, &[("password", password)]).await
    }

    /// The list of company profiles of a membership account.
    pub async fn at_the_profiles_of(&self, account: &str) -> Page {
        let profiles = self.sign_in_to_membership(account, PASSWORD).await;
        assert_eq!(profiles.path, "/enroll/membership/profile");
        profiles
    }

    /// Chooses a company profile of a membership account.
    pub async fn choose(&self, account: &str, id: &str) -> Page {
        let profiles = self.at_the_profiles_of(account).await;
        let proof = profiles.choice(id).expect("a profile that can be used");
        self.submit(&profiles, &[("profile", &proof)]).await
    }

    /// Answers a page that begins at an address.
    pub async fn answer(&self, path: &str, answers: &[(&str, &str)]) -> Page {
        let page = self.visit(path).await;
        assert_eq!(page.path, path);
        self.submit(&page, answers).await
    }

    /// The page about the primary contact, everything before it answered.
    pub async fn at_the_contact(&self) -> Page {
        let legal = self.choose("noordlicht", "7000001").await;
        assert_eq!(legal.path, "/enroll/legal-profile");
        let contact = self.submit(&legal, &LEGAL).await;
        assert_eq!(contact.path, "/enroll/primary-contact");
        contact
    }

    /// The page about customer support, everything before it answered.
    pub async fn at_the_support(&self) -> Page {
        let contact = self.at_the_contact().await;
        let support = self.submit(&contact, &CONTACT).await;
        assert_eq!(support.path, "/enroll/customer-support");
        support
    }

    /// All answers, ready to be submitted.
    pub async fn at_the_review(&self) -> Page {
        let support = self.at_the_support().await;
        let review = self.submit(&support, &SUPPORT).await;
        assert_eq!(review.path, "/enroll/review");
        review
    }

    /// Presses *Enroll now*.
    pub async fn enroll_now(&self, review: &Page) -> Page {
        self.submit(review, &[("declaration", "yes")]).await
    }
}

impl TestPortal {
    /// A browser in which somebody is signed in and has read the welcome page.
    pub async fn begun_as(&self, who: &str) -> Browser {
        let browser = self.signed_in_as(who).await;
        let welcome = browser.visit("/enroll").await;
        assert_eq!(welcome.path, "/enroll/welcome");
        assert_eq!(browser.submit(&welcome, &[]).await.path, "/enroll/membership");
        browser
    }

    /// Sanne's browser, after *Enroll now*.
    pub async fn submitted(&self) -> Browser {
        let browser = self.begun_as("sanne@noordlicht").await;
        let review = browser.at_the_review().await;
        assert_eq!(browser.enroll_now(&review).await.path, "/enroll/submitted");
        browser
    }

    /// Whether an address has had a letter whose subject holds this text.
    pub async fn has_written(&self, address: &str, text: &str) -> bool {
        let letters = self.mail().await;
        let mut theirs = letters.iter().filter(|letter| letter.recipient == address);
        theirs.any(|letter| letter.subject.contains(text))
    }

    /// How many letters an address has had.
    pub async fn letters_to(&self, address: &str) -> usize {
        self.mail().await.iter().filter(|letter| letter.recipient == address).count()
    }

    /// Fails if an invariant is broken.
    pub async fn is_sound(&self) {
        assert_eq!(self.broken().await, Vec::<String>::new());
    }
}

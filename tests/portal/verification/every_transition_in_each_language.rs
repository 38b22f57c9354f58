//! Every transition of a verification, walked by the words on the pages, in each language. The numbers are
//! those of feature map, C.3.
use crate::{
    domains,
    support::{ABBREVIATED, BRAM, Browser, Page, TestPortal},
};
use chrono::TimeDelta;
use chrono_tz::Tz;
use twotier::{platform::i18n::Words, values::Language};

const COMPANY: &str = "Noordlicht ICT B.V.";
const IN_FULL: &str = "Noordlicht Informatie en Communicatie B.V.";
const LANGUAGES: [Language; 2] = [Language::En, Language::Nl];

/// A portal whose people all read one language.
struct Walk {
    portal: TestPortal,
    language: Language,
    words: Words,
}

impl Walk {
    fn in_language(portal: TestPortal, language: Language) -> Self {
        Self { portal, language, words: Words::new(language, Tz::Europe__Amsterdam) }
    }

    fn browser(&self) -> Browser {
        match self.language {
            Language::En => self.portal.browser(),
            Language::Nl => self.portal.dutch_browser(),
        }
    }

    async fn sign_in(&self, who: &str) -> Browser {
        self.portal.sign_in(self.browser(), who).await
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    async fn press(&self, who: &Browser, page: &Page, id: &str, typed: &[(&str, &str)]) -> Page {
        who.press(page, &self.say(id), typed).await
    }

    /// The contact opens the newest letter and answers.
    async fn contact_answers(&self, id: &str, ticks: &[(&str, &str)]) -> Page {
        let contact = self.browser();
        let letter = self.portal.letter_to(BRAM).await;
        let questions = contact.visit(&self.portal.link_in(&letter)).await;
        self.press(&contact, &questions, id, ticks).await
    }

    async fn contact_confirms(&self) {
        let ticks = [("signed_up", "yes"), ("is_ours", "yes")];
        let thanks = self.contact_answers("confirm-action", &ticks).await;
        assert_eq!(thanks.text("h1"), self.say("thanks-confirmed-title"));
    }

    /// What the first page says above everything else.
    async fn stands(&self, company: &Browser, situation: &str) {
        let told = self.words.with("contact", "Bram Jansen").with("company", "Noordlicht ICT");
        let heading = told.say(format!("status-{situation}-heading"));
        assert_eq!(company.visit("/").await.text("h1"), heading);
    }

    async fn take(&self, desk: &Browser, company: &str) -> Page {
        let case = desk.at_the_case(company).await;
        self.press(desk, &case, "desk-claim", &[]).await
    }

    /// The check that the desk is at.
    fn is_at(&self, case: &Page, check: &str) {
        assert_eq!(case.text("#now"), self.say(check));
    }

    async fn after(&self, days: i64) {
        self.portal.pass(TimeDelta::days(days));
        self.portal.do_what_is_due().await;
    }

    async fn answers(&self, company: &Browser, typed: &[(&str, &str)]) {
        let fix = company.visit("/verification/fix").await;
        let home = self.press(company, &fix, "mend-action", typed).await;
        assert_eq!(home.text(".flash"), self.say("flash-answered"));
        self.stands(company, "under-review").await;
    }
}

#[actix_web::test]
async fn from_the_first_question_to_a_change_of_details() {
    for language in LANGUAGES {
        let walk = Walk::in_language(TestPortal::start().await, language);
        // 1 and 2.
        walk.portal.submitted().await;
        let sanne = walk.sign_in("sanne@noordlicht").await;
        walk.stands(&sanne, "awaiting").await;
        // 3 and 8.
        walk.contact_confirms().await;
        walk.stands(&sanne, "under-review").await;
        // 9.
        let omar = walk.sign_in("omar@fabrikam").await;
        let case = walk.take(&omar, COMPANY).await;
        walk.is_at(&case, "check-employment-verification");
        let case = walk.press(&omar, &case, "desk-pass", &[]).await;
        walk.is_at(&case, "check-business-verification");
        // 10.
        let case = walk.press(&omar, &case, "desk-refuse", &ABBREVIATED).await;
        assert_eq!(case.text(".head .chip"), walk.say("desk-standing-refused"));
        walk.stands(&sanne, "refused").await;
        // 11.
        walk.answers(&sanne, &[("comment", "That is our name.")]).await;
        let case = walk.take(&omar, COMPANY).await;
        walk.press(&omar, &case, "desk-refuse", &ABBREVIATED).await;
        // 12.
        walk.answers(&sanne, &[("legal_name", IN_FULL)]).await;
        // 13.
        let case = walk.take(&omar, IN_FULL).await;
        let case = walk.press(&omar, &case, "desk-pass", &[]).await;
        walk.is_at(&case, "check-decision");
        let case = walk.press(&omar, &case, "desk-ask-more", &[]).await;
        walk.is_at(&case, "check-other");
        let case = walk.press(&omar, &case, "desk-pass", &[]).await;
        // 14.
        let case = walk.press(&omar, &case, "desk-authorize", &[]).await;
        assert_eq!(case.text(".head .chip"), walk.say("desk-standing-authorized"));
        walk.stands(&sanne, "active").await;
        // 15.
        let page = sanne.visit("/verification/details/company").await;
        walk.press(&sanne, &page, "details-action", &[("address_line1", "Damrak 2")]).await;
        walk.stands(&sanne, "recheck").await;
        let case = walk.take(&omar, IN_FULL).await;
        let case = walk.press(&omar, &case, "desk-pass", &[]).await;
        walk.press(&omar, &case, "desk-authorize", &[]).await;
        walk.stands(&sanne, "active").await;
        walk.portal.is_sound().await;
    }
}

#[actix_web::test]
async fn a_contact_who_is_silent_and_then_objects_until_the_company_withdraws() {
    for language in LANGUAGES {
        let walk = Walk::in_language(TestPortal::start().await, language);
        walk.portal.submitted().await;
        // 6.
        for days in [2, 3, 9] {
            walk.after(days).await;
        }
        assert_eq!(walk.portal.events("noordlicht", "verification.reminded").await, 2);
        let omar = walk.sign_in("omar@fabrikam").await;
        let queue = omar.visit("/desk?q=noordlicht").await;
        assert_eq!(queue.text("tbody .chip"), walk.say("desk-standing-waiting"));
        // 5.
        let sanne = walk.sign_in("sanne@noordlicht").await;
        let home = walk.press(&sanne, &sanne.visit("/").await, "resend", &[]).await;
        assert_eq!(home.text(".flash"), walk.say("flash-contact-mailed"));
        // 4.
        let thanks = walk.contact_answers("confirm-enrollment-dispute", &[]).await;
        assert_eq!(thanks.text("h1"), walk.say("thanks-disputed-title"));
        walk.stands(&sanne, "disputed").await;
        let queue = omar.visit("/desk?check=disputed&q=noordlicht").await;
        assert_eq!(queue.text("tbody .chip"), walk.say("desk-standing-disputed"));
        // 17.
        let home = sanne.visit("/").await;
        let home = walk.press(&sanne, &home, "status-withdraw-action", &[]).await;
        assert!(home.text("main").contains(&walk.say("home-withdrawn-text")));
        walk.portal.is_sound().await;
    }
}

#[actix_web::test]
async fn a_proven_domain_and_sixty_days_without_an_answer() {
    for language in LANGUAGES {
        let (portal, dns) = domains::portal().await;
        let walk = Walk::in_language(portal, language);
        let submitted = walk.portal.submitted().await;
        domains::prove(&submitted, &dns, "noordlicht.example").await;
        // 7.
        walk.contact_confirms().await;
        let omar = walk.sign_in("omar@fabrikam").await;
        let case = walk.take(&omar, COMPANY).await;
        walk.is_at(&case, "check-business-verification");
        walk.press(&omar, &case, "desk-refuse", &ABBREVIATED).await;
        // 16.
        walk.after(60).await;
        let sanne = walk.sign_in("sanne@noordlicht").await;
        walk.stands(&sanne, "overdue").await;
        let omar = walk.sign_in("omar@fabrikam").await;
        let case = omar.at_the_case(COMPANY).await;
        let case = walk.press(&omar, &case, "desk-restore", &[]).await;
        assert_eq!(case.text(".flash"), walk.say("flash-desk-restored"));
        walk.stands(&sanne, "refused").await;
        walk.portal.is_sound().await;
    }
}

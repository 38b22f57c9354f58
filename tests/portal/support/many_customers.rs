//! Lists of customers, uploaded as browsers upload them.
use super::{Browser, Page};

/// Where lists of customers are made.
pub const MANY_CUSTOMERS: &str = "/customers/invite/many";

impl Browser {
    /// Fills in *Invite many* for customers, as it stands on the page, and presses its button.
    pub async fn many_customers(&self, answers: &[(&str, &str)]) -> Page {
        let page = self.visit(MANY_CUSTOMERS).await;
        let first = page.first_partner();
        let chosen = first.iter().map(|account| ("with", account.as_str()));
        let answers: Vec<_> = chosen.chain(answers.iter().copied()).collect();
        self.check_list(&page, &answers, None).await
    }

    /// Chooses a file of customers that are to be shared with a partner, and presses the button.
    pub async fn many_customers_file(&self, with: &str, content: &[u8]) -> Page {
        let page = self.visit(&format!("{MANY_CUSTOMERS}?with={with}")).await;
        assert_eq!(page.value("with"), with, "{}", page.text("main"));
        self.check_list(&page, &[], Some(content)).await
    }
}

impl Page {
    /// The partner that a browser chooses by itself where none is: the first.
    fn first_partner(&self) -> Option<String> {
        let is_chosen = self.count("#with option[selected]") > 0;
        self.attr("#with option", "value").filter(|_| !is_chosen)
    }

    /// The same page, after somebody has unticked one of its boxes.
    pub fn untick(self, name: &str, value: &str) -> Self {
        let empty = format!("name=\"{name}\" value=\"{value}\"");
        let ticked = format!("{empty} checked");
        assert_eq!(self.html.matches(&ticked).count(), 1, "{}: {name} {value}", self.path);
        Self { html: self.html.replace(&ticked, &empty), ..self }
    }
}

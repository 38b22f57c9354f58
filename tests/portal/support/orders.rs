//! A provider orders for a customer, by the words on its buttons; and what came of it, as it is kept.
use super::{Browser, Page, TestPortal};
use twotier::{
    orders,
    platform::csv::{ImportError, Imported},
};

/// Offer, seats, and how they are paid for, as typed.
pub type Line = (&'static str, &'static str, &'static str);

/// What most tests order: €3,120.00 a year and €26.00 a month.
pub const TWO: [Line; 2] = [("WORK-STANDARD", "25", "annual"), ("MAIL-ARCHIVE", "10", "monthly")];

const CATALOGUE: &str =
    "offer,name_en,name_nl,unit_price,currency,cycles,countries,min_seats,max_seats";

/// The fields of a form with another value in one of them: in the first of that name.
pub fn changed(fields: &[(String, String)], name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    let field = fields.iter_mut().find(|(known, _)| known == name);
    value.clone_into(&mut field.expect("a field of this name").1);
    fields
}

impl Browser {
    /// The form of a new order, with these lines and what they cost.
    pub async fn fills(&self, at: &str, lines: &[Line]) -> Page {
        let mut form = self.visit(at).await;
        for (code, ..) in lines {
            form = self.press(&form, &format!("Add ({code})"), &[]).await;
        }
        self.press_with(&form, "Work out the cost", lines).await
    }

    /// Presses a button of the form, with these seats and cycles in its lines.
    pub async fn press_with(&self, form: &Page, button: &str, lines: &[Line]) -> Page {
        let (action, mut fields) = form.form(button);
        assert_eq!(form.count("input[name='quantity[]']"), lines.len(), "{}", form.text("main"));
        fields.retain(|(name, _)| name != "quantity[]" && name != "cycle[]");
        for (_, seats, cycle) in lines {
            let typed = [("quantity[]", *seats), ("cycle[]", *cycle)];
            fields.extend(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        self.post(&action, &fields).await
    }

    /// The review of a new order with these lines.
    pub async fn reviews(&self, at: &str, lines: &[Line]) -> Page {
        let form = self.fills(at, lines).await;
        let review = self.press(&form, "Review the order", &[]).await;
        assert_eq!(review.path, format!("{at}/review"), "{}", review.text("main"));
        review
    }

    /// The page of the order that is placed from a review.
    pub async fn places(&self, review: &Page) -> Page {
        let order = self.press(review, "Place order", &[]).await;
        let flash = order.text(".flash");
        assert!(flash.starts_with("The order is placed."), "{}", order.text("main"));
        order
    }
}

impl Page {
    /// What *Place order* sends.
    pub fn attempt(&self) -> Vec<(String, String)> {
        self.form("Place order").1
    }
}

impl TestPortal {
    /// Northwind and Bergmann work together, and Bakkerij Tulp has authorized both. With it, where Northwind orders for
    /// Tulp.
    pub async fn with_a_customer() -> (Self, String) {
        let portal = Self::start().await;
        portal.partners("northwind", "bergmann").await;
        portal.authorized("anna@tulp", "Bakkerij Tulp", &["reseller", "provider"]).await;
        let at = portal.new_order("tulp").await;
        (portal, at)
    }

    /// The same after Maya has ordered the two, with Bergmann as reseller of record. With it, the page of the order.
    pub async fn with_an_order() -> (Self, Page) {
        let (portal, at) = Self::with_a_customer().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let review = maya.reviews(&at, &TWO).await;
        let order = maya.places(&review).await;
        (portal, order)
    }

    /// Where Northwind orders for a customer.
    pub async fn new_order(&self, customer: &str) -> String {
        format!("/orders/new/{}", self.relationship(customer, "northwind").await)
    }

    /// The page of the only subscription of an offer.
    pub async fn subscription(&self, code: &str) -> String {
        let id = "SELECT id AS line FROM subscriptions WHERE code";
        format!("/subscriptions/{}", self.line(format!("{id} = '{code}'")).await)
    }

    /// What customers have, as in `MAIL-ARCHIVE monthly 10 active bergmann`.
    pub async fn held(&self) -> Vec<String> {
        self.lines(
            "SELECT s.code || ' ' || s.cycle || ' ' || CAST(s.quantity AS TEXT) || ' ' || s.state \
             || ' ' || COALESCE(r.account_name, '-') AS line FROM subscriptions s \
             LEFT JOIN organizations r ON r.id = s.reseller_id ORDER BY 1",
        )
        .await
    }

    /// The operator imports these lines of a catalogue.
    pub async fn import_offers(&self, lines: &str) -> Result<Imported, ImportError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), format!("{CATALOGUE}\n{lines}\n")).unwrap();
        orders::import_file(&self.portal.db, &self.portal.clock, file.path(), |_, _| {}).await
    }
}

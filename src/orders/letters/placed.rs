//! An order was placed.
use super::see;
use crate::{
    mail::{Body, Letter, Recipient},
    orders::{
        deal::Deal,
        order::{Order, OrderLine},
        parties::{Part, Reader},
    },
    platform::{
        i18n::{Telling, Words},
        web::Site,
    },
};

/// An order was placed: to whoever placed it, to the reseller of record and to the customer.
pub struct Placed {
    reader: Reader,
    order: Order,
    provider: String,
    customer: String,
    reseller: Option<String>,
    lines: Vec<OrderLine>,
}

impl Placed {
    /// For somebody of one of the three.
    pub fn new(reader: Reader, order: &Order, deal: &Deal, lines: &[OrderLine]) -> Self {
        Self {
            reader,
            order: order.clone(),
            provider: deal.provider.name.to_string(),
            customer: deal.customer.name.to_string(),
            reseller: deal.reseller.as_ref().map(|it| it.company.name.to_string()),
            lines: lines.to_vec(),
        }
    }

    fn told(&self, words: &Words) -> Telling {
        let reseller = self.reseller.clone().unwrap_or_default();
        words
            .with("reference", &self.order.reference)
            .with("provider", &self.provider)
            .with("customer", &self.customer)
            .with("reseller", reseller)
    }

    fn line(&self, words: &Words, line: &OrderLine) -> String {
        let told = words
            .with("quantity", words.number(line.quantity))
            .with("offer", line.item.name(words.language))
            .with("code", &line.item.code)
            .with("price", words.money(line.total));
        let is_priced = if self.reader.part == Part::Provider { "-priced" } else { "" };
        told.say(format!("mail-order-line-{}{is_priced}", line.item.cycle.as_str()))
    }
}

impl Letter for Placed {
    const NAME: &'static str = "order-placed";

    fn recipient(&self) -> &Recipient {
        &self.reader.to
    }

    fn subject(&self, words: &Words) -> String {
        let part = self.reader.part.as_str();
        self.told(words).say(format!("mail-order-placed-subject-{part}"))
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let (told, part) = (self.told(words), self.reader.part.as_str());
        let mut opening = vec![told.say(format!("mail-order-placed-{part}"))];
        opening.extend(self.lines.iter().map(|line| self.line(words, line)));
        if self.reader.part == Part::Provider {
            let total = words.with("total", words.money(self.order.total));
            opening.push(total.say("mail-order-placed-total"));
        }
        let of_record = if self.reseller.is_some() { "reseller" } else { "no-reseller" };
        Body {
            opening,
            closing: vec![
                told.say(format!("mail-order-placed-{of_record}-of-record")),
                told.say(format!("mail-order-placed-means-{part}")),
            ],
            action: Some(see(words, site, ("order-see", &format!("/orders/{}", self.order.id)))),
            ..Body::default()
        }
    }
}

//! The page of who buys from whom.
use super::scene::{Partner, Scene};
use crate::{
    customers::Listed, operations::filter::LIST, organizations::Standing, platform::web::Frame,
};
use askama::Template;
use chrono::{DateTime, Utc};

/// The customers and the partners of a company.
#[derive(Template)]
#[template(path = "operations/customers.html")]
pub struct CustomersPage {
    /// The frame.
    pub frame: Frame,
    /// Who they are.
    pub scene: Scene,
    /// What is looked for among the customers.
    pub q: String,
    /// Whether the reader may see what is ordered.
    pub may_see_orders: bool,
}

impl CustomersPage {
    fn address(&self) -> String {
        format!("{LIST}/{}/customers", self.scene.organization.id)
    }

    fn told(&self, id: &str) -> String {
        self.frame.with("company", &self.scene.organization.name).say(id)
    }

    fn is_reseller(&self) -> bool {
        self.scene.organization.standing == Standing::Reseller
    }

    fn state(&self, customer: &Listed) -> String {
        self.frame.say(format!("customers-state-{}", customer.state.as_str()))
    }

    fn stands(&self, partner: &Partner) -> String {
        self.frame.say(format!("customers-state-{}", partner.it.state.as_str()))
    }

    fn side(&self, partner: &Partner) -> String {
        self.frame.say(format!("customers-side-{}", partner.it.side.as_str()))
    }

    /// Since when it stands so; of one that is over, from when to when.
    fn over(&self, since: &DateTime<Utc>, ended: Option<DateTime<Utc>>) -> String {
        let since = self.frame.day_of(*since);
        match ended {
            None => since,
            Some(at) => {
                let told = self.frame.with("since", since).with("until", self.frame.day_of(at));
                told.say("relations-was-over")
            }
        }
    }

    fn ended(&self, partner: &Partner) -> String {
        self.over(&partner.it.since, partner.it.end.as_ref().map(|end| end.at))
    }
}

//! The pages on which something ends.
use super::{forms::EndForm, scene::Scene};
use crate::{
    customers::relationships::By,
    partnerships::Side,
    platform::web::{FormErrors, Frame},
    users::role_names,
};
use askama::Template;

/// *End relationship*.
#[derive(Template)]
#[template(path = "customers/ending/end.html")]
pub struct EndPage {
    /// The frame.
    pub frame: Frame,
    /// The relationship.
    pub scene: Scene,
    /// What was typed.
    pub form: EndForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was faster.
    pub is_late: bool,
    /// Whether something was ordered meanwhile.
    pub is_refused: bool,
}

/// *Remove admin access*; for the partner, *Give up admin access*.
#[derive(Template)]
#[template(path = "customers/ending/access.html")]
pub struct AccessPage {
    /// The frame.
    pub frame: Frame,
    /// The relationship.
    pub scene: Scene,
}

impl EndPage {
    fn told(&self, what: &str) -> String {
        let told = self.frame.with("other", &self.scene.other.name);
        told.say(format!("relationship-end-{what}-{}", self.scene.part.as_str()))
    }

    /// What has to be done about what depends on the relationship: by the provider, or by asking it.
    fn blocked(&self) -> String {
        let told = self.frame.with("other", &self.scene.other.name);
        let who = match (self.scene.part, self.scene.relationship.side) {
            (By::Customer, Side::Provider) => "customer",
            (By::Customer, Side::Reseller) => "customer-reseller",
            (By::Partner, Side::Reseller) => "reseller",
            (By::Partner, Side::Provider) => "partner",
        };
        told.say(format!("relationship-blocked-{who}"))
    }

    /// All of what depends on it, as the reader sees it.
    fn all_blocking(&self) -> String {
        let as_customer = if self.scene.part == By::Customer { "&as=customer" } else { "" };
        let customer = self.scene.relationship.customer;
        format!("/subscriptions?customer={customer}&state=active{as_customer}")
    }

    /// What it means for the reader's side.
    fn means(&self) -> String {
        let told = self.frame.with("other", &self.scene.other.name);
        match self.scene.part {
            By::Partner => told.say("relationship-end-means-partner"),
            By::Customer => {
                let side = self.scene.relationship.side.as_str();
                told.say(format!("relationship-end-means-{side}"))
            }
        }
    }
}

impl AccessPage {
    /// The beginning of its texts' ids.
    fn act(&self) -> &'static str {
        if self.scene.part == By::Partner { "give-up" } else { "remove" }
    }

    /// Where it is.
    fn here(&self) -> String {
        let area = if self.scene.part == By::Partner { "customers" } else { "relationships" };
        format!("/{area}/{}/access", self.scene.relationship.id)
    }

    fn told(&self, what: &str) -> String {
        let roles = self.scene.grant.as_ref().map(|grant| role_names(&self.frame, &grant.roles));
        let told = self.frame.with("partner", &self.scene.other.name);
        told.with("roles", roles.unwrap_or_default()).say(format!("access-{}-{what}", self.act()))
    }
}

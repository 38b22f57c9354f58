//! The pages on which something ends.
use super::{forms::EndForm, scene::Affected};
use crate::{
    partnerships::{Dossier, Side, pages::Told},
    platform::web::{FormErrors, Frame},
};
use askama::Template;

/// *End partnership*.
#[derive(Template)]
#[template(path = "partnerships/ending/end.html")]
pub struct EndPage {
    /// The frame.
    pub frame: Frame,
    /// The partnership.
    pub dossier: Dossier,
    /// The first of what depends on it, and whether there is more.
    pub affected: (Vec<Affected>, bool),
    /// Whether the reader can name another reseller of record.
    pub may_order: bool,
    /// Whether the reader can see the customers that the two share.
    pub may_see_customers: bool,
    /// What was typed.
    pub form: EndForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was faster.
    pub is_late: bool,
}

/// *Remove admin access*; for the provider, *Give up admin access*.
#[derive(Template)]
#[template(path = "partnerships/ending/access.html")]
pub struct AccessPage {
    /// The frame.
    pub frame: Frame,
    /// The partnership.
    pub dossier: Dossier,
    /// As what the provider can act, in words.
    pub roles: String,
}

impl EndPage {
    fn affects(&self) -> String {
        let side = if self.dossier.side == Side::Provider { "provider" } else { "reseller" };
        let told = self.frame.with("partner", &self.dossier.partner.name);
        told.say(format!("partnership-affected-{side}"))
    }

    /// All of them, as the reader sees them.
    fn all_affected(&self) -> String {
        match self.dossier.side {
            Side::Provider => {
                format!("/subscriptions?reseller={}", self.dossier.partnership.reseller)
            }
            Side::Reseller => "/subscriptions".to_owned(),
        }
    }

    fn means(&self) -> String {
        let side = if self.dossier.side == Side::Provider { "provider" } else { "reseller" };
        let told = self.frame.with("partner", &self.dossier.partner.name);
        told.say(format!("partnership-end-means-{side}"))
    }

    /// Whether it can be taken back afterwards.
    fn after(&self) -> &'static str {
        let is_bound = self.dossier.partnership.is_bound(self.dossier.side);
        if is_bound { "partnership-end-after-sooner" } else { "partnership-end-after" }
    }

    fn has_access(&self) -> bool {
        self.dossier.held.is_live(self.frame.now)
    }
}

impl AccessPage {
    /// The beginning of its texts' ids.
    fn act(&self) -> &'static str {
        if self.dossier.side == Side::Provider { "give-up" } else { "remove" }
    }

    /// Where it is.
    fn here(&self) -> String {
        let area = if self.dossier.side == Side::Provider { "resellers" } else { "partnerships" };
        format!("/{area}/{}/access", self.dossier.partnership.id)
    }

    /// What it means, for those who work together and for those who did.
    fn means(&self) -> String {
        let then = if self.is_live(&self.dossier) { "means" } else { "means-over" };
        self.told(then)
    }

    fn told(&self, what: &str) -> String {
        let told = self.frame.with("partner", &self.dossier.partner.name);
        told.with("roles", &self.roles).say(format!("access-{}-{what}", self.act()))
    }
}

impl Told for EndPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl Told for AccessPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

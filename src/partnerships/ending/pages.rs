//! The pages on which something ends.
use super::forms::EndForm;
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
    /// What was typed.
    pub form: EndForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether somebody was faster.
    pub is_late: bool,
}

/// *Remove admin access*.
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
    fn means(&self) -> String {
        let side = if self.dossier.side == Side::Provider { "provider" } else { "reseller" };
        let told = self.frame.with("partner", &self.dossier.partner.name);
        told.say(format!("partnership-end-means-{side}"))
    }

    fn has_access(&self) -> bool {
        self.dossier.held.is_live(self.frame.now)
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

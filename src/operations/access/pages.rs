//! The page on which administrator access is ended.
use super::lent::Lent;
use crate::{
    operations::forms::ReasonForm,
    platform::web::{FormErrors, Frame},
    users::role_names,
};
use askama::Template;

/// What is ended, and why.
#[derive(Template)]
#[template(path = "operations/access.html")]
pub struct AccessPage {
    /// The frame.
    pub frame: Frame,
    /// What it is.
    pub lent: Lent,
    /// What was typed.
    pub form: ReasonForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl AccessPage {
    fn lead(&self) -> String {
        let told = self.frame.with("grantee", self.lent.grantee.name.as_str());
        told.with("grantor", self.lent.grantor.name.as_str()).say("operations-access-lead")
    }

    /// What becomes of the partnership, and how access could come back.
    fn means(&self) -> String {
        let then = match (self.lent.is_of_customer(), self.lent.are_partners) {
            (true, _) => "-customer",
            (false, true) => "",
            (false, false) => "-over",
        };
        self.frame.say(format!("operations-access-means{then}"))
    }

    fn roles(&self) -> String {
        role_names(&self.frame, &self.lent.grant.roles)
    }

    /// Its last day.
    fn until(&self) -> String {
        self.frame.day_of(self.lent.grant.last_moment())
    }

    fn used(&self) -> String {
        let used = self.lent.grant.last_used;
        used.map_or_else(|| self.frame.say("relations-unused"), |at| self.frame.moment(at))
    }
}

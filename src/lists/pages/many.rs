//! Inviting many: what is pasted or uploaded, what all have in common, and the lists of before.
use crate::{
    customers::{Parties, invitations::must_choose},
    lists::{forms::ManyForm, kind::Kind, list::KEPT_FOR, scene::ListLine},
    organizations::Organization,
    partnerships::Side,
    platform::web::{FormErrors, Frame},
    users::grants::GRANTABLE,
    values::{AccountName, AdminAccess},
};
use askama::Template;

/// Many are invited.
#[derive(Template)]
#[template(path = "lists/many.html")]
pub struct ManyPage {
    /// The frame.
    pub frame: Frame,
    /// Who is invited.
    pub kind: Kind,
    /// On which side the inviting company is.
    pub side: Side,
    /// The partners that can be chosen.
    pub choices: Vec<Organization>,
    /// What was typed.
    pub form: ManyForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// The first of what is wrong with the lines, in words, and how much more is.
    pub cells: (Vec<String>, u32),
    /// The lists of before.
    pub lists: Vec<ListLine>,
}

impl ManyPage {
    /// Whether administrator access is given on this portal.
    fn offers_access(&self) -> bool {
        self.frame.site.admin_access != AdminAccess::Off
    }

    fn title(&self) -> String {
        self.frame.with("kind", self.kind.as_str()).say("invite-many-title")
    }

    /// Where one is invited, with the same partner, and what that is called.
    fn one(&self) -> (String, String) {
        let id = match (self.kind, self.side) {
            (Kind::Resellers, _) => "invite-resellers",
            (Kind::Customers, Side::Reseller) => "customers-invite",
            (Kind::Customers, Side::Provider) => "customers-add",
        };
        let with: AccountName = match self.form.terms.with.parse() {
            Ok(with) if self.is_of_customers() => with,
            _ => return (self.kind.one().to_owned(), self.frame.say(id)),
        };
        (format!("{}?with={with}", self.kind.one()), self.frame.say(id))
    }

    fn is_of_customers(&self) -> bool {
        self.kind == Kind::Customers
    }

    /// Whether there is nobody with whom customers could be shared.
    fn is_alone(&self) -> bool {
        self.is_of_customers() && self.side == Side::Reseller && self.choices.is_empty()
    }

    /// Whether something can be typed; what was typed is shown again, whatever has become of the partners meanwhile.
    fn has_form(&self) -> bool {
        !self.is_alone() || !self.errors.is_empty()
    }

    /// Whether a partner has to be chosen: there are several, or the one that was chosen is none any more.
    fn must_choose(&self) -> bool {
        must_choose(&self.choices, &self.form.terms.with)
    }

    /// Those for whom administrator access can be asked.
    fn sides(&self) -> Vec<Side> {
        if self.is_of_customers() { Parties::SIDES.to_vec() } else { vec![] }
    }

    /// Who that is.
    fn asking(&self, side: &Side) -> String {
        self.frame.say(format!("customers-side-{}", side.as_str()))
    }

    fn kept(&self) -> String {
        self.frame.with("days", KEPT_FOR.num_days()).say("lists-kept")
    }

    /// How much more is wrong.
    fn untold(&self) -> Option<String> {
        let more = self.cells.1;
        (more > 0).then(|| self.frame.count("count", more).say("list-wrong-more"))
    }
}

impl ListLine {
    fn told(&self, frame: &Frame) -> String {
        let (lines, sent) = self.counts;
        frame.count("lines", lines).with("sent", sent).say("lists-counts")
    }
}

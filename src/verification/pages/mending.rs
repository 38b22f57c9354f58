//! The pages on which a company mends what was refused, answers the desk, and changes its details.
use crate::{
    platform::web::{FormErrors, Frame},
    values::{Country, CountryRules},
    verification::{
        case::{About, Case, Check, Reason, Rejected, State},
        documents::pages::Enclosures,
        forms::{Group, MendingForm},
        messages::Message,
    },
};
use askama::Template;

/// *Fix now*: what was refused or asked, how to mend it, by when.
#[derive(Template)]
#[template(path = "verification/mend.html")]
pub struct MendPage {
    frame: Frame,
    refused: Option<Case<Rejected>>,
    request: Message,
    messages: Vec<Message>,
    group: Option<Group>,
    country: Country,
    rules: CountryRules,
    sent: Enclosures,
    form: MendingForm,
    errors: FormErrors,
    moved_on: bool,
}

/// Changing the details of a company that works.
#[derive(Template)]
#[template(path = "verification/details.html")]
pub struct DetailsPage {
    /// The frame.
    pub frame: Frame,
    /// Which details.
    pub group: Group,
    /// Where the company is.
    pub country: Country,
    /// The country's rules.
    pub rules: CountryRules,
    /// What was typed.
    pub form: MendingForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether the case moved on between the page and its form.
    pub moved_on: bool,
}

impl MendPage {
    /// For a case with something to answer.
    pub fn new(
        frame: Frame,
        case: &Case<State>,
        (request, messages): (Message, Vec<Message>),
        sent: Enclosures,
        form: MendingForm,
        errors: FormErrors,
    ) -> Self {
        let refused = case.clone().at::<Rejected>();
        let group = refused.as_ref().map(|case| Group::of(&case.state.failure));
        let (country, rules) = (case.country, CountryRules::of(&case.country));
        let moved_on = false;
        Self {
            frame,
            refused,
            request,
            messages,
            group,
            country,
            rules,
            sent,
            form,
            errors,
            moved_on,
        }
    }

    /// The same, for a form whose page was older than the case.
    #[must_use]
    pub fn moved_on(self) -> Self {
        Self { moved_on: true, ..self }
    }

    fn check_name(&self, check: &Check) -> String {
        self.frame.say(format!("check-{}", check.as_str().replace('_', "-")))
    }

    /// A reason's name, or one of its texts.
    fn reason(&self, reason: &Reason, part: &str) -> String {
        self.frame.say(format!("reason-{}{part}", reason.as_str().replace('_', "-")))
    }

    /// What the refusal is about.
    fn about(&self, case: &Case<Rejected>) -> String {
        self.frame.say(format!("about-{}", case.state.failure.about.as_str().replace('_', "-")))
    }

    /// The field of this page that the refusal is about.
    fn field(case: &Case<Rejected>) -> &'static str {
        match case.state.failure.about {
            About::LegalName => "legal_name",
            About::Address => "address_line1",
            About::RegistrationNumber => "registration_number",
            About::Phone | About::ContactPhone => "phone",
            About::ContactName => "first_name",
            About::ContactEmail => "email",
            About::Document => "document",
        }
    }

    /// Who wrote a message: the operator, or we.
    fn author(&self, message: &Message) -> String {
        match message.kind {
            crate::verification::messages::Kind::Answer => self.frame.say("messages-we"),
            _ => self.frame.site.operator_name.clone(),
        }
    }
}

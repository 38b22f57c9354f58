//! The form of a page.
use super::{actions::Kept, forms::PageForm};
use crate::{
    partnerships::directory::{Service, difference::field_text},
    platform::web::{FormErrors, Frame},
};
use askama::Template;

/// *Directory page*.
#[derive(Template)]
#[template(path = "partnerships/keeping.html")]
pub struct KeepingPage {
    /// The frame.
    pub frame: Frame,
    /// The page as it is.
    pub kept: Kept,
    /// Where the form is.
    pub address: String,
    /// Where one came from: its address, and the id of its name.
    pub above: (String, &'static str),
    /// Whether it says the name as well.
    pub says_name: bool,
    /// What was typed.
    pub form: PageForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Why it was not saved, where the form is not at fault: title and text, by their ids.
    pub refusal: Option<(&'static str, &'static str)>,
    /// Of what somebody else has saved meanwhile, the fields that were typed otherwise.
    pub differing: Vec<&'static str>,
}

impl KeepingPage {
    fn has(&self, service: &Service) -> bool {
        self.form.has(service.as_str())
    }

    /// Each of those fields, and what it says now.
    fn meanwhile(&self) -> Vec<(String, String)> {
        let now = PageForm::of(&self.kept);
        let told =
            |field: &&'static str| (self.frame.say(field_text(field)), self.say(&now, field));
        self.differing.iter().map(told).collect()
    }

    fn say(&self, now: &PageForm, field: &str) -> String {
        let services = || {
            let services = self.kept.profile.listing.services.iter();
            let names: Vec<_> = services.map(|service| self.frame.say(service.text())).collect();
            names.join(", ")
        };
        let is_accepting = self.kept.profile.listing.is_accepting;
        let accepting = if is_accepting { "provider-accepting" } else { "provider-not-accepting" };
        match field {
            "name" => now.name.clone(),
            "city" => now.city.clone(),
            "website" => now.website.clone(),
            "contact_email" => now.contact_email.clone(),
            "phone" => now.phone.clone(),
            "description_en" => now.description_en.clone(),
            "description_nl" => now.description_nl.clone(),
            "services" => services(),
            "serves_countries" => now.serves_countries.clone(),
            _ => self.frame.say(accepting),
        }
    }
}

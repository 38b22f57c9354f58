//! What a page is to say otherwise than it does.
use super::{Listing, ProviderProfile};
use crate::values::{CompanyName, Language};

/// The fields that would be changed, by their names in the form.
pub fn difference(known: &ProviderProfile, name: &CompanyName, new: &Listing) -> Vec<&'static str> {
    let old = &known.listing;
    let is_told = |language| old.descriptions.get(&language) != new.descriptions.get(&language);
    let fields = [
        ("name", known.name != *name),
        ("city", old.city != new.city),
        ("website", old.website != new.website),
        ("contact_email", old.contact_email != new.contact_email),
        ("phone", old.phone != new.phone),
        ("description_en", is_told(Language::En)),
        ("description_nl", is_told(Language::Nl)),
        ("services", old.services != new.services),
        ("serves_countries", old.serves != new.serves),
        ("accepting_resellers", old.is_accepting != new.is_accepting),
    ];
    fields.into_iter().filter(|(_, is_other)| *is_other).map(|(field, _)| field).collect()
}

/// The id of a field's name.
pub fn field_text(field: &str) -> String {
    format!("page-field-{}", field.replace('_', "-"))
}

//! What a company changes of its details, and which checks that touches (feature map, C.3: only what
//! changed is assessed again).
use super::{
    case::Check,
    forms::{LegalDetails, NewContact},
};
use crate::organizations::Profile;

/// What a company corrects.
#[derive(Debug, Clone, Default)]
pub struct Correction {
    /// Who it is.
    pub legal: Option<LegalDetails>,
    /// Its primary contact.
    pub contact: Option<NewContact>,
}

/// The profile with what was corrected.
pub fn applied(before: &Profile, correction: &Correction) -> Profile {
    let mut after = before.clone();
    if let Some(legal) = correction.legal.clone() {
        let text = |value: Option<String>| value.unwrap_or_default();
        after.legal_name = legal.legal_name.to_string();
        after.address_line1 = legal.address_line1.to_string();
        after.address_line2 = text(legal.address_line2.map(|line| line.to_string()));
        after.city = legal.city.to_string();
        after.state = legal.state.to_string();
        after.postal_code = legal.postal_code.to_string();
        legal.phone.as_str().clone_into(&mut after.phone);
        after.registration_number = text(legal.registration_number.map(|n| n.to_string()));
    }
    if let Some(contact) = correction.contact.clone() {
        after.contact_first_name = contact.first_name;
        after.contact_last_name = contact.last_name;
        after.contact_email = contact.email;
        contact.phone.as_str().clone_into(&mut after.contact_phone);
    }
    after
}

/// The checks that have to be done again. Telephone numbers touch none.
pub fn to_check_again(before: &Profile, after: &Profile) -> Vec<Check> {
    let company = |p: &Profile| {
        let p = p.clone();
        let address = [p.address_line1, p.address_line2, p.city, p.state, p.postal_code];
        (p.legal_name, address, p.registration_number)
    };
    let person = |p: &Profile| (p.contact_first_name.clone(), p.contact_last_name.clone());
    let address = |p: &Profile| p.contact_email.key();
    let mut again = vec![];
    if address(before) != address(after) {
        again.push(Check::EmailOwnership);
    }
    if address(before) != address(after) || person(before) != person(after) {
        again.push(Check::Employment);
    }
    if company(before) != company(after) {
        again.push(Check::Business);
    }
    again
}

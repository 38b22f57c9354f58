//! What the portal knows of an organization, and the two contacts to be changed.
use super::{
    actions::Known,
    forms::{SecurityForm, SupportForm},
};
use crate::{
    platform::web::{FormErrors, Frame},
    users::{Permission, Person},
};
use askama::Template;
use chrono::{DateTime, Utc};

/// What the portal knows of an organization.
#[derive(Template)]
#[template(path = "company/company.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct CompanyPage {
    frame: Frame,
    known: Known,
    may_correct: bool,
    may_edit_support: bool,
    may_edit_security: bool,
    sees_mail: bool,
    sees_domains: bool,
    notice: Option<DateTime<Utc>>,
}

/// The security contact, to be changed.
#[derive(Template)]
#[template(path = "company/security.html")]
pub struct SecurityPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: SecurityForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// What somebody else kept between the page and its form.
    pub theirs: Option<SecurityForm>,
}

/// The support contact, to be changed.
#[derive(Template)]
#[template(path = "company/support.html")]
pub struct SupportPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: SupportForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// What somebody else kept between the page and its form.
    pub theirs: Option<SupportForm>,
}

impl CompanyPage {
    /// For one of its people. A suspended organization changes nothing.
    pub fn new(frame: Frame, person: &Person, known: Known) -> Self {
        let is_free = known.organization.suspension.is_none();
        let may = |what| is_free && person.may(what);
        Self {
            notice: known.notice,
            may_correct: may(Permission::Enroll) && known.is_changeable,
            may_edit_support: may(Permission::EditSupport),
            may_edit_security: may(Permission::EditSecurityContact),
            sees_mail: person.may(Permission::SeeStatus),
            sees_domains: person.may(Permission::Enroll),
            frame,
            known,
        }
    }

    /// The address, a line each.
    fn address(&self, profile: &crate::organizations::Profile) -> Vec<String> {
        let place = format!("{} {}", profile.postal_code, profile.city);
        let country = self.frame.country(&self.known.organization.country);
        let (first, second) = (profile.address_line1.clone(), profile.address_line2.clone());
        let lines = [first, second, place.trim().to_owned(), profile.state.clone(), country];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// Whom to ask for changes.
    fn admins(&self) -> String {
        let names = self.known.admins.iter().map(crate::users::User::name);
        let admins = names.collect::<Vec<_>>().join(", ");
        self.frame.with("admins", admins).say("company-ask")
    }
}

//! Why a check was refused (feature map, C.6).
use super::Check;
use crate::values::{Description, FailureId, UserId, Wrong};
use chrono::{DateTime, TimeDelta, Utc};
use std::str::FromStr;

/// How long a company has to mend what was refused (feature map, C.3, transition 16).
pub const TIME_TO_MEND: TimeDelta = TimeDelta::days(60);

/// A check that was refused, or that one verifier proposes to refuse.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Its key.
    pub id: FailureId,
    /// Which check.
    pub check: Check,
    /// Why.
    pub reason: Reason,
    /// The field or document it is about, as the verifier named it.
    pub about: About,
    /// What the verifier adds in their own words.
    pub sentence: Option<Description>,
    /// Who refused or proposed it.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Declares the codes: variant, name, and the checks that can fail for it.
macro_rules! reasons {
    ($($variant:ident = $name:literal: $($check:ident)+;)+) => {
        /// Why a check is refused. Each has a text for the applicant, and how to mend it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each reason's text stands in reasons.ftl")]
        pub enum Reason { $($variant),+ }

        impl Reason {
            /// All reasons.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As it is kept, and as the end of its texts' ids.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Whether this check can be refused for it.
            pub fn is_for(self, check: Check) -> bool {
                match self { $(Self::$variant => matches!(check, $(Check::$check)|+)),+ }
            }
        }
    };
}

reasons! {
    EmailNotConfirmed = "email_not_confirmed": EmailOwnership;
    EmailDisputed = "email_disputed": EmailOwnership Employment Business Decision;
    EmailDomainNotOwned = "email_domain_not_owned": Employment;
    ContactNotEmployee = "contact_not_employee": Employment;
    CompanyNameMismatch = "company_name_mismatch": Business Decision;
    CompanyNameAbbreviated = "company_name_abbreviated": Business Decision;
    AddressMismatch = "address_mismatch": Business Decision;
    AddressNotDeliverable = "address_not_deliverable": Business Decision;
    RegistrationNumberInvalid = "registration_number_invalid": Business Decision;
    RegistrationNumberNotFound = "registration_number_not_found": Business Decision;
    EntityInactive = "entity_inactive": Business Decision;
    EntityDuplicate = "entity_duplicate": Business Decision;
    DocumentExpired = "document_expired": Employment Business Diligence Decision;
    DocumentOld = "document_older_than_12_months": Employment Business Diligence Decision;
    DocumentUnreadable = "document_unreadable": Employment Business Diligence Decision;
    DocumentIncomplete = "document_incomplete": Employment Business Diligence Decision;
    DocumentWrongType = "document_wrong_type": Employment Business Diligence Decision;
    DocumentNameMismatch = "document_name_mismatch": Employment Business Diligence Decision;
    DocumentAddressMismatch = "document_address_mismatch": Employment Business Diligence Decision;
    DocumentNotSigned = "document_not_signed": Employment Business Diligence Decision;
    DocumentManipulated = "document_manipulated": Employment Business Diligence Decision;
    DiligenceQuestion = "due_diligence_question": Diligence Decision;
    Other = "other": EmailOwnership Employment Business Diligence Decision;
}

/// What a refusal is about: a field that the company filled in, or a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The name in the company register.
    LegalName,
    /// Street, number, postal code, city, state.
    Address,
    /// The number in the company register.
    RegistrationNumber,
    /// The company's phone.
    Phone,
    /// The primary contact's name.
    ContactName,
    /// The primary contact's address.
    ContactEmail,
    /// The primary contact's phone.
    ContactPhone,
    /// A document.
    Document,
}

impl About {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::LegalName,
        Self::Address,
        Self::RegistrationNumber,
        Self::Phone,
        Self::ContactName,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::Document,
    ];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LegalName => "legal_name",
            Self::Address => "address",
            Self::RegistrationNumber => "registration_number",
            Self::Phone => "phone",
            Self::ContactName => "contact_name",
            Self::ContactEmail => "contact_email",
            Self::ContactPhone => "contact_phone",
            Self::Document => "document",
        }
    }
}

impl FromStr for Reason {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let found = Self::ALL.iter().copied().find(|reason| reason.as_str() == text);
        found.ok_or_else(Wrong::missing)
    }
}

impl FromStr for About {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        Self::ALL.into_iter().find(|about| about.as_str() == text).ok_or_else(Wrong::missing)
    }
}

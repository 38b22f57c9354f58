//! The portal's vocabulary: small values that are right by construction.
//!
//! Who holds an `EmailAddress` or a `PostalCode` need not ask again whether it is one. A value is made by `parse` – of
//! the text alone (`"…".parse()`), or with the country it belongs to (`PostalCode::parse(text, &country)`) – and says
//! in a [`Wrong`] what was wrong otherwise. What differs from country to country stands in tables ([`CountryRules`]).
//! What must not be read back ([`Secret`], [`Token`], [`Code6`], [`NewPassword`]) cannot be printed.
//!
//! No words stand here. A `Wrong` is a code with facts, and `platform/i18n` makes a sentence of it. All texts may be
//! `missing`, hold `control-characters` or `hidden-characters`, or be `too-long`; the rest is each value's own:
//!
//! | code | facts | said by |
//! |---|---|---|
//! | `missing` | | every value, of empty input |
//! | `control-characters` | | texts: line breaks, tabs, NUL |
//! | `hidden-characters` | | texts: zero-width characters, marks that turn the text around |
//! | `too-long` | `max` (characters) | texts |
//! | `account-name-format` | `min` `max` (characters) | [`AccountName`] |
//! | `account-name-reserved` | `name` | [`AccountName`] |
//! | `code-format` | `digits` (how many) | [`Code6`] |
//! | `country-unknown` | | [`Country`] |
//! | `currency-unknown` | | [`Currency`] |
//! | `cycle-unknown` | | [`Cycle`] |
//! | `domain-account` | `domain` | [`CompanyDomain`]: the portal's own |
//! | `domain-format` | | [`CompanyDomain`] |
//! | `domain-public` | `domain` | [`CompanyDomain`]: anybody may register names below it |
//! | `domain-webmail` | `domain` | [`CompanyDomain`] |
//! | `email-account-domain` | `domain` | [`ContactEmail`]: a work account has no mailbox |
//! | `email-ascii` | | [`EmailAddress`]: only plain letters before the `@` |
//! | `email-format` | | [`EmailAddress`] |
//! | `email-webmail` | `domain` | [`ContactEmail`] |
//! | `language-unknown` | | [`Language`] |
//! | `membership-id-format` | `min` `max` (digits) | [`MembershipId`] |
//! | `name-only-legal-form` | `form` (as typed) | [`LegalName`] |
//! | `name-only-symbols` | | [`PersonName`] (no letter), company names, [`City`], [`AddressLine`] (no letter or digit) |
//! | `name-too-short` | `min` (characters) | [`CompanyName`], [`LegalName`], [`OfferName`] |
//! | `name-web-address` | | [`PersonName`] |
//! | `offer-code-format` | `min` `max` (characters) | [`OfferCode`] |
//! | `password-common` | | [`NewPassword`]: too easily guessed |
//! | `password-long` | `max` (bytes) | [`NewPassword`] |
//! | `password-own-words` | | [`NewPassword`]: mostly the person's or company's own names |
//! | `password-short` | `min` (characters) | [`NewPassword`] |
//! | `phone-format` | `country` (code) `example` | [`PhoneNumber`] |
//! | `postal-code-format` | `country` (code) `example` | [`PostalCode`] |
//! | `reference-format` | `example` | [`Reference`] |
//! | `registration-number-format` | `country` (code) `example` | [`RegistrationNumber`] |
//! | `say-why` | | [`Note`], of empty input |
//! | `sign-in-name-format` | `account_domain` | [`SignInName`] |
//! | `state-unknown` | `country` (code) | [`StateName`] |
//! | `tag-sign` | | [`Tag`]: a comma or a semicolon |
//! | `tags-many` | `max` (tags) | [`Tag`], of a list of them |
//! | `user-name-format` | `max` (characters) | [`UserName`] |
//! | `web-address-format` | | [`WebAddress`] |
//!
//! A [`LegalName`] may be right and yet look odd; its warnings have no facts:
//!
//! | code | said of |
//! |---|---|
//! | `name-looks-like-domain` | `tulip.com` |
//! | `name-repeats` | `AAA Logistics` |
//! | `name-spaced-letters` | `T u l i p` |
//!
//! [`registration_labels`] lists the Fluent ids for what a registration number is called in a country.
mod account_name;
mod admin_access;
mod calendar;
mod check_digits;
mod code6;
mod codes;
mod company_domain;
mod contact_email;
mod country;
mod country_rules;
mod cycle;
mod description;
mod domain;
mod email;
mod fold;
mod ids;
mod language;
mod legal_name;
mod lists;
mod membership_id;
mod money;
mod names;
mod note;
mod offer;
mod page;
mod passkey_name;
mod password;
mod pattern;
mod phone;
mod postal_code;
mod postal_table;
mod reference;
mod registration_number;
mod registration_table;
mod sales_region;
mod search;
mod seats;
mod second_factor;
mod secret;
mod sign_in_name;
mod state_name;
mod states;
mod tag;
mod text;
mod token;
mod user_name;
mod web_address;
mod webmail;
mod weekdays;
pub mod words;
mod wrong;

pub use account_name::AccountName;
pub use admin_access::AdminAccess;
pub use calendar::Calendar;
pub use code6::Code6;
pub use codes::{CODES, WARNINGS};
pub use company_domain::CompanyDomain;
pub use contact_email::ContactEmail;
pub use country::Country;
pub use country_rules::{CountryRules, State, registration_labels};
pub use cycle::Cycle;
pub use description::Description;
pub use email::EmailAddress;
pub use fold::search_key;
pub use ids::{
    AccessId, CaseId, CodeId, CustomerInvitationId, DocumentId, DomainId, EnrollmentId, FailureId,
    GrantId, InvitationId, LinkId, ListId, MailId, MembershipAccountId, MessageId, NoteId, OfferId,
    OpenLinkId, OrderId, OrderKey, OrganizationId, PartnershipId, PasskeyId, ProofId, RecoveryId,
    RelationshipId, RequestId, SubscriptionId, UserId,
};
pub use language::Language;
pub use legal_name::LegalName;
pub use membership_id::MembershipId;
pub use money::{Currency, Money};
pub use names::{AddressLine, City, CompanyName, PersonName};
pub use note::Note;
pub use offer::{OfferCode, OfferName};
pub use page::{Cut, Place, one_more};
pub use passkey_name::PasskeyName;
pub use password::{NewPassword, normalized};
pub use phone::PhoneNumber;
pub use postal_code::PostalCode;
pub use reference::Reference;
pub use registration_number::RegistrationNumber;
pub use sales_region::SalesRegion;
pub use search::{search_words, searched};
pub use seats::{SEATS_LIMIT, Seats};
pub use second_factor::SecondFactor;
pub use secret::Secret;
pub use sign_in_name::SignInName;
pub use state_name::StateName;
pub use states::Named;
pub(crate) use states::states;
pub use tag::Tag;
pub use text::{optional, visible};
pub use token::Token;
pub use user_name::UserName;
pub use web_address::WebAddress;
pub use webmail::{is_listed, is_webmail};
pub use wrong::{MISSING, Wrong};

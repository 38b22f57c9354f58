//! The wizard's pages, in the order people meet them. To add a page with an answer: a folder here, a
//! template beside its siblings, a line in [`STOPS`].
pub mod create_account;
pub mod customer_support;
pub mod legal_profile;
pub mod membership;
pub mod primary_contact;
pub mod review;
pub mod sign_in;
pub mod welcome;

use super::{draft::Draft, journey::Progress, pages::Sheet};
use crate::{
    memberships::CompanyProfile,
    organizations::Profile,
    platform::web::{self, FormErrors},
    users::Person,
    values::Country,
};
use serde::{Serialize, de::DeserializeOwned};

/// The stages of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// What to have at hand.
    Welcome,
    /// The work account.
    SignIn,
    /// The membership ID.
    Membership,
    /// Legal profile, contact, support.
    Profile,
    /// All answers, and the act.
    Enroll,
}

/// A page that has an answer.
pub trait Step: 'static {
    /// Its part of the address.
    const SLUG: &'static str;
    /// What the browser sends: text.
    type Form: Serialize + DeserializeOwned + Default + Clone + PartialEq + Send + 'static;
    /// What we keep: meaning.
    type Answer: Serialize + DeserializeOwned + Send + 'static;

    /// What the text means, or everything that is wrong with it.
    fn parse(form: &Self::Form, about: &About) -> Result<Self::Answer, FormErrors>;
    /// The text of an answer, to be changed.
    fn refill(answer: &Self::Answer) -> Self::Form;
    /// What is known before anybody answered.
    fn prefill(about: &About) -> Self::Form;
    /// Soft doubts about an answer: field and code. They block nothing.
    fn doubts(_: &Self::Answer) -> Vec<(&'static str, &'static str)> {
        vec![]
    }
    /// The page.
    fn show(sheet: Sheet, about: &About, form: Self::Form, errors: FormErrors) -> web::Result;
}

/// What pages know about the company that is being enrolled.
#[derive(Debug, Clone)]
pub struct About {
    /// Who fills the page in.
    pub person: Person,
    /// Where the work account is registered.
    pub country: Country,
    /// The portal's own account domain.
    pub account_domain: String,
    /// The membership record behind the chosen ID.
    pub on_file: Option<CompanyProfile>,
    /// What the company submitted before, if it ever did.
    pub earlier: Option<Profile>,
}

/// A page in the row of all pages.
pub struct Stop {
    /// Its part of the address.
    pub slug: &'static str,
    /// Its stage.
    pub stage: Stage,
    /// Whether it is done.
    pub is_done: fn(&Progress) -> bool,
    /// Whether the membership record answers it, where the company is enrolled already.
    pub is_on_record: bool,
    /// Whether it is gone through once: nobody goes back to signing in.
    pub is_passage: bool,
}

/// All pages in order.
pub static STOPS: [Stop; 7] = [
    Stop { is_done: |p| p.welcomed || p.draft.is_some(), ..stop("welcome", Stage::Welcome) },
    Stop { is_done: |p| p.signed_in, is_passage: true, ..stop("sign-in", Stage::SignIn) },
    Stop { is_done: has_membership, ..stop("membership", Stage::Membership) },
    on_record::<legal_profile::LegalProfile>(),
    on_record::<primary_contact::PrimaryContact>(),
    answered::<customer_support::CustomerSupport>(),
    REVIEW,
];

/// The last page. Done by submitting: then there is no draft any more.
pub const REVIEW: Stop = stop("review", Stage::Enroll);

const fn stop(slug: &'static str, stage: Stage) -> Stop {
    Stop { slug, stage, is_done: |_| false, is_on_record: false, is_passage: false }
}

const fn answered<S: Step>() -> Stop {
    Stop { is_done: |p| is_answered::<S>(p.draft), ..stop(S::SLUG, Stage::Profile) }
}

const fn on_record<S: Step>() -> Stop {
    Stop {
        is_done: |p| {
            p.on_file.is_some_and(|profile| profile.csp_enrolled) || is_answered::<S>(p.draft)
        },
        is_on_record: true,
        ..stop(S::SLUG, Stage::Profile)
    }
}

/// A change that was put aside is still to be made: its page is the next one.
fn is_answered<S: Step>(draft: Option<&Draft>) -> bool {
    draft.is_some_and(|draft| draft.answer::<S>().is_some() && draft.rough::<S>().is_none())
}

fn has_membership(progress: &Progress) -> bool {
    progress.draft.is_some_and(|draft| draft.membership.is_some())
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 5] =
        [Self::Welcome, Self::SignIn, Self::Membership, Self::Profile, Self::Enroll];

    /// The id of its name.
    pub fn text(self) -> &'static str {
        match self {
            Self::Welcome => "stage-welcome",
            Self::SignIn => "stage-sign-in",
            Self::Membership => "stage-membership",
            Self::Profile => "stage-profile",
            Self::Enroll => "stage-enroll",
        }
    }
}

//! The verification of a company, and what it is told of it.
use super::Family;

pub const WITH_STATUS: &[&str] = &[
    "awaiting",
    "address-refused",
    "disputed",
    "contested",
    "under-review",
    "deciding",
    "refused",
    "overdue",
    "overdue-awaiting",
    "overdue-review",
    "recheck-address-refused",
    "recheck-awaiting",
    "recheck",
    "recheck-contested",
    "recheck-disputed",
    "recheck-refused",
    "active",
    "suspended",
];

const ASKED: &[&str] = &[
    "awaiting",
    "address-refused",
    "disputed",
    "overdue-awaiting",
    "recheck-address-refused",
    "recheck-awaiting",
    "recheck-disputed",
];

pub const CHECKS: &[&str] =
    &["email-ownership", "employment-verification", "business-verification", "other", "decision"];

const ABOUTS: &[&str] = &[
    "legal-name",
    "address",
    "registration-number",
    "phone",
    "contact-name",
    "contact-email",
    "contact-phone",
    "document",
];

const REASONS: &[&str] = &[
    "email-not-confirmed",
    "email-disputed",
    "email-domain-not-owned",
    "contact-not-employee",
    "company-name-mismatch",
    "company-name-abbreviated",
    "address-mismatch",
    "address-not-deliverable",
    "registration-number-invalid",
    "registration-number-not-found",
    "entity-inactive",
    "entity-duplicate",
    "document-expired",
    "document-older-than-12-months",
    "document-unreadable",
    "document-incomplete",
    "document-wrong-type",
    "document-name-mismatch",
    "document-address-mismatch",
    "document-not-signed",
    "document-manipulated",
    "due-diligence-question",
    "other",
];

const NEWS: &[&str] = &[
    "proof-welcome",
    "documents-asked",
    "refused",
    "refused-suspended",
    "diligence",
    "answered",
    "approved",
    "renewed",
    "reopened",
    "waiting",
    "warned",
    "overdue",
    "restored",
    "dispute-dismissed",
    "dispute-closed",
];

const VERDICTS: &[&str] = &["accepted", "refused"];
const GROUPS: &[&str] = &["company", "contact"];
const THANKS: &[&str] = &["confirmed", "disputed", "other-address"];

const ANSWERED: &[&str] = &[
    "confirmed",
    "change-confirmed",
    "disputed",
    "change-disputed",
    "suspended",
    "address-refused",
];

const CAUSES: &[&str] = &["enrollment", "change"];
const DOMAINS: &[&str] = &["claimed", "proven", "missing", "taken-over", "gone"];
const ABOUT_DOMAINS: &[&str] = &["missed", "lost", "taken-over"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("status-{}-heading", &[WITH_STATUS]),
    ("status-{}-lead", &[WITH_STATUS]),
    ("status-{}-chip", &[WITH_STATUS]),
    ("status-{}", &[&["active", "inactive"]]),
    ("kind-{}", &[&["headquarters", "location"]]),
    ("status-contact-{}-title", &[ASKED]),
    ("status-contact-{}-text", &[ASKED]),
    ("section-{}", &[&["legal-profile", "primary-contact", "customer-support"]]),
    ("check-{}", &[CHECKS]),
    ("about-{name}", &[ABOUTS]),
    ("about-{}", &[ABOUTS]),
    ("reason-{}", &[REASONS]),
    ("reason-{}", &[&["verification-overdue"]]),
    ("reason-{reason}", &[REASONS]),
    ("reason-{reason}-text", &[REASONS]),
    ("reason-{reason}-{part}", &[REASONS, &["text", "mend"]]),
    ("reason-{}{part}", &[REASONS, &["", "-text", "-mend"]]),
    ("mail-news-{}-subject", &[NEWS]),
    ("mail-news-{}-opening", &[NEWS]),
    ("mail-news-{}-next", &[NEWS]),
    ("document-{}", &[VERDICTS]),
    ("document-say-{said}", &[VERDICTS]),
    ("shared-{}", &[&["pending", "refused", "authorized", "withdrawn"]]),
    ("message-{}", &[&["refusal", "request", "answer"]]),
    ("mend-details-{}", &[GROUPS]),
    ("details-{}-title", &[GROUPS]),
    ("details-{}-what", &[GROUPS]),
    ("confirm-{}-title", &[CAUSES]),
    ("confirm-{}-heading", &[CAUSES]),
    ("confirm-{}-text", &[CAUSES]),
    ("confirm-{}-signed-up", &[CAUSES]),
    ("confirm-{}-dispute", &[CAUSES]),
    ("mail-confirm-{}-{asking}-{part}", &[CAUSES, &["first", "again"], &["subject", "opening"]]),
    ("mail-asked-{}-{part}", &[CAUSES, &["questions", "not-you"]]),
    ("mail-confirmed-{}-opening", &[CAUSES]),
    ("mail-dispute-{}-opening", &[CAUSES]),
    ("thanks-{}-title", &[THANKS]),
    ("thanks-{}-text", &[THANKS]),
    ("mail-applicant-{}-subject", &[ANSWERED]),
    ("mail-applicant-{}-opening", &[ANSWERED]),
    ("mail-applicant-{}-next", &[ANSWERED]),
    ("doubt-{code}", &[&["role-address"]]),
    ("domain-{}-chip", &[DOMAINS]),
    ("domain-{}-lead", &[DOMAINS]),
    ("domain-saw-{}", &[&["found", "nothing", "other", "unreachable"]]),
    ("mail-domain-{}-subject", &[ABOUT_DOMAINS]),
    ("mail-domain-{}-opening", &[ABOUT_DOMAINS]),
    ("mail-domain-{}-next", &[ABOUT_DOMAINS]),
];

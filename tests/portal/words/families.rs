//! Ids that the sources put together, and what they put into the gaps.

/// Whoever begins a literal like this means a text, or the code of something wrong.
pub const STARTS: &[&str] = &[
    "flash-",
    "mail-",
    "event-",
    "stage-",
    "verdict-",
    "doubt-",
    "cannot-",
    "thanks-",
    "status-",
    "section-",
    "field-",
    "registration-",
    "service-",
    "provider-",
    "directory-",
    "nav-",
    "kind-",
    "check-",
    "about-",
    "reason-",
    "desk-",
    "message-",
    "mend-",
    "share-",
    "shared-",
    "details-",
    "help-",
    "home-",
    "inbox-",
    "cli-",
    "import-",
    "option-",
    "error-",
    "wrong-",
    "correspondence-",
    "letter-",
    "trouble-",
    "document-",
];

/// Ids of which not every one exists: the sources ask first, or this test looks elsewhere.
pub const COMPUTED: &[&str] = &[
    "event-{}",
    "wrong-{}",
    "wrong-{}-{field}",
    "field-{}",
    "error-{code}-title",
    "error-{code}-text",
    "letter-kind-{}",
];

const WITH_STATUS: &[&str] = &[
    "awaiting",
    "address-refused",
    "disputed",
    "contested",
    "under-review",
    "deciding",
    "refused",
    "overdue",
    "recheck-awaiting",
    "recheck",
    "recheck-refused",
    "active",
    "suspended",
];
const ASKED: &[&str] = &["awaiting", "address-refused", "disputed", "recheck-awaiting"];
const CHECKS: &[&str] =
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
];
const DESK_REFUSES: &[&str] =
    &["moved-on", "claimed", "not-in-hand", "own-company", "disputed", "same-verifier"];
const VERDICTS: &[&str] = &["accepted", "refused"];
const COLUMNS: &[&str] = &["company", "stands", "opened", "due", "holder"];
const LIKENESSES: &[&str] = &["registration-number", "phone", "address", "domain"];
const GROUPS: &[&str] = &["company", "contact"];
const WITHOUT_STATUS: &[&str] = &["new", "draft", "withdrawn", "provider", "operator"];
const BEFORE: &[&str] = &["new", "draft", "withdrawn"];
const OBSTACLES: &[&str] = &["not-admin", "reseller", "provider", "operator", "suspended"];
const THANKS: &[&str] = &["confirmed", "disputed", "other-address"];
const ANSWERED: &[&str] = &["confirmed", "disputed", "suspended", "address-refused"];
const DOMAINS: &[&str] = &["claimed", "proven", "missing", "taken-over", "gone"];
const ABOUT_DOMAINS: &[&str] = &["missed", "lost", "taken-over"];
const CAST: &[&str] = &[
    "vera-fabrikam",
    "omar-fabrikam",
    "maya-northwind",
    "pieter-northwind",
    "lukas-alpine",
    "jonas-bergmann",
    "sanne-noordlicht",
    "eva-noordlicht",
    "tom-noordlicht",
    "claire-nuage",
    "anna-tulp",
];
const QUESTIONS: &[&str] = &["domain", "recognised", "cloud"];
const ADVICE: &[&str] = &["sign-in", "no-domain", "ask", "create"];
const NEEDS: &[&str] = &[
    "admin",
    "authority",
    "sign-in",
    "location",
    "legal-name",
    "address",
    "registration",
    "person",
    "mailbox",
    "customers",
];
const PERMITS: &[&str] =
    &["same-origin", "enroll", "run-portal", "verify", "see-status", "see-mail"];
const KEPT: &[&str] = &["people", "company", "membership", "mail", "audit", "security", "log"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const PATTERNS: &[(&str, &[&[&str]])] = &[
    ("status-{state}-heading", &[WITH_STATUS]),
    ("status-{state}-lead", &[WITH_STATUS]),
    ("status-{}-chip", &[WITH_STATUS]),
    ("status-{}", &[&["active", "inactive"]]),
    ("kind-{}", &[&["headquarters", "location"]]),
    ("status-contact-{}-title", &[ASKED]),
    ("status-contact-{}-text", &[ASKED]),
    ("home-{}-lead", &[WITH_STATUS]),
    ("home-{}-lead", &[WITHOUT_STATUS]),
    ("home-{}-text", &[BEFORE]),
    ("home-{}-action", &[BEFORE]),
    ("section-{}", &[&["legal-profile", "primary-contact", "customer-support"]]),
    ("check-{}", &[CHECKS]),
    ("about-{name}", &[ABOUTS]),
    ("about-{}", &[ABOUTS]),
    ("reason-{}", &[REASONS]),
    ("reason-{reason}", &[REASONS]),
    ("reason-{reason}-text", &[REASONS]),
    ("reason-{reason}-{part}", &[REASONS, &["text", "mend"]]),
    ("reason-{}{part}", &[REASONS, &["", "-text", "-mend"]]),
    ("mail-news-{}-subject", &[NEWS]),
    ("mail-news-{}-opening", &[NEWS]),
    ("mail-news-{}-next", &[NEWS]),
    ("document-{}", &[VERDICTS]),
    ("document-say-{said}", &[VERDICTS]),
    ("desk-look-{}", &[CHECKS]),
    ("desk-column-{column}", &[COLUMNS]),
    ("desk-similar-{}", &[LIKENESSES]),
    ("desk-refused-{}-title", &[DESK_REFUSES]),
    ("desk-refused-{}-text", &[DESK_REFUSES]),
    ("shared-{}", &[&["pending", "refused", "authorized", "withdrawn"]]),
    ("message-{}", &[&["refusal", "request", "answer"]]),
    ("mend-details-{}", &[GROUPS]),
    ("details-{}-title", &[GROUPS]),
    ("details-{}-what", &[GROUPS]),
    ("cannot-{}-title", &[OBSTACLES]),
    ("cannot-{}-text", &[OBSTACLES]),
    ("thanks-{}-title", &[THANKS]),
    ("thanks-{}-text", &[THANKS]),
    ("mail-{kind}-opening", &[&["received", "active"]]),
    ("mail-{kind}-next", &[&["received", "active"]]),
    ("mail-applicant-{}-subject", &[ANSWERED]),
    ("mail-applicant-{}-opening", &[ANSWERED]),
    ("mail-applicant-{}-next", &[ANSWERED]),
    ("domain-{}-chip", &[DOMAINS]),
    ("domain-{}-lead", &[DOMAINS]),
    ("domain-saw-{}", &[&["found", "nothing", "other", "unreachable"]]),
    ("mail-domain-{}-subject", &[ABOUT_DOMAINS]),
    ("mail-domain-{}-opening", &[ABOUT_DOMAINS]),
    ("mail-domain-{}-next", &[ABOUT_DOMAINS]),
    ("doubt-{code}", &[&["role-address"]]),
    ("error-forbidden-{permit}", &[PERMITS]),
    ("letter-{name}", &[&["delivered", "on-its-way", "failing", "not-delivered"]]),
    ("trouble-why-{known}", &[&["timeout", "unreadable"]]),
    ("directory-{why}-{part}", &[&["none", "empty"], &["title", "text"]]),
    ("cli-demo-{}", &[CAST]),
    ("work-account-{}-{part}", &[QUESTIONS, &["question", "yes", "no", "short"]]),
    ("work-account-{}-{part}", &[ADVICE, &["title", "text"]]),
    ("work-account-{}-hint", &[QUESTIONS]),
    ("work-account-tip-{tip}", &[&["office", "personal", "country", "admin"]]),
    // Pages whose texts come in parts of the same kind.
    ("home-{}-{}", &[&["offer", "offer-text"], &["training", "marketing", "financing"]]),
    (
        "home-{}-{}",
        &[&["step", "step-text"], &["account", "membership", "profile", "review", "provider"]],
    ),
    ("home-{}-{}", &[&["required", "required-text"], &["account", "membership", "profile"]]),
    ("need-{}-title", &[&["account", "membership", "company", "contact", "support"]]),
    ("need-{}-{}", &[NEEDS, &["name", "text"]]),
    (
        "support-{}-{}",
        &[&["mail", "sign-in", "membership", "review", "provider"], &["question", "answer"]],
    ),
    ("support-mention-{}", &[&["page", "doing", "request", "reference"]]),
    ("privacy-{}-{}", &[KEPT, &["name", "text"]]),
    ("privacy-long-{}", &[&["session", "draft", "code", "link", "mail", "audit"]]),
    ("privacy-who-{}", &[&["colleagues", "operator", "contact", "public"]]),
    (
        "accessibility-can-{}",
        &[&["keyboard", "zoom", "theme", "reader", "script", "print", "time"]],
    ),
];

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
    "home-",
    "inbox-",
    "cli-",
    "import-",
    "option-",
    "error-",
    "wrong-",
];

/// Ids of which not every one exists: the sources ask first, or this test looks elsewhere.
pub const COMPUTED: &[&str] = &[
    "event-{}",
    "wrong-{}",
    "wrong-{}-{field}",
    "field-{}",
    "error-{code}-title",
    "error-{code}-text",
];

const WITH_STATUS: &[&str] = &[
    "awaiting",
    "address-refused",
    "disputed",
    "contested",
    "under-review",
    "active",
    "suspended",
];
const ASKED: &[&str] = &["awaiting", "address-refused", "disputed"];
const WITHOUT_STATUS: &[&str] = &["new", "draft", "withdrawn", "provider", "operator"];
const BEFORE: &[&str] = &["new", "draft", "withdrawn"];
const STAGES: &[&str] = &["submitted", "email", "employment", "business", "decision"];
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
    ("stage-of-{name}", &[STAGES]),
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
    ("error-forbidden-{permit}", &[&["same-origin", "enroll", "run-portal"]]),
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

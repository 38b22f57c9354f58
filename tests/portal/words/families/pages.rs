//! Pages for everybody, and what companies say of themselves.
use super::{Family, verification::WITH_STATUS};

const WITHOUT_STATUS: &[&str] = &["new", "draft", "withdrawn", "provider", "operator"];
const BEFORE: &[&str] = &["new", "draft", "withdrawn"];
const OBSTACLES: &[&str] = &["not-admin", "reseller", "provider", "operator", "suspended"];

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

const KEPT: &[&str] =
    &["people", "company", "documents", "membership", "mail", "audit", "security", "log"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("home-{}-lead", &[WITH_STATUS]),
    ("home-{}-lead", &[WITHOUT_STATUS]),
    ("home-{}-text", &[BEFORE]),
    ("home-{}-action", &[BEFORE]),
    ("cannot-{}-title", &[OBSTACLES]),
    ("cannot-{}-text", &[OBSTACLES]),
    ("mail-{kind}-opening", &[&["received", "active"]]),
    ("mail-{kind}-next", &[&["received", "active"]]),
    ("provider-language-{}", &[&["en", "nl"]]),
    ("mail-security-{}", &[&["new", "former", "admin"]]),
    ("mail-security-{}-next", &[&["new", "former", "admin"]]),
    ("directory-{why}-{part}", &[&["none", "empty"], &["title", "text"]]),
    ("cli-demo-{}", &[CAST]),
    ("work-account-{}-{part}", &[QUESTIONS, &["question", "yes", "no", "short"]]),
    ("work-account-{}-{part}", &[ADVICE, &["title", "text"]]),
    ("work-account-{}-hint", &[QUESTIONS]),
    ("work-account-tip-{tip}", &[&["office", "personal", "country", "admin"]]),
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
    ("privacy-{part}-{piece}", &[KEPT, &["name", "text"]]),
    (
        "privacy-long-{}",
        &[&["session", "draft", "documents", "list", "code", "link", "mail", "audit"]],
    ),
    ("privacy-who-{}", &[&["colleagues", "operator", "contact", "public"]]),
    (
        "accessibility-can-{}",
        &[&["keyboard", "zoom", "theme", "reader", "script", "print", "time"]],
    ),
];

//! What was done.
use super::Family;

const ACTIVITY_KINDS: &[&str] = &[
    "sign-ins",
    "people",
    "company",
    "access",
    "enrollment",
    "verification",
    "domains",
    "records",
];

const ACTIVITY_COLUMNS: &[&str] =
    &["number", "when", "what", "about", "by", "for", "event", "facts"];

const FACTS: &[&str] = &[
    "name",
    "provider",
    "reseller",
    "because",
    "ends",
    "fields",
    "rules",
    "list",
    "ready",
    "access",
    "account",
    "was",
    "company",
    "reference",
    "contact",
    "email",
    "recipient",
    "domain",
    "membership-id",
    "user-name",
    "standing",
    "country",
    "language",
    "roles",
    "added",
    "removed",
    "changed",
    "unchanged",
    "grantor",
    "grantee",
    "until",
    "check",
    "checks",
    "reason",
    "verdict",
    "days",
    "count",
    "page",
    "sessions",
    "how",
    "issuer",
    "subject",
    "client-id",
    "browser",
    "system",
    "who",
    "kind",
    "from",
    "to",
    "q",
    "role",
    "state",
];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("activity-kind-{}", &[ACTIVITY_KINDS]),
    ("activity-column-{column}", &[ACTIVITY_COLUMNS]),
    ("fact-{}", &[FACTS]),
];

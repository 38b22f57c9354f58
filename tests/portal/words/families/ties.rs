//! Resellers of providers, and providers of resellers.
use super::Family;

const RULES: &[&str] =
    &["not-suspended", "enrolled", "verified", "active", "id-linked", "same-region"];
const BADGES: &[&str] =
    &["ready", "not-suspended", "enrolled", "verified", "active", "id-linked", "same-region"];
const FIELDS: &[&str] = &[
    "name",
    "city",
    "website",
    "contact-email",
    "phone",
    "description-en",
    "description-nl",
    "services",
    "serves-countries",
    "accepting-resellers",
];
const COLUMNS: &[&str] =
    &["reseller", "known-as", "country", "membership", "ready", "access", "since", "ends"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("ready-{}", &[BADGES]),
    ("page-field-{}", &[FIELDS]),
    ("ready-rule-{}", &[RULES]),
    ("ready-mend-{}", &[RULES]),
    ("ready-own-{}", &[RULES]),
    ("held-{}", &[&["never", "until", "removed", "over"]]),
    ("partnership-{when}-{by}", &[&["ends", "ended"], &["own", "other"]]),
    ("partnership-end-means-{side}", &[&["provider", "reseller"]]),
    ("resellers-{}", &[&["connected", "ended"]]),
    ("resellers-{when}", &[&["until", "ended-on"]]),
    ("resellers-none-{why}", &[&["connected", "ended", "found"]]),
    ("resellers-column-{column}", &[COLUMNS]),
    ("resellers-access-{access}", &[&["with", "without"]]),
    ("relations-{}-title", &[&["given", "held"]]),
    ("relations-{}-none", &[&["given", "held"]]),
    ("relations-orders-{}", &[&["given", "held"]]),
    ("relations-column-{column}", &[&["company", "what", "since", "until", "used", "actions"]]),
];

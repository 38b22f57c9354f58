//! Customers: their invitations, their answers, the lists of their partners.
use super::Family;

const SIDES: &[&str] = &["reseller", "provider"];
const WHO: &[&str] = &["both", "reseller", "provider"];
const PARTS: &[&str] = &["customer", "partner"];
const STAGES: &[&str] =
    &["unseen", "seen", "accepted", "partly", "declined", "cancelled", "expired"];
const OBSTACLES: &[&str] = &[
    "unknown",
    "replaced",
    "expired",
    "cancelled",
    "answered",
    "declined-by-you",
    "accepted-by-you",
    "declined-by-colleague",
    "accepted-by-colleague",
    "not-theirs",
    "kind",
    "suspended",
    "partner-gone",
    "partner-suspended",
    "region",
    "unlinked",
    "inviter-suspended",
    "inviter",
    "oneself",
    "connected",
    "not-your-task",
];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("authorizing-{}-{part}", &[OBSTACLES, &["title", "text"]]),
    ("authorizing-title-{}", &[WHO]),
    ("authorizing-door-title-{}", &[WHO]),
    ("authorizing-side-{}", &[SIDES]),
    ("authorizing-already-{}", &[SIDES]),
    ("authorizing-may-{}", &[SIDES]),
    ("authorizing-box-{}", &[SIDES]),
    ("customer-invitation-{}-chip", &[STAGES]),
    ("customer-invitation-{}-lead", &[STAGES]),
    ("customer-greeting-{}", &[WHO]),
    ("customers-invite-{}", &[SIDES]),
    ("customers-invite-lead-{}", &[SIDES]),
    ("customers-side-{}", &[SIDES]),
    ("customers-lead-{}", &[SIDES]),
    ("customers-none-{why}", &[&["open", "ended", "shared", "found"]]),
    ("relations-was-{}", &[&["reseller", "provider"]]),
    (
        "customers-column-{column}",
        &[&["customer", "mine", "partners", "access", "subscriptions", "state"]],
    ),
    ("customers-state-{}", &[&["active", "missing", "ended"]]),
    ("customers-mine-{}", &[&["active", "missing", "ended"]]),
    ("customers-ended-{}", &[PARTS]),
    (
        "customers-file-{column}",
        &[&[
            "id",
            "customer",
            "domain",
            "country",
            "mine",
            "access",
            "since",
            "partners",
            "missing",
            "subscriptions",
            "tags",
        ]],
    ),
    ("relations-customer-{}", &[SIDES]),
    ("relationship-end-{what}-{}", &[&["title", "access", "after"], PARTS]),
    ("relationship-end-means-{side}", &[SIDES]),
    ("mail-customer-invited-{}", &[WHO]),
    ("mail-customer-invited-subject-{}", &[WHO]),
    ("mail-customer-reminded-{}", &[WHO]),
    ("mail-customer-means-{side}", &[SIDES]),
    ("mail-customer-said-{answer}-{}", &[&["yes", "no"], SIDES]),
    ("mail-customer-ended-{did}", &[&["own", "other"]]),
    ("mail-customer-access-ended-{how}-{part}", &[&["own", "other", "operator"], PARTS]),
    ("mail-customer-ended-means-{}", &[PARTS]),
];

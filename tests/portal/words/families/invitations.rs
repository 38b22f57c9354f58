//! Invitations, one and many.
use super::Family;

const STAGES: &[&str] =
    &["unseen", "seen", "waiting", "accepted", "declined", "cancelled", "refused", "expired"];
const GROUPS: &[&str] = &["open", "accepted", "declined", "cancelled", "expired"];

const VERDICTS: &[&str] = &[
    "new",
    "sent",
    "connected",
    "pending",
    "half",
    "declined",
    "own",
    "duplicate",
    "region",
    "address",
    "company",
    "language",
    "note",
    "country",
    "often",
];
const HELD: &[&str] = &[
    "connected",
    "pending",
    "half",
    "declined",
    "own",
    "duplicate",
    "region",
    "address",
    "company",
    "language",
    "note",
    "country",
    "often",
];
const LIST_STATES: &[&str] = &["draft", "sending", "stopped", "done"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("invitation-{}-chip", &[STAGES]),
    ("invitation-{}-lead", &[STAGES]),
    ("invitation-asks-{}", &[&["with-partnership", "offered"]]),
    ("invitations-{}", &[GROUPS]),
    ("mail-partnership-lapsed-{seen}", &[&["seen", "unseen"]]),
    ("list-{}-chip", &[VERDICTS]),
    ("list-{}-why", &[HELD]),
    ("list-{}-state", &[LIST_STATES]),
    ("list-{}-lead", &[LIST_STATES]),
    (
        "list-stopped-{}",
        &[&["asked", "sender", "suspended", "partner-suspended", "unlinked", "access"]],
    ),
    ("mail-{kind}-invited-action", &[&["partnership", "customer"]]),
    ("mail-{kind}-invited-unexpected", &[&["partnership", "customer"]]),
    ("list-show-{}", &[&["all", "good", "held"]]),
    ("list-column-{column}", &[&["line", "email", "company", "verdict", "why", "invitation"]]),
    ("requests-{}", &[&["open", "settled"]]),
    ("requests-{}-none", &[&["open", "settled"]]),
    ("request-{}", &[&["open", "invited", "ignored", "withdrawn"]]),
    (
        "request-not-{why}",
        &[&["accepting", "needed", "soon", "enrolled", "suspended", "region", "possible"]],
    ),
    ("request-no-invitation-{why}", &[&["left", "eligible", "connected", "pending", "suspended"]]),
    ("open-{}-chip", &[&["link-live", "link-ended", "link-used-up", "link-orphaned"]]),
    ("open-{}-text", &[&["link-ended", "link-used-up", "link-orphaned"]]),
    ("open-link-approval-{is_on}", &[&["on", "off"]]),
    ("open-link-mail-{part}", &[&["greeting", "link", "phrase", "nothing"]]),
    (
        "answer-not-{why}",
        &[&[
            "moved-on",
            "in-time",
            "eligible",
            "oneself",
            "consenter",
            "used-up",
            "terms",
            "partners",
        ]],
    ),
    ("letter-{}", &[&["delivered", "on-its-way", "failing", "not-delivered"]]),
];

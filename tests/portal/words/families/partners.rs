//! Partnerships, and the answers to invitations.
use super::Family;

const SIDES: &[&str] = &["provider", "reseller"];
const OBSTACLES: &[&str] = &[
    "unknown",
    "replaced",
    "expired",
    "cancelled",
    "accepted",
    "accepted-by-you",
    "accepted-by-colleague",
    "declined",
    "declined-by-you",
    "declined-by-colleague",
    "refused",
    "waiting",
    "lapsed",
    "too-soon",
    "left-by-you",
    "left-by-colleague",
    "taken-back-by-you",
    "taken-back-by-colleague",
    "not-theirs",
    "not-enrolled",
    "suspended",
    "provider",
    "inviter",
    "oneself",
    "region",
    "kind",
    "partners",
    "not-your-task",
    "needs-global-admin",
    "link-replaced",
    "link-disabled",
    "link-ended",
    "link-used-up",
    "link-orphaned",
];

/// Whether an end of the other side counts again.
const THEN: &[&str] = &["", "-sooner"];

/// How administrator access ends, by whose hand.
const ACTS: &[&str] = &["remove", "give-up"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("answering-{change}-title", &[&["late", "moved"]]),
    ("answering-{change}-text", &[&["late", "moved"]]),
    ("answering-{}-{part}", &[OBSTACLES, &["title", "text"]]),
    ("answering-access-{}", &[&["none", "with-partnership", "offered"]]),
    ("answering-access-held-{then}", &[&["stays", "replaced"]]),
    ("mail-partnership-invited-{}", &[&["with-partnership", "offered"]]),
    ("mail-partnership-begun-{side}", &[SIDES]),
    ("mail-partnership-access-{side}", &[SIDES]),
    ("operations-access-means{then}", &[&["", "-over", "-customer"]]),
    ("mail-partnership-access-stopped-{side}", &[SIDES]),
    ("mail-partnership-access-{act}-{side}", &[&["removed", "given-up"], SIDES]),
    ("access-{}", &[ACTS]),
    ("access-{}-{what}", &[ACTS, &["title", "what", "means", "means-over"]]),
    ("mail-partnership-ended-{did}", &[&["own", "other"]]),
    ("mail-partnership-ended-access-{access}", &[&["ends", "kept"]]),
    ("mail-partnership-restored{then}-{did}", &[THEN, &["own", "other"]]),
    ("mail-partnership-restored{then}-subject", &[THEN]),
    ("partnership-undo-until{then}", &[THEN]),
];

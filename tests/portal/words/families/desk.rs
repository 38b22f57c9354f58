//! The operator's side: the desk, organizations, and letters that do not arrive.
use super::{Family, verification::CHECKS};

const DESK_REFUSES: &[&str] =
    &["moved-on", "claimed", "not-in-hand", "own-company", "disputed", "same-verifier"];

const COLUMNS: &[&str] = &["company", "stands", "opened", "due", "holder"];
const LIKENESSES: &[&str] = &["registration-number", "phone", "address", "domain"];
const RECOVERIES: &[&str] = &["asked", "waiting", "done", "ended"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("desk-look-{}", &[CHECKS]),
    ("desk-column-{column}", &[COLUMNS]),
    ("desk-similar-{}", &[LIKENESSES]),
    ("desk-refused-{}-title", &[DESK_REFUSES]),
    ("desk-refused-{}-text", &[DESK_REFUSES]),
    ("operations-{}", &[&["none", "reseller", "provider", "operator"]]),
    ("operations-domain-{state}", &[&["claimed", "proven", "lost"]]),
    ("mail-organization-{}-subject", &[&["suspended", "restored"]]),
    ("mail-organization-{news}-opening", &[&["suspended", "restored"]]),
    ("mail-organization-{news}-next", &[&["suspended", "restored"]]),
    ("recovery-{}-chip", &[RECOVERIES]),
    ("recovery-{}-lead", &[RECOVERIES]),
    (
        "recovery-why-{}",
        &[&[
            "objected",
            "cancelled",
            "expired",
            "record-gone",
            "domain-gone",
            "person-gone",
            "operator-gone",
        ]],
    ),
    ("recovery-how-{step}", &[&["record", "notice", "again"]]),
    ("mail-recovery-{}-subject", &[&["begun", "done", "ended"]]),
    ("mail-recovery-{news}-opening", &[&["begun", "done", "ended"]]),
    ("mail-recovery-{news}-next", &[&["begun", "done", "ended"]]),
    ("letter-{name}", &[&["delivered", "on-its-way", "failing", "not-delivered"]]),
    ("trouble-why-{known}", &[&["timeout", "unreadable"]]),
];

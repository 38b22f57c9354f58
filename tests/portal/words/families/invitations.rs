//! A provider's invitations.
use super::Family;

const STAGES: &[&str] =
    &["unseen", "seen", "waiting", "accepted", "declined", "cancelled", "refused", "expired"];
const GROUPS: &[&str] = &["open", "accepted", "declined", "cancelled", "expired"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("invitation-{}-chip", &[STAGES]),
    ("invitation-{}-lead", &[STAGES]),
    ("invitation-asks-{}", &[&["with-partnership", "offered"]]),
    ("invitations-{}", &[GROUPS]),
    ("mail-partnership-lapsed-{seen}", &[&["seen", "unseen"]]),
    ("request-{}", &[&["open", "invited", "ignored", "withdrawn"]]),
    (
        "request-not-{why}",
        &[&["accepting", "needed", "soon", "enrolled", "suspended", "region", "possible"]],
    ),
    ("request-no-invitation-{why}", &[&["left", "eligible", "connected", "pending", "suspended"]]),
    ("open-{}-chip", &[&["link-live", "link-ended", "link-used-up"]]),
    ("open-link-approval-{is_on}", &[&["on", "off"]]),
    ("open-link-mail-{part}", &[&["greeting", "link", "phrase", "nothing"]]),
    ("answer-not-{why}", &[&["moved-on", "eligible", "consenter", "terms", "partners"]]),
    ("letter-{}", &[&["delivered", "on-its-way", "failing", "not-delivered"]]),
];

//! People, their accounts, and what they may do.
use super::Family;

const ACCOUNT_NEWS: &[&str] = &[
    "password-changed",
    "password-reset",
    "factor-set",
    "factor-removed",
    "factor-reset",
    "codes-guessed",
    "app-removed",
    "passkey-added",
    "passkey-removed",
    "codes-renewed",
    "code-used",
    "identity-tied",
    "identity-untied",
    "email-asked",
    "email-changed",
];

const PERMITS: &[&str] = &[
    "same-origin",
    "enroll",
    "run-portal",
    "verify",
    "see-organizations",
    "see-status",
    "see-mail",
    "see-people",
    "manage-people",
    "end-accounts",
    "see-activity",
    "see-company",
    "edit-support",
    "edit-directory-page",
    "edit-security-contact",
    "manage-sign-in",
    "see-resellers",
    "invite-resellers",
    "see-providers",
    "authorize-provider",
    "end-partnership",
    "remove-admin-access",
    "act-for-partners",
    "see-catalogue",
    "not-lent",
    "person-above-you",
];

const PERMISSIONS: &[&str] = &[
    "enroll",
    "see-status",
    "see-people",
    "manage-people",
    "end-accounts",
    "see-activity",
    "see-company",
    "edit-support",
    "edit-directory-page",
    "edit-security-contact",
    "manage-sign-in",
    "see-resellers",
    "invite-resellers",
    "see-providers",
    "authorize-provider",
    "end-partnership",
    "remove-admin-access",
    "act-for-partners",
    "see-catalogue",
    "verify",
    "see-organizations",
    "see-mail",
    "run-portal",
];

const ROLES: &[&str] = &[
    "global-admin",
    "user-admin",
    "account-admin",
    "membership-admin",
    "admin-agent",
    "helpdesk-agent",
    "sales-agent",
    "operator-admin",
    "verifier",
    "operator-support",
    "auditor",
];

const ALLOWED: &[&str] = &[
    "role-global-admin",
    "role-user-admin",
    "role-account-admin",
    "role-membership-admin",
    "role-admin-agent",
    "role-helpdesk-agent",
    "role-sales-agent",
    "role-operator-admin",
    "role-verifier",
    "role-operator-support",
    "role-auditor",
];

const OUTCOMES: &[&str] = &["open", "expired", "moot", "cancelled", "granted", "refused"];
const PEOPLE_COLUMNS: &[&str] = &["name", "user-name", "email", "roles", "state", "since"];

const CLOSED: &[&str] =
    &["deactivated", "reactivated", "removed", "restored", "kept", "signed-out", "uninvited"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const FAMILIES: &[Family] = &[
    ("error-forbidden-{permit}", &[PERMITS]),
    ("error-forbidden-{}", &[PERMISSIONS]),
    ("access-help-{}", &[&["held", "not-here", "guest", "nobody", "asked", "ask"]]),
    ("access-{}-chip", &[OUTCOMES]),
    ("access-{}-text", &[OUTCOMES]),
    ("mail-access-{}-subject", &[&["granted", "refused"]]),
    ("mail-access-{}-opening", &[&["granted", "refused"]]),
    ("permission-{}", &[PERMISSIONS]),
    ("role-{}", &[ROLES]),
    ("{}-allows", &[ALLOWED]),
    ("people-column-{column}", &[PEOPLE_COLUMNS]),
    ("mail-idp-{}-subject", &[&["entered", "on", "off", "removed"]]),
    ("mail-idp-{what}-opening", &[&["entered", "on", "off", "removed"]]),
    ("mail-idp-{what}-next", &[&["entered", "on", "off", "removed"]]),
    ("idp-{}-lead", &[&["entered", "tested", "on"]]),
    ("idp-{}-chip", &[&["entered", "tested", "on"]]),
    ("sign-in-by-{}", &[&["identity-provider", "passkey"]]),
    ("person-{}", &[&["enabled", "invited", "disabled", "removed"]]),
    ("mail-account-{}-subject", &[CLOSED]),
    ("mail-account-{}-text", &[CLOSED]),
    (
        "mail-admins-changed-{}",
        &[&["made", "unmade", "invited", "closed", "opened", "factor-reset"]],
    ),
    ("mail-account-{}-subject", &[ACCOUNT_NEWS]),
    ("mail-account-{news}-opening", &[ACCOUNT_NEWS]),
    ("mail-account-{news}-next", &[ACCOUNT_NEWS]),
];

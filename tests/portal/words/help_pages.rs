//! The ids of the help pages' texts: what their parts and items are.

const TOPICS: &[&str] = &["account", "customers", "verification", "direct-bill"];

/// Each id with gaps as the sources have it, and the parts of each gap.
pub const HELP_PATTERNS: &[(&str, &[&[&str]])] = &[
    ("help-{}-{piece}", &[TOPICS, &["title", "lead"]]),
    ("help-{}-{part}-{piece}", &[&["account"], &["begin", "ready", "order"], &["title", "text"]]),
    (
        "help-{}-{part}-{piece}",
        &[
            &["account"],
            &[
                "agent",
                "second",
                "domain",
                "provider",
                "colleagues",
                "factor",
                "security",
                "letters",
                "details",
            ],
            &["name", "text"],
        ],
    ),
    ("help-{}-{part}-{piece}", &[&["customers"], &["path", "know", "ready"], &["title", "text"]]),
    (
        "help-{}-{part}-{piece}",
        &[
            &["customers"],
            &[
                "active", "partner", "both", "orders", "own", "shared", "region", "access",
                "several", "mailbox", "company", "need",
            ],
            &["name", "text"],
        ],
    ),
    (
        "help-{}-{part}-{piece}",
        &[
            &["verification"],
            &[
                "submitted",
                "email-ownership",
                "employment",
                "business",
                "decision",
                "refusal",
                "withdrawal",
                "documents",
                "later",
            ],
            &["title", "text"],
        ],
    ),
    (
        "help-{}-{part}-{piece}",
        &[
            &["verification"],
            &[
                "reference",
                "status",
                "link",
                "answer",
                "missing",
                "silence",
                "dispute",
                "proof",
                "papers",
                "official",
                "questions",
                "approved",
                "late",
                "fair",
                "reason",
                "mend",
                "days",
                "after",
                "kind",
                "seen",
                "erased",
            ],
            &["name", "text"],
        ],
    ),
    (
        "help-{}-{part}-{piece}",
        &[&["direct-bill"], &["company", "able", "assessed", "otherwise"], &["title", "text"]],
    ),
    (
        "help-{}-{part}-{piece}",
        &[
            &["direct-bill"],
            &[
                "membership",
                "experience",
                "revenue",
                "authority",
                "systems",
                "service",
                "plan",
                "credit",
                "interviews",
                "yearly",
            ],
            &["name", "text"],
        ],
    ),
];

//! Of orders.
use super::Family;

const CYCLES: &[&str] = &["monthly", "annual"];
const PARTS: &[&str] = &["provider", "customer", "reseller"];
const VIEWS: &[&str] = &["provider", "reseller", "customer", "operator"];
const ACTS: &[&str] = &["quantity", "suspend", "resume", "cancel", "reseller"];
const LISTS: &[&str] = &["orders", "subscriptions"];

/// What becomes of a subscription, as letters tell it.
const BECAME: &[&str] =
    &["quantity", "suspend", "resume", "cancel", "reseller", "no-reseller", "reseller-before"];

const RULES: &[&str] = &[
    "orderer-active",
    "orderer-authorized",
    "customer-active",
    "orderer-region",
    "reseller-found",
    "reseller-linked",
    "reseller-active",
    "reseller-region",
    "reseller-authorized",
    "lines-valid",
];

pub const FAMILIES: &[Family] = &[
    ("catalogue-{why}", &[&["none", "empty", "empty-import"]]),
    ("catalogue-column-{column}", &[&["offer", "price", "seats", "countries"]]),
    ("catalogue-price-{}", &[CYCLES]),
    ("order-cost-{}", &[CYCLES]),
    ("order-cycle-{}", &[CYCLES]),
    ("order-column-{column}", &[&["offer", "seats", "cycle", "cost", "remove", "price", "add"]]),
    (
        "order-badge-{}",
        &[&["orderer-active", "orderer-authorized", "customer-active", "orderer-region"]],
    ),
    ("order-rule-{}", &[RULES]),
    ("order-mend-{}", &[RULES]),
    ("order-place-{}", &[RULES]),
    ("{}-title", &[LISTS]),
    ("{}-lead-{}", &[LISTS, VIEWS]),
    (
        "{}-none-{why}",
        &[LISTS, &["provider", "reseller", "customer", "operator", "found", "narrowed"]],
    ),
    ("subscription-{}", &[&["active", "suspended", "cancelled"]]),
    ("subscription-act-{}", &[ACTS]),
    ("subscription-{}-{what}", &[ACTS, &["title", "means"]]),
    ("flash-subscription-{}", &[ACTS]),
    ("relationship-blocked-{who}", &[&["customer", "customer-reseller", "reseller", "partner"]]),
    ("partnership-affected-{side}", &[&["provider", "reseller"]]),
    ("mail-order-line-{}{is_priced}", &[CYCLES, &["", "-priced"]]),
    ("mail-order-placed-subject-{part}", &[PARTS]),
    ("mail-order-placed-{part}", &[PARTS]),
    ("mail-order-placed-{of_record}-of-record", &[&["reseller", "no-reseller"]]),
    ("mail-order-placed-means-{part}", &[PARTS]),
    ("mail-subscription-subject-{}", &[BECAME]),
    ("mail-subscription-{}", &[BECAME]),
    ("mail-subscription-means-{}", &[BECAME]),
];

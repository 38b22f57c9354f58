//! Of orders.
use super::Family;

pub const FAMILIES: &[Family] = &[
    ("catalogue-{why}", &[&["none", "empty", "empty-import"]]),
    ("catalogue-column-{column}", &[&["offer", "price", "seats", "countries"]]),
    ("catalogue-price-{}", &[&["monthly", "annual"]]),
];

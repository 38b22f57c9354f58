//! `/resellers`.
mod change;
mod file;
mod look;

use crate::platform::web::routing::{Route, get, post};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/resellers", look::connected),
        get("/resellers.csv", file::connected),
        get("/resellers/ended", look::ended),
        get("/resellers/ended.csv", file::ended),
        get("/resellers/{id}", look::show),
        post("/resellers/{id}/asking", change::ask),
    ]
}

//! What holds for every line of the route table, whatever its feature.
mod bad_forms;
mod headers;
mod hosts;
mod languages;
mod methods;
mod permits;
mod same_origin;

use reqwest::Method;
use twotier::{app, platform::web::routing::Access};

/// A line of the table with an address that fits its pattern.
struct Line {
    method: Method,
    path: String,
    access: Access,
}

fn table() -> Vec<Line> {
    let line = |route: twotier::platform::web::routing::Route| Line {
        method: route.method.as_str().parse().unwrap(),
        path: route
            .pattern
            .replace("{account_name}", "northwind")
            .replace("{token}", "ttp_none")
            .replace("{acting_for}", "none")
            .replace("{change}", "none")
            .replace("{id}", "none"),
        access: route.access,
    };
    app::routes().into_iter().map(line).collect()
}

fn lines(method: &Method) -> Vec<Line> {
    table().into_iter().filter(|line| line.method == *method).collect()
}

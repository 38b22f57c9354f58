//! `/desk`: the queue and its cases.
mod acts;
mod case;
mod queue;

pub use case::{address, refused};

use crate::platform::web::routing::{Route, get, post};

/// The desk's lines of the table.
pub fn routes() -> Vec<Route> {
    let of_case = |act: &str| format!("/desk/cases/{{reference}}/{act}");
    vec![
        get("/desk", queue::show),
        get("/desk/cases/{reference}", case::show),
        post(of_case("claim"), acts::claim),
        post(of_case("claim/end"), acts::hand_back),
        post(of_case("pass"), acts::pass),
        post(of_case("refusal"), acts::refuse),
        post(of_case("refusal/confirmation"), acts::confirm_refusal),
        post(of_case("refusal/return"), acts::return_refusal),
        post(of_case("request"), acts::request_documents),
        post(of_case("note"), acts::note),
        post(of_case("diligence"), acts::ask_more),
        post(of_case("authorization"), acts::authorize),
        post(of_case("dispute/dismissal"), acts::dismiss_dispute),
        post(of_case("restoration"), acts::restore),
    ]
}

//! What contacts, applicants and the operator are written about a verification (feature map, C.7).
mod news;
mod to_applicant;
mod to_contact;
mod to_operator;

pub use news::News;
pub use to_applicant::ToApplicant;
pub use to_contact::{Asking, ConfirmAddress, Enrolled, ToContact};
pub use to_operator::DisputeToOperator;

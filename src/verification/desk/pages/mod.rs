//! The queue, and the page of a case.
mod case;
mod comparison;
mod queue;

pub use case::CasePage;
pub use queue::QueuePage;

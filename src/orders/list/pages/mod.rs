//! The pages about what was ordered, and what customers have.
mod list;
mod order;
mod subscription;

pub use list::{ListPage, Tabs};
pub use order::OrderPage;
pub use subscription::SubscriptionPage;

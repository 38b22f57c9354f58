//! Administrator access that a company has given to others, as the operator sees it. Where it is abused, and nobody of the
//! company is there to take it away, the operator ends it for a reason, which both companies read.
mod actions;
mod lent;
mod pages;
mod routes;

pub use actions::lent_by;
pub use lent::Lent;
pub use routes::routes;

use crate::values::{GrantId, OrganizationId};

/// A grant, and the company that gave it.
type Which = (OrganizationId, GrantId);

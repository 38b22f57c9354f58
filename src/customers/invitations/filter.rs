//! Where a company sees its invitations to customers.
use crate::values::{self, CustomerInvitationId};

/// The list.
pub const LIST: &str = "/customers/invitations";
/// How many a page shows.
pub const PAGE_SIZE: usize = 25;

/// Where a page of the list begins or ends: beside this invitation.
pub type Place = values::Place<CustomerInvitationId>;

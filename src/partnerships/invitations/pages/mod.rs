//! The pages of a provider's invitations.
mod invite;
mod list;
mod one;

pub use invite::{InvitePage, PreviewPage};
pub use list::ListPage;
pub use one::OnePage;

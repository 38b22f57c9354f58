//! The pages of invitations to customers.
mod invite;
mod list;
mod one;

pub use invite::{InvitePage, PreviewPage, Shown, must_choose};
pub use list::ListPage;
pub use one::OnePage;

//! The pages of a provider's invitations.
mod invite;
mod letter;
mod list;
mod one;

pub use invite::{InvitePage, PreviewPage};
pub use letter::Shown;
pub use list::ListPage;
pub use one::OnePage;

//! The outbox. A letter is posted together with the change it tells of, in the reader's language,
//! sealed until it is delivered; a worker delivers it later and survives being killed at any point.
mod deliver;
mod inbox;
mod invariants;
mod letter;
mod log;
mod post;
mod queue;
mod transport;

pub use deliver::{deliver_due, run as run_worker};
pub use inbox::{Kept, find as find_kept, list as kept};
pub use invariants::INVARIANTS;
pub use letter::{Action, Body, Letter, Recipient};
pub use log::{
    Group, LogPage, Logged, MANY, Mark, Obstacle, Place, Progress, Trouble, Troubles, Wanted,
    find_log, log, newest_of, posted_at, retriable, retry, troubled, troubles,
};
pub use post::{post, post_all, post_to_stranger};
pub use transport::{MailUrl, MailUrlError, Transport};

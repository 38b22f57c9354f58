//! What was written to whom, and whether it arrived: everything about a letter but its words. A company
//! looks through its own letters, the operator through those that do not arrive, page by page.
mod logged;
mod own;
mod page;
mod place;
mod retry;
mod troubled;

pub use logged::{Logged, Progress, find_log};
pub use own::{Group, Wanted, log, newest_of, posted_at};
pub use page::LogPage;
pub use place::{Mark, Place};
pub use retry::{Obstacle, retriable, retry};
pub use troubled::{MANY, Trouble, Troubles, troubled, troubles};

use crate::platform::{db::Conn, schema::outbox};
use diesel::{Connection, dsl::IntoBoxed};

type Backend = <Conn as Connection>::Backend;
type Letters<'a> = IntoBoxed<'a, outbox::table, Backend>;

//! Sessions. The browser holds a random key in a signed cookie; its SHA-256 is a row. A session ends
//! after 30 quiet minutes, after 12 hours, or when somebody ends it (reliability rule 19).
mod epoch;
mod kept;
mod list;
mod own;
mod row;
mod store;

pub use epoch::{EPOCH, Epoch, current, go_on, lasts};
pub use kept::lead_on_if_kept;
pub use list::{Open, end_one, end_others, is_open, open_of};
pub use own::{ThisSession, key_in_cookie};
pub use row::{ABSOLUTE, IDLE, end_all_in, end_all_of, owner_of, sweep};
pub use store::{DieselSessions, UNAVAILABLE};

//! What people do who have forgotten something, and what the portal does for them.
mod asking;
mod mailing;
mod setting;

pub use asking::{ask_for_link, ask_for_names};
pub use mailing::{
    MAIL_RESET_LINK, MAIL_USER_NAMES, mail_link_for, mail_reset_link, mail_user_names,
};
pub use setting::{Reset, find, find_by_token, set};

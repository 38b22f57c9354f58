//! Who has forgotten their password or their user name is helped by a letter to their own address. The
//! page that asks answers everybody alike, and in the same time: what was typed is put on the list of
//! what falls due, and looked up there, after the answer (reliability T-EN-1 and T-EN-2).
mod actions;
mod forms;
mod letters;
mod pages;
pub mod routes;

pub use actions::{
    MAIL_RESET_LINK, MAIL_USER_NAMES, mail_link_for, mail_reset_link, mail_user_names,
};

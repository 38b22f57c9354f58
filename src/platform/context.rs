//! What the portal knows about itself wherever work is done: its settings and its keys.
//!
//! Actions take a connection, not a server, yet an audit row needs a key and a letter needs the base
//! URL. Work on the database runs only on the database's own threads, so each of those threads is
//! given the context of its portal once, and several portals can live in one process.
use super::{db::Follow, secrets::Secrets, web::Site};
use std::{cell::RefCell, sync::Arc};

/// Settings and keys of one portal, and what follows when something was written.
#[derive(Debug, Clone)]
pub struct Context {
    /// The settings that pages and mails need.
    pub site: Arc<Site>,
    /// The keys of the secret file.
    pub secrets: Secrets,
    /// What is done at the end of each transaction that wrote about organizations.
    pub follow: Follow,
}

thread_local! {
    static CURRENT: RefCell<Option<Context>> = const { RefCell::new(None) };
}

/// Gives this thread its portal.
pub fn enter(context: Context) {
    CURRENT.set(Some(context));
}

/// The portal this thread works for.
///
/// # Panics
/// Outside the database's threads, which is a mistake in the program, not in its use.
#[expect(clippy::panic, reason = "no audit row may be written with a made-up key")]
pub fn current() -> Context {
    match CURRENT.with_borrow(Clone::clone) {
        Some(context) => context,
        None => panic!("this thread belongs to no portal"),
    }
}

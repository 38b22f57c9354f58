//! Which organizations a transaction wrote about. Lists are made of copies, and copies are brought up to date at the
//! end of the very transaction that changed what they copy.
use super::{Conn, Error};
use crate::{platform::context, values::OrganizationId};
use std::{cell::RefCell, collections::BTreeSet};

/// Brings up to date what depends on these organizations.
pub type Follow = fn(&mut Conn, &[OrganizationId]) -> Result<(), Error>;

thread_local! {
    static TOUCHED: RefCell<BTreeSet<OrganizationId>> = const { RefCell::new(BTreeSet::new()) };
}

/// Something was written about an organization.
pub fn touch(id: OrganizationId) {
    TOUCHED.with_borrow_mut(|touched| touched.insert(id));
}

/// A transaction begins: nothing was written yet.
pub(super) fn begin() {
    TOUCHED.with_borrow_mut(BTreeSet::clear);
}

/// Brings up to date what depends on what was written.
pub(super) fn follow(conn: &mut Conn) -> Result<(), Error> {
    let touched: Vec<_> = TOUCHED.take().into_iter().collect();
    if touched.is_empty() {
        return Ok(());
    }
    (context::current().follow)(conn, &touched)
}

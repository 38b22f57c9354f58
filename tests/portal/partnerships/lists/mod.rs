//! Many invitations at once: a dry run, then the good ones, each once.
mod as_saved;
mod dry_run;
mod held_back;
mod kept;
mod many_at_once;
mod sending;
mod stopping;
mod who_may;

use crate::support::{Page, TestPortal};
use std::fmt::Write as _;

/// The verdicts of a page, line by line: `2 New`.
pub fn verdicts(page: &Page) -> Vec<String> {
    let numbers = page.each("tbody td:first-child");
    numbers
        .into_iter()
        .zip(page.each("tbody .chip"))
        .map(|(n, chip)| format!("{n} {chip}"))
        .collect()
}

/// So many good lines.
pub fn many(count: usize) -> String {
    (0..count).fold(String::new(), |mut lines, n| {
        let _ = writeln!(lines, "office@company{n:04}.example,Company {n:04}");
        lines
    })
}

/// Does what is due until nothing more is due at once.
pub async fn send_all(portal: &TestPortal) {
    for _ in 0..40 {
        portal.do_what_is_due().await;
    }
}

/// How many invitations, letters, and lines that were sent there are.
async fn sent(portal: &TestPortal) -> (i64, i64, i64) {
    let letters = portal.count("outbox WHERE letter = 'partnership-invited'").await;
    let lines = portal.count("invitation_list_lines WHERE verdict = 'sent'").await;
    (portal.count("partnership_invitations").await, letters, lines)
}

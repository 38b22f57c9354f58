//! What `twotier check` finds.
mod chains;
mod invariants;

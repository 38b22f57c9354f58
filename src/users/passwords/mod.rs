//! Passwords are hashed with argon2id on threads of their own: as many as cores, niced, with memory
//! that is used again, behind a bounded queue (performance.md, part h; reliability rule 22).
mod hashing;
mod pool;

pub use hashing::{Strength, is_acceptable_hash};
pub use pool::{Busy, Hasher, Verdict};

//! A company becomes an indirect reseller.
mod story;

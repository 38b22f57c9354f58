//! What can be ordered, and who orders it (issue 6).
mod the_catalogue;

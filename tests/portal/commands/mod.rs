//! The command line: the program itself, as whoever runs the portal meets it.
mod holidays;
mod importing;
mod lost_factor;
mod operator;
mod serving;

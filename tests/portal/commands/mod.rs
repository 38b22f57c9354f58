//! The command line: the program itself, as whoever runs the portal meets it.
mod holidays;
mod importing;
mod operator;
mod serving;

//! A portal, a browser, and a cast.
mod boxes;
mod browser;
mod cast;
mod desk;
mod dns;
mod documents;
mod node;
mod portal;
mod program;
mod smtp;
mod sql;
mod tamper;
mod turn;
mod wire;
mod wizard;

pub use browser::{Browser, EVER, Page};
pub use cast::PASSWORD;
pub use desk::{ABBREVIATED, SANNE};
pub use dns::{DnsServer, Temper};
pub use documents::{DOCUMENTS, NOORDLICHT, file, form, part, pdf, png};
pub use node::Node;
pub use portal::TestPortal;
pub use program::{Workshop, complaint, printed, read, to_its_end};
pub use smtp::{MailServer, Mood};
pub use sql::on_postgres;
pub use wire::{Answer, FORM, OURS, Wire};
pub use wizard::{BRAM, CONTACT, LEGAL, SUPPORT};

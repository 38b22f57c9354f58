//! Which tests show that the portal does not have which bug, by what the bugs are about.
mod companies;
mod links;
mod people;

/// The number, the bug, and the tests, each as `file::name`.
pub type Known = (u8, &'static str, &'static [&'static str]);

/// All of them.
pub fn known() -> impl Iterator<Item = Known> {
    [links::KNOWN, people::KNOWN, companies::KNOWN].into_iter().flatten().copied()
}

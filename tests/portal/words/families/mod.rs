//! Ids that the sources put together, and what they put into the gaps.
mod activity;
mod customers;
mod desk;
mod invitations;
mod orders;
mod pages;
mod partners;
mod people;
mod ties;
mod verification;

/// Whoever begins a literal like this means a text, or the code of something wrong.
pub const STARTS: &[&str] = &[
    "flash-",
    "mail-",
    "event-",
    "stage-",
    "verdict-",
    "doubt-",
    "cannot-",
    "thanks-",
    "status-",
    "section-",
    "field-",
    "registration-",
    "service-",
    "provider-",
    "directory-",
    "nav-",
    "kind-",
    "check-",
    "about-",
    "reason-",
    "confirm-{",
    "desk-",
    "message-",
    "mend-",
    "share-",
    "shared-",
    "details-",
    "help-",
    "home-",
    "inbox-",
    "cli-",
    "import-",
    "option-",
    "error-",
    "wrong-",
    "correspondence-",
    "letter-",
    "trouble-",
    "document-",
    "settings-",
];

/// Ids of which not every one exists: the sources ask first, or this test looks elsewhere.
pub const COMPUTED: &[&str] = &[
    "event-{}",
    "wrong-{}",
    "wrong-{}-{field}",
    "field-{}",
    "error-{code}-title",
    "error-{code}-text",
    "letter-kind-{}",
    "role-{}",
];

/// An id with gaps as the sources have it, and the parts of each gap.
pub type Family = (&'static str, &'static [&'static [&'static str]]);

/// All of them.
pub fn families() -> impl Iterator<Item = &'static Family> {
    let rooms = [
        activity::FAMILIES,
        customers::FAMILIES,
        desk::FAMILIES,
        invitations::FAMILIES,
        orders::FAMILIES,
        pages::FAMILIES,
        partners::FAMILIES,
        people::FAMILIES,
        ties::FAMILIES,
        verification::FAMILIES,
    ];
    rooms.into_iter().flatten()
}

//! Where each company at the desk stands, and what brought it there.
use super::scene::Reach;
use crate::verification::{About, Reason};

/// What happens to a case, an hour after what came before.
#[derive(Clone, Copy)]
pub enum Act {
    Claim,
    HandBack,
    Pass,
    Ask(&'static str),
    AskMore,
    Refuse(Reason, About, &'static str),
    Authorize,
    Withdraw,
    Move(&'static str),
    /// The company sends a paper of this name.
    Enclose(&'static str),
    Answer(&'static str),
}

use Act::{
    Answer, Ask, AskMore, Authorize, Claim, Enclose, HandBack, Move, Pass, Refuse, Withdraw,
};

/// Company, applicant, membership ID, contact, how far, days ago, and what happened since.
pub type Entry = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str),
    Reach,
    i64,
    &'static [Act],
);

const EXTRACT: &str = "Please send an extract from Companies House, not older than twelve months.";
const OWNERS: &str =
    "Who owns the company? Please send an extract from the register that names them.";
const SENT: &str = "The extract is of this month.";
const IN_FULL: &str = "The commercial register has the name as Pixelgarten Medien GmbH & Co. KG.";

/// Companies at every point of a verification.
pub const CASES: [Entry; 9] = [
    (
        "deltawerk",
        "marit",
        "7000804",
        ("Marit", "Dekker"),
        Reach::Confirmed,
        63,
        &[Claim, Refuse(Reason::ContactNotEmployee, About::ContactName, "We could not reach you.")],
    ),
    (
        "zilverlijn",
        "joost",
        "7000805",
        ("Joost", "Prins"),
        Reach::Confirmed,
        30,
        &[Claim, Pass, Pass, Authorize],
    ),
    (
        "kustlijn",
        "iris",
        "7000808",
        ("Iris", "Bakker"),
        Reach::Confirmed,
        25,
        &[Claim, Pass, Pass, Authorize, Move("Lange Voorhout 5")],
    ),
    ("veldhof", "noor", "7000809", ("Sem", "Willems"), Reach::Submitted, 20, &[]),
    ("ardenne", "luc", "7000807", ("Luc", "Dubois"), Reach::Confirmed, 12, &[Withdraw]),
    (
        "brightwater",
        "owen",
        "7000802",
        ("Owen", "Hughes"),
        Reach::Confirmed,
        9,
        &[Claim, Pass, Pass, HandBack],
    ),
    (
        "meridien",
        "hugo",
        "7000806",
        ("Hugo", "Lambert"),
        Reach::Confirmed,
        6,
        &[Claim, Pass, Pass, AskMore, Ask(OWNERS), Enclose("Extrait Kbis.pdf"), Answer(SENT)],
    ),
    (
        "pixelgarten",
        "lena",
        "7000803",
        ("Lena", "Vogt"),
        Reach::Confirmed,
        5,
        &[Claim, Pass, Refuse(Reason::CompanyNameAbbreviated, About::LegalName, IN_FULL)],
    ),
    (
        "atlas",
        "amira",
        "7000801",
        ("Amira", "Khan"),
        Reach::Confirmed,
        4,
        &[Claim, Pass, Ask(EXTRACT)],
    ),
];

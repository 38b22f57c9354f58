//! A list as it is uploaded or pasted.
use super::{
    MOST,
    entry::{Entry, Verdict},
};
use crate::{
    platform::csv::{Line, Loose, WrongCell, Wrongs, read_loose},
    values::Wrong,
};

/// The columns, and what a spreadsheet may call them.
const LAYOUT: Loose = Loose {
    columns: &["email", "company", "language", "note", "country"],
    names: &[
        ("e-mail", "email"),
        ("email address", "email"),
        ("e-mail address", "email"),
        ("e-mailadres", "email"),
        ("bedrijf", "company"),
        ("bedrijfsnaam", "company"),
        ("company name", "company"),
        ("taal", "language"),
        ("notitie", "note"),
        ("opmerking", "note"),
        ("bericht", "note"),
        ("land", "country"),
    ],
    needed: "email",
    text: "note",
    most: MOST,
};

/// No cell is longer, and none of a good line is cut.
const LONGEST: usize = 2100;

/// The lines of a list, none of them judged; or all that is wrong with it.
pub fn entries(file: &[u8]) -> Result<Vec<Entry>, Wrongs> {
    let lines = read_loose(file, &LAYOUT)?;
    let whole = |line, code| {
        let wrong = WrongCell { line, column: String::new(), wrong: Wrong::new(code) };
        Err(Wrongs::from_iter([wrong]))
    };
    match (lines.first(), lines.get(MOST)) {
        (None, _) => whole(1, "list-empty"),
        (_, Some(line)) => whole(line.number, "list-long"),
        _ => Ok(lines.iter().map(entry).collect()),
    }
}

fn entry(line: &Line) -> Entry {
    let cell = |column| kept(line.cell(column), ' ');
    Entry {
        number: i32::try_from(line.number).unwrap_or(i32::MAX),
        email: cell("email"),
        company: cell("company"),
        language: cell("language"),
        note: kept(line.cell("note"), '\n'),
        country: cell("country"),
        verdict: Verdict::New,
        detail: String::new(),
        invitation: None,
    }
}

/// What is shown again of a cell: nothing that a database or a reader would stumble over.
fn kept(cell: &str, line_break: char) -> String {
    let shown = cell.chars().map(|c| if c == '\n' { line_break } else { c });
    shown.filter(|c| !c.is_control() || *c == '\n').take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str) -> Vec<String> {
        match entries(file.as_bytes()) {
            Ok(all) => {
                all.iter().map(|it| format!("{} {} {}", it.number, it.email, it.company)).collect()
            }
            Err(wrongs) => {
                let told = |it: &WrongCell| format!("{} {}", it.line, it.wrong.code());
                wrongs.first.iter().map(told).collect()
            }
        }
    }

    #[test]
    fn both_languages_name_the_columns() {
        assert_eq!(
            told("Bedrijfsnaam;E-mailadres;Taal;Land\nKiel;a@b.example;nl;DE"),
            ["2 a@b.example Kiel"]
        );
        assert_eq!(told("Company,Email\nKiel,a@b.example"), ["2 a@b.example Kiel"]);
        assert_eq!(told("a@b.example\tKiel\tnl"), ["1 a@b.example Kiel"]);
    }

    #[test]
    fn a_list_has_some_lines_and_not_too_many() {
        assert_eq!(told("\n"), ["1 list-empty"]);
        assert_eq!(told("email;company"), ["1 list-empty"]);
        assert_eq!(told(&"a@b.example,Kiel\n".repeat(MOST)).len(), MOST);
        assert_eq!(told(&"a@b.example,Kiel\n".repeat(MOST + 1)), ["1001 list-long"]);
    }

    #[test]
    fn what_no_database_keeps_is_dropped() {
        let all = entries(b"a@b.example,Ki\0el,,\"Hello.\nBye.\"").unwrap();
        assert_eq!((all[0].company.as_str(), all[0].note.as_str()), ("Kiel", "Hello.\nBye."));
    }
}

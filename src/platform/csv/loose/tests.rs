use super::*;

const KIND: Loose = Loose {
    columns: &["email", "company", "note"],
    names: &[("e-mail", "email"), ("bedrijf", "company")],
    needed: "email",
    text: "note",
    most: 3,
};

fn told(text: &str) -> Vec<(u64, String)> {
    let lines = read_loose(text.as_bytes(), &KIND);
    let lines = lines.unwrap_or_else(|wrongs| panic!("{text:?}: {wrongs:?}"));
    let mut told = vec![];
    for line in &lines {
        let cells: Vec<_> = KIND.columns.iter().map(|column| line.cell(column)).collect();
        told.push((line.number, cells.join("|")));
    }
    told
}

fn line(number: u64, cells: &str) -> (u64, String) {
    (number, cells.to_owned())
}

#[test]
fn without_a_heading_the_columns_have_their_order() {
    assert_eq!(
        told("a@b.example,B,Hi\nc@d.example"),
        [line(1, "a@b.example|B|Hi"), line(2, "c@d.example||")]
    );
}

#[test]
fn a_heading_names_them_in_any_order_and_in_both_languages() {
    let lines = [line(2, "a@b.example|B, C; D|")];
    assert_eq!(told("\u{feff}Bedrijf;E-mail\r\n\"B, C; D\";a@b.example;;\r\n"), lines);
    assert_eq!(told("\n\ncompany\te-mail\n\nB\ta@b.example\n"), [line(5, "a@b.example|B|")]);
    assert_eq!(told("email,company\rx@y.example,Y\r"), [line(2, "x@y.example|Y|")]);
}

fn wrongs(text: impl AsRef<[u8]>) -> Vec<String> {
    let Err(wrongs) = read_loose(text.as_ref(), &KIND) else { return vec![] };
    let told = |it: WrongCell| format!("{} {} {}", it.line, it.column, it.wrong.code());
    wrongs.first.into_iter().map(told).collect()
}

#[test]
fn what_is_wrong_is_told_by_line() {
    let heading = [
        "1 colour import-column-unknown",
        "1 company import-column-twice",
        "1 email import-column-missing",
    ];
    assert_eq!(wrongs("company;colour;company"), heading);
    assert_eq!(
        wrongs(b"a@b.example,B,Hi,x\nc,\xff"),
        ["1  import-cells", "2 company import-encoding"]
    );
    assert!(told(" \n\n").is_empty());
}

#[test]
fn no_more_is_read_than_a_list_may_hold_and_no_more_told_than_anybody_reads() {
    assert_eq!(told(&"a@b.example,B\n".repeat(50)).len(), KIND.most + 1);
    let wrongs = read_loose(",".repeat(5000).replace(',', "x,email,").as_bytes(), &KIND);
    let wrongs = wrongs.err().unwrap_or_default();
    assert_eq!((wrongs.first.len(), wrongs.more), (20, 9980));
}

#[test]
fn the_sign_that_sets_an_address_or_a_column_apart_is_the_separator() {
    for (list, cells) in [
        ("a@b.example\tKiel GmbH, Hamburg", "a@b.example|Kiel GmbH, Hamburg|"),
        (
            "a@b.example;Kiel;Nice, that we, at last, met",
            "a@b.example|Kiel|Nice, that we, at last, met",
        ),
        ("a@b.example;Kiel;Nice,that", "a@b.example|Kiel|Nice,that"),
        ("a@b.example,Kiel; Hamburg;x", "a@b.example|Kiel; Hamburg;x|"),
        ("Kiel, or so;a@b.example", "Kiel, or so|a@b.example|"),
        ("\"a@b.example\",\"Kiel; Hamburg\"", "a@b.example|Kiel; Hamburg|"),
        ("post.kiel;Kiel, Hamburg", "post.kiel|Kiel, Hamburg|"),
    ] {
        assert_eq!(told(list), [line(1, cells)], "{list}");
    }
    assert_eq!(told("a@b.example\nc@d.example;D, or so")[1], line(2, "c@d.example|D, or so|"));
}

/// What a stray quotation mark swallows goes to nobody.
#[test]
fn a_stray_quotation_mark_is_told() {
    for list in [
        "a@b.example;B;\"Nice\nc@d.example;D;x\ne@f.example;F;y",
        "a@b.example;B;Nice\na@b.example;B;x;\"",
    ] {
        assert!(wrongs(list)[0].ends_with("import-quotes"), "{:?}", wrongs(list));
    }
    // Two close each other.
    let twice = "x@y.example;Y\na@b.example;B;\"Nice\nc@d.example;D;\"x\n";
    assert_eq!(wrongs(twice), ["2  import-quotes"]);
    assert_eq!(wrongs("a@b.example;B;\"Nice\n\"c@d.example\";D"), ["1  import-quotes"]);
    let closed = "a@b.example;B;\"Nice\nc@d.example;D;x\"\ne@f.example;F;y";
    assert_eq!(wrongs(closed), ["1 note import-swallowed"]);
    assert_eq!(wrongs("a@b.example,\"B\nc@d.example\""), ["1 company import-line-break"]);
    assert_eq!(wrongs("a@b.example,\"B\r\nC\",x"), ["1 company import-line-break"]);
    // What is meant as a text is one.
    let meant =
        "a@b.example;\"B \"\"x\"\"\n\" ;\"Hello;\nwrite to me@b.example, soon;\nme@b.example\"";
    assert_eq!(wrongs(meant), [""; 0]);
    assert_eq!(told("a@b.example,B \"or so\",6\" wide")[0].1, "a@b.example|B \"or so\"|6\" wide");
}

//! A paper that a company of the demo sends to the desk.
use std::fmt::Write as _;

/// What every such paper says of itself.
const NOTICE: [&str; 2] =
    ["Demo document", "Made by Twotier's demo world. It proves nothing about anybody."];
/// Where the first line stands on a sheet of A4, from below, in points.
const TOP: usize = 760;
/// How far the lines are apart, in points.
const STEP: usize = 24;

/// A PDF of one page with these lines below the notice, in Helvetica, which every reader has. The least
/// that makes a valid file: five objects, the table of where each begins, and where the table begins.
/// Letters that its font lacks become question marks.
pub fn pdf(lines: &[String]) -> Vec<u8> {
    let page = content(lines);
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/Lang(en)>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</F 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{page}\nendstream", page.chars().count()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let (mut file, mut table) = (b"%PDF-1.4\n".to_vec(), String::new());
    for (number, object) in (1..).zip(objects) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend(latin(&format!("{number} 0 obj{object}\nendobj\n")));
    }
    let begins = file.len();
    file.extend(latin(&format!(
        "xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{begins}\n%%EOF\n"
    )));
    file
}

/// The notice, larger, and the lines, as a page's content says them.
fn content(lines: &[String]) -> String {
    let all = NOTICE.into_iter().chain([""]).chain(lines.iter().map(String::as_str));
    let shown = (0..).zip(all).map(|(at, line)| {
        let size = if at == 0 { 24 } else { 12 };
        format!("BT/F {size} Tf 60 {} Td({})Tj ET", TOP - at * STEP, escaped(line))
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// Brackets end a text, and a stroke takes away their meaning.
fn escaped(line: &str) -> String {
    line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

/// As `WinAnsiEncoding` has them: Latin-1, and the apostrophe of French streets.
fn latin(text: &str) -> Vec<u8> {
    let byte = |c| if c == '’' { 0x92 } else { u8::try_from(c).unwrap_or(b'?') };
    text.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_stands_where_the_table_says() {
        let file = pdf(&["Méridien (Cloud) \\ 22 cours de l’Intendance 登".to_owned()]);
        let find = |what: &[u8]| file.windows(what.len()).rposition(|part| part == what).unwrap();
        let number = |at: usize, length: usize| {
            let digits = std::str::from_utf8(&file[at..at + length]).unwrap();
            digits.trim().parse::<usize>().unwrap()
        };
        let table = find(b"xref\n0 6\n");
        assert_eq!(
            number(find(b"startxref\n") + 10, file.len() - find(b"startxref\n") - 16),
            table
        );
        for object in 1..=5 {
            let begins = number(table + 9 + 20 * object, 10);
            assert!(file[begins..].starts_with(format!("{object} 0 obj<<").as_bytes()), "{object}");
        }
        let stream = find(b">>stream\n");
        let length = number(find(b"<</Length ") + 10, stream - find(b"<</Length ") - 10);
        assert!(file[stream + 9 + length..].starts_with(b"\nendstream\nendobj\n"));
        let line = b"(M\xe9ridien \\(Cloud\\) \\\\ 22 cours de l\x92Intendance ?)Tj";
        assert!(file.windows(line.len()).any(|part| part == line));
    }
}

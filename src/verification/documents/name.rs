//! What a document is called: the sender's name for it, without what could harm or mislead anybody. No
//! character is refused.
use super::Kind;
use crate::values::visible;

/// The longest name, in characters.
const LONGEST: usize = 100;
/// What a file is called whose name says nothing.
const NAMELESS: &str = "document";

/// The name of a file of this kind that its sender calls `sent`: the last part of a path, only what can be
/// seen, at most 100 characters, with an ending that fits the content. Never empty.
pub fn file_name(sent: &str, kind: Kind) -> String {
    let clear = visible(&as_typed(sent)).replace(['<', '>', ':', '"', '|', '?', '*'], "_");
    let last = clear.rsplit(['/', '\\']).next().unwrap_or_default();
    let ours = kind.endings().first().copied().unwrap_or_default();
    let (stem, ending) = match last.rsplit_once('.') {
        Some((stem, ending)) if is_one_of(kind, ending) => (stem, ending.to_ascii_lowercase()),
        // An ending that says another kind than the content is.
        Some((stem, ending)) if Kind::ALL.iter().any(|kind| is_one_of(*kind, ending)) => {
            (stem, ours.to_owned())
        }
        _ => (last, ours.to_owned()),
    };
    let short: String = trimmed(stem).chars().take(LONGEST - 1 - ending.len()).collect();
    let stem = match trimmed(&short) {
        "" => NAMELESS,
        stem => stem,
    };
    format!("{stem}.{ending}")
}

/// Browsers write three characters of a name in another way.
fn as_typed(sent: &str) -> String {
    sent.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ")
}

fn is_one_of(kind: Kind, ending: &str) -> bool {
    kind.endings().iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Names that begin or end with a dot mean something else to some machines.
fn trimmed(stem: &str) -> &str {
    stem.trim_matches(|c: char| c == '.' || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_name_stays() {
        for name in ["Uittreksel KvK 2026.pdf", "état.financier.pdf", "登記.pdf", "a.pdf"] {
            assert_eq!(file_name(name, Kind::Pdf), name);
        }
        assert_eq!(file_name("Photo.JPEG", Kind::Jpeg), "Photo.jpeg");
    }

    #[test]
    fn the_ending_is_that_of_the_content() {
        assert_eq!(file_name("scan.pdf", Kind::Png), "scan.png");
        assert_eq!(file_name("scan", Kind::Png), "scan.png");
        assert_eq!(file_name("invoice.v2", Kind::Pdf), "invoice.v2.pdf");
        assert_eq!(file_name("page.html", Kind::Pdf), "page.html.pdf");
        assert_eq!(file_name("a.pdf.jpg", Kind::Jpeg), "a.pdf.jpg");
    }

    #[test]
    fn paths_and_what_cannot_be_seen_go() {
        assert_eq!(file_name("../../etc/passwd", Kind::Pdf), "passwd.pdf");
        assert_eq!(file_name("C:\\temp\\scan.pdf", Kind::Pdf), "scan.pdf");
        assert_eq!(file_name("a\u{0}b\r\nc\u{7f}\u{9b}.pdf", Kind::Pdf), "ab c.pdf");
        assert_eq!(file_name("\u{202e}fdp.exe\u{2066}.pdf", Kind::Pdf), "fdp.exe.pdf");
        assert_eq!(file_name("e\u{301}%22x%0D%0Ay.pdf", Kind::Pdf), "\u{e9}_x y.pdf");
        assert_eq!(file_name("a<b>c:d|e?.pdf", Kind::Pdf), "a_b_c_d_e_.pdf");
    }

    #[test]
    fn it_is_never_empty_and_never_long() {
        for name in ["", " ", ".", "..", "/", "a/", ".pdf", "\u{200b}.pdf", "...pdf", "\\"] {
            assert_eq!(file_name(name, Kind::Pdf), "document.pdf", "{name:?}");
        }
        let long = file_name(&format!("{}.pdf", "é".repeat(300)), Kind::Pdf);
        assert_eq!((long.chars().count(), long.ends_with("é.pdf")), (100, true));
        assert!(file_name(&"a. ".repeat(200), Kind::Png).chars().count() <= 100);
    }
}

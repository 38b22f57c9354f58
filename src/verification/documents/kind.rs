//! What kind of file something is, told by its content. Its name tells nothing.

/// How much of a file's beginning tells its kind, in bytes.
pub const TELLING: usize = 1024;

/// A kind of file that can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The kind of a file that begins like this; nothing, if it cannot be sent.
    pub fn of(beginning: &[u8]) -> Option<Self> {
        let beginning = beginning.get(..TELLING).unwrap_or(beginning);
        if beginning.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if beginning.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            is_pdf(beginning).then_some(Self::Pdf)
        }
    }

    /// As it is kept.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// Reads it.
    pub fn read(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }

    /// How names of such files end; the first is ours.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jpe"],
            Self::Png => &["png"],
        }
    }

    /// What people call it, in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
        }
    }
}

/// `%PDF-` may stand a little way in, after a byte order mark, blank lines or what a printer is told. No
/// markup may stand before it: that is a web page that would also pass for a PDF.
fn is_pdf(beginning: &[u8]) -> bool {
    let at = beginning.windows(5).position(|five| five == b"%PDF-");
    let before = at.and_then(|at| beginning.get(..at));
    before.is_some_and(|before| {
        let before = before.strip_prefix(b"\xef\xbb\xbf").unwrap_or(before);
        before.iter().all(|byte| byte.is_ascii() && !matches!(byte, 0 | b'<'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells() {
        assert_eq!(Kind::of(b"%PDF-1.7\n%\xe2\xe3"), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\xef\xbb\xbf\r\n%PDF-1.4"), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\x1b%-12345X@PJL JOB\r\n%PDF-1.4"), Some(Kind::Pdf));
        assert_eq!(Kind::of(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(Kind::Jpeg));
        assert_eq!(Kind::of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Kind::Png));
    }

    #[test]
    fn everything_else_is_refused() {
        let late = [b" ".repeat(1020), b"%PDF-1.4".to_vec()].concat();
        for content in [
            &b""[..],
            b"%PDF",
            b"<html>%PDF-1.4",
            b"PK\x03\x04\0%PDF-1.4",
            b"MZ\x90\0%PDF-1.4",
            b"GIF89a",
            b"\xff\xd8",
            b"\x89PNG\n\x1a\n",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            &late,
        ] {
            assert_eq!(Kind::of(content), None, "{content:?}");
        }
    }

    #[test]
    fn a_kind_is_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::read(kind.media_type()), Some(kind));
        }
        assert_eq!(Kind::read("text/html"), None);
    }
}

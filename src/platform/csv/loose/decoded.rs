//! The bytes of a list as text. Spreadsheets save what they call CSV in the code page of their country, and what they call
//! Unicode text in UTF-16.
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The file in UTF-8, and whether its encoding was only guessed. Of what is no text at all, nothing is guessed: it
/// stays as it is, and the reader of the list tells so.
pub fn decoded(file: Vec<u8>) -> (Vec<u8>, bool) {
    let (encoding, is_guessed) = match Encoding::for_bom(&file) {
        Some((encoding, _)) => (encoding, false),
        None if str::from_utf8(&file).is_ok() || !is_text(&file) => (UTF_8, false),
        None => (WINDOWS_1252, true),
    };
    if encoding == UTF_8 {
        return (file, false);
    }
    let (text, is_broken) = encoding.decode_with_bom_removal(&file);
    if is_broken { (file, false) } else { (text.into_owned().into_bytes(), is_guessed) }
}

fn is_text(file: &[u8]) -> bool {
    file.iter().all(|byte| !byte.is_ascii_control() || byte.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "office@kiel.example;Käse & Söhne";

    #[test]
    fn what_spreadsheets_save_is_read() {
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}".encode_utf16().chain(TEXT.encode_utf16()).flat_map(bytes).collect()
        };
        for (file, is_guessed) in [
            (TEXT.as_bytes().to_vec(), false),
            (utf_16(u16::to_le_bytes), false),
            (utf_16(u16::to_be_bytes), false),
            (b"office@kiel.example;K\xe4se & S\xf6hne".to_vec(), true),
        ] {
            assert_eq!(decoded(file), (TEXT.as_bytes().to_vec(), is_guessed));
        }
        assert_eq!(decoded(b"Caf\xe9, 5 \x80".to_vec()).0, "Café, 5 €".as_bytes());
    }

    #[test]
    fn what_is_no_text_stays_as_it_is() {
        for file in [&b"PK\x03\x04\xff\xfe\x00"[..], b"\xef\xbb\xbfa\xff", b"\xff\xfea"] {
            assert_eq!(decoded(file.to_vec()), (file.to_vec(), false));
        }
    }
}

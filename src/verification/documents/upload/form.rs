//! The form in which a browser sends a file.
use crate::verification::documents::actions::Error;
use actix_multipart::{Multipart, MultipartError};
use actix_web::{
    http::header::HeaderMap,
    web::{Bytes, BytesMut, Payload},
};
use futures_util::StreamExt;

/// The form in the body of a request.
pub fn form(headers: &HeaderMap, body: Payload) -> Multipart {
    let mut head = Head::default();
    Multipart::new(headers, body.map(move |chunk| chunk.map(|chunk| head.cleaned(chunk))))
}

/// What is wrong with the form is of no interest but to whoever looks for a fault.
#[expect(clippy::needless_pass_by_value, reason = "as `map_err` takes it")]
pub fn bad_form(error: MultipartError) -> Error {
    tracing::debug!(%error, "a document did not arrive");
    Error::BadForm
}

/// What stands before the content of the first file. Browsers write the name of a file there as it is,
/// with characters that no header may hold; nobody is refused for one.
#[derive(Default)]
struct Head {
    /// How much of the blank line at the end has come.
    of_end: usize,
}

/// What ends it.
const END: &[u8; 4] = b"\r\n\r\n";

impl Head {
    fn cleaned(&mut self, chunk: Bytes) -> Bytes {
        if self.of_end == END.len() {
            return chunk;
        }
        let mut clean = BytesMut::from(chunk.as_ref());
        for byte in clean.iter_mut() {
            let is_next = END.get(self.of_end) == Some(byte);
            self.of_end = if is_next { self.of_end + 1 } else { usize::from(*byte == b'\r') };
            if self.of_end == END.len() {
                break;
            }
            if byte.is_ascii_control() && !matches!(*byte, b'\r' | b'\n' | b'\t') {
                *byte = b' ';
            }
        }
        clean.freeze()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_before_the_content_is_cleaned() {
        let mut head = Head::default();
        let mut clean = |part: &'static [u8]| head.cleaned(Bytes::from_static(part)).to_vec();
        assert_eq!(clean(b"--x\r\nname=\"a\x01b\x7f\"\r"), b"--x\r\nname=\"a b \"\r");
        assert_eq!(clean(b"\n\r"), b"\n\r");
        assert_eq!(clean(b"\n\0\x01"), b"\n\0\x01");
        assert_eq!(clean(b"\x02\r\n\r\n\x03"), b"\x02\r\n\r\n\x03");
    }
}

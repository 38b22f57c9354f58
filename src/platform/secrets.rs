//! The secret file: what no copy of the database holds. Its first line is the key in use, further
//! lines are older keys that still open what they sealed (contract, `--secret-file`).
use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::{
    fmt::Write as _,
    fs,
    io::{self, Write},
    path::Path,
    sync::Arc,
};
use tempfile::NamedTempFile;

/// The shortest key that is taken: 64 bytes.
const SHORTEST: usize = 64;

/// The keys of this portal. Never printed.
#[derive(Clone)]
pub struct Secrets(Arc<Vec<Vec<u8>>>);

/// Why the secret file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read or made.
    #[error("{0}")]
    File(#[from] io::Error),
    /// A line is no base64, or too short.
    #[error("line {0} must be at least 64 random bytes in base64")]
    Line(usize),
    /// There is no key in it.
    #[error("it holds no key")]
    Empty,
    /// What was sealed does not open with any of the keys.
    #[error("no key opens this")]
    Sealed,
}

impl Secrets {
    /// Reads the file.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::parse(&fs::read_to_string(path)?)
    }

    /// Makes a file that only its owner can read, whole or not at all; one that is there stays.
    pub fn make(path: &Path) -> Result<Self, Error> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let key: [u8; SHORTEST] = rand::random();
        writeln!(file, "{}", STANDARD.encode(key))?;
        file.as_file().sync_all()?;
        match file.persist_noclobber(path) {
            Ok(_) => {}
            Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(failed) => return Err(failed.error.into()),
        }
        Self::read(path)
    }

    /// What a database keeps to know these keys again: one line a key, the one in use first.
    pub fn fingerprints(&self) -> Vec<String> {
        self.keys_for("fingerprint").iter().map(|key| hex(key)).collect()
    }

    /// Keys for a world that lives as long as its process.
    pub fn random() -> Self {
        Self(Arc::new(vec![rand::random::<[u8; SHORTEST]>().to_vec()]))
    }

    fn parse(text: &str) -> Result<Self, Error> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let keys: Result<Vec<_>, _> = lines
            .map(|(n, line)| match STANDARD.decode(line.trim()) {
                Ok(key) if key.len() >= SHORTEST => Ok(key),
                _ => Err(Error::Line(n + 1)),
            })
            .collect();
        let keys = keys?;
        if keys.is_empty() { Err(Error::Empty) } else { Ok(Self(Arc::new(keys))) }
    }

    /// A key of 32 bytes for one purpose, from the key in use.
    pub fn key_for(&self, purpose: &str) -> [u8; 32] {
        self.0.first().map(|key| derive(key, purpose)).unwrap_or_default()
    }

    /// The keys for one purpose, the one in use first.
    pub fn keys_for(&self, purpose: &str) -> Vec<[u8; 32]> {
        self.0.iter().map(|key| derive(key, purpose)).collect()
    }

    /// Encrypts a text for one purpose: base64 of nonce and cipher text.
    pub fn seal(&self, purpose: &str, text: &str) -> String {
        let nonce: [u8; 24] = rand::random();
        let cipher = XChaCha20Poly1305::new(&self.key_for(purpose).into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), text.as_bytes()).unwrap_or_default();
        STANDARD.encode([&nonce[..], &sealed].concat())
    }

    /// Opens what [`Secrets::seal`] sealed, with whichever key it was.
    pub fn open(&self, purpose: &str, sealed: &str) -> Result<String, Error> {
        let bytes = STANDARD.decode(sealed).map_err(|_| Error::Sealed)?;
        let (nonce, body) = bytes.split_first_chunk::<24>().ok_or(Error::Sealed)?;
        let opened = self.keys_for(purpose).into_iter().find_map(|key| {
            XChaCha20Poly1305::new(&key.into()).decrypt(&XNonce::from(*nonce), body).ok()
        });
        opened.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Error::Sealed)
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// HMAC-SHA-256 of a message, in hexadecimal.
pub fn hmac_hex(key: &[u8], message: &[u8]) -> String {
    hex(&hmac(key, message))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn derive(key: &[u8], purpose: &str) -> [u8; 32] {
    hmac(key, purpose.as_bytes())
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // HMAC takes a key of any length.
    let Ok(mut mac) = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key) else { return [0; 32] };
    mac.update(message);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_an_older_key_and_for_its_purpose_alone() {
        let old = STANDARD.encode([1; 64]);
        let new = STANDARD.encode([2; 64]);
        let sealed = Secrets::parse(&old).unwrap().seal("mail", "hello");
        let rotated = Secrets::parse(&format!("{new}\n{old}\n")).unwrap();
        assert_eq!(rotated.open("mail", &sealed).unwrap(), "hello");
        assert!(rotated.open("audit", &sealed).is_err());
        assert!(Secrets::parse(&new).unwrap().open("mail", &sealed).is_err());
        assert!(rotated.open("mail", "nonsense").is_err());
    }

    #[test]
    fn a_short_key_is_refused_by_its_line() {
        let text = format!("{}\n{}", STANDARD.encode([1; 64]), STANDARD.encode([1; 63]));
        assert!(matches!(Secrets::parse(&text), Err(Error::Line(2))));
        assert!(matches!(Secrets::parse("\n"), Err(Error::Empty)));
    }

    #[test]
    fn a_made_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("twotier.key");
        let made = Secrets::make(&path).unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(Secrets::make(&path).unwrap().key_for("x"), made.key_for("x"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }
}

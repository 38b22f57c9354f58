//! Documents, sent as browsers send them and as no browser would.
use super::{Answer, Browser, OURS, Page, SANNE, TestPortal, Wire, browser::read};
use reqwest::Method;
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

const BOUNDARY: &str = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
/// The content type of a form with a file.
pub const MULTIPART: (&str, &str) =
    ("content-type", "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW");
/// Where documents are sent.
pub const DOCUMENTS: &str = "/verification/documents";
/// The company of these tests.
pub const NOORDLICHT: &str = "Noordlicht ICT B.V.";

/// A PDF of this length, as far as its beginning tells. What follows looks like the ends of parts at times.
pub fn pdf(length: usize) -> Vec<u8> {
    let mut content = b"%PDF-1.7\n".to_vec();
    let mut seed = 0x2545_f491_u32;
    while content.len() < length {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        content.extend(seed.to_be_bytes());
        if seed.is_multiple_of(97) {
            content.extend(b"\r\n--\r\n\r\n------WebKitForm\r");
        }
    }
    content.truncate(length);
    content
}

/// A PNG, as far as its beginning tells.
pub fn png() -> Vec<u8> {
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec()
}

/// A part of a form: its headers after the first, and its content.
pub fn part(disposition: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n");
    [head.as_bytes(), content, b"\r\n"].concat()
}

/// A form with these parts.
pub fn form(parts: &[Vec<u8>]) -> Vec<u8> {
    [parts.concat(), format!("--{BOUNDARY}--\r\n").into_bytes()].concat()
}

/// A form with one file of this name.
pub fn file(name: &str, content: &[u8]) -> Vec<u8> {
    form(&[part(&format!("name=\"document\"; filename=\"{name}\""), content)])
}

impl Browser {
    /// Chooses a file on the page and presses *Upload*.
    pub async fn upload(&self, page: &Page, button: &str, name: &str, content: &[u8]) -> Page {
        let (action, _) = page.form(button);
        let is_form_of_files =
            format!("form[action=\"{action}\"][enctype=\"multipart/form-data\"]");
        assert_eq!(page.count(&format!("{is_form_of_files} input[type=file][name=document]")), 1);
        let request = self
            .client
            .post(format!("{}{action}", self.base))
            .header(OURS.0, OURS.1)
            .header(MULTIPART.0, MULTIPART.1);
        read(request.body(file(name, content)).send().await.unwrap()).await.unwrap()
    }
}

impl Wire {
    /// Sends a file.
    pub async fn send_file(&self, name: &str, content: &[u8]) -> Answer {
        self.send_form(file(name, content)).await
    }

    /// Sends a form with files.
    pub async fn send_form(&self, body: Vec<u8>) -> Answer {
        self.send(Method::POST, DOCUMENTS, &[OURS, MULTIPART], body).await
    }

    /// Begins to send a form with a file, and sends this much of its content.
    pub fn begin_to_send(&self, announced: usize, content: &[u8]) -> Line {
        let host = self.base.strip_prefix("http://").unwrap();
        let mut line = TcpStream::connect(host.replace("localhost", "127.0.0.1")).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let head = format!(
            "POST {DOCUMENTS} HTTP/1.1\r\nHost: {host}\r\n{}: {}\r\n{}: {}\r\n\
             Cookie: sid={}\r\nContent-Length: {announced}\r\n\r\n",
            OURS.0,
            OURS.1,
            MULTIPART.0,
            MULTIPART.1,
            self.session.as_deref().unwrap_or_default()
        );
        line.write_all(head.as_bytes()).unwrap();
        let mut begun = part("name=\"document\"; filename=\"a.pdf\"", content);
        begun.truncate(begun.len() - 2);
        line.write_all(&begun).unwrap();
        Line(line)
    }
}

/// A connection to the portal.
pub struct Line(TcpStream);

impl Line {
    /// Sends more.
    pub fn send(&mut self, content: &[u8]) {
        self.0.write_all(content).unwrap();
    }

    /// What the portal answers, to the end of the connection.
    pub async fn answer(mut self) -> String {
        let read = move || {
            let mut answer = vec![];
            drop(self.0.read_to_end(&mut answer));
            String::from_utf8_lossy(&answer).into_owned()
        };
        actix_web::rt::task::spawn_blocking(read).await.unwrap()
    }
}

impl TestPortal {
    /// Sanne's browser, and that of a verifier at the case, after the desk asked for documents.
    pub async fn asked_for_documents(&self) -> (Browser, Browser, Page) {
        let browser = self.confirmed().await;
        let (desk, case) = self.at_the_desk_as("omar@fabrikam", NOORDLICHT).await;
        let request = [("request", "An extract from the register, please.")];
        let case = desk.press(&case, "Ask the company", &request).await;
        assert!(self.has_written(SANNE, "we need documents").await);
        (browser, desk, case)
    }

    /// The keys of all documents, oldest first.
    pub async fn documents(&self) -> Vec<String> {
        self.lines("SELECT id AS line FROM documents ORDER BY uploaded_at, id").await
    }

    /// The only document's key.
    pub async fn document(&self) -> String {
        let mut all = self.documents().await;
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    /// Whether nothing is there of any document.
    pub async fn has_no_document(&self) -> bool {
        self.count("documents").await == 0 && self.count("document_pieces").await == 0
    }

    /// Waits until there are so many documents, whole or not.
    pub async fn until_there_are(&self, documents: i64) {
        for _ in 0..200 {
            if self.count("documents").await == documents {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("{} documents", self.count("documents").await);
    }
}

//! Somebody who invites many.
use super::kind::Kind;
use crate::{submissions::client, world::PASSWORD};
use reqwest::{Client, RequestBuilder, redirect::Policy};
use std::fmt::Write as _;

/// Somebody who is signed in at a server.
pub struct Uploader {
    client: Client,
    base: String,
}

impl Uploader {
    pub async fn sign_in(base: &str, company: &str, name: &str) -> Self {
        let client = client().cookie_store(true).redirect(Policy::none()).build().unwrap();
        let uploader = Self { client, base: base.to_owned() };
        let name = format!("{name}@{company}.twotier.example");
        let fields = [("user_name", name.as_str()), ("password", PASSWORD)];
        let answer = uploader.post("/sign-in").form(&fields).send().await.unwrap();
        assert_eq!(answer.status(), 303, "{name}");
        uploader
    }

    /// *Check the list*: the address of the list that is made of these fields.
    pub async fn upload(&self, kind: &Kind, fields: &[(&str, &str)]) -> String {
        let mut body = String::new();
        for (name, value) in fields {
            let _ = write!(
                body,
                "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body.push_str("--b--\r\n");
        let request = self.post(kind.many);
        let request = request.header("content-type", "multipart/form-data; boundary=b");
        let answer = request.body(body).send().await.unwrap();
        assert_eq!(answer.status(), 303, "{}", kind.many);
        let list = answer.headers()["location"].to_str().unwrap().to_owned();
        assert!(list.starts_with(kind.lists), "{}: led to {list}", kind.many);
        list
    }

    /// *Send*; the status of the answer.
    pub async fn send(&self, list: &str) -> u16 {
        let request = self.post(&format!("{list}/sending")).form(&[("version", "")]);
        request.send().await.unwrap().status().as_u16()
    }

    /// The list as it is shown.
    pub async fn page(&self, list: &str) -> String {
        let answer = self.client.get(format!("{}{list}", self.base)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{list}");
        answer.text().await.unwrap()
    }

    fn post(&self, path: &str) -> RequestBuilder {
        let request = self.client.post(format!("{}{path}", self.base));
        request.header("sec-fetch-site", "same-origin")
    }
}

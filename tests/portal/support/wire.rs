//! One request just as it is written: no redirect is followed, no header added, no cookie but the one given.
use super::{PASSWORD, TestPortal, browser::client};
use reqwest::{Client, Method, header::HeaderMap, redirect::Policy};

/// What says that a browser sends a form from one of our own pages.
pub const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

/// A client that does as it is told.
#[derive(Clone)]
pub struct Wire {
    pub(super) client: Client,
    pub(super) base: String,
    /// The session cookie's value to send, if any.
    pub session: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Wire {
    /// To a server at this base URL.
    pub fn to(base: &str) -> Self {
        let client = client().redirect(Policy::none()).build().unwrap();
        Self { client, base: base.to_owned(), session: None }
    }

    /// Sends one request.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Vec<u8>>,
    ) -> Answer {
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(session) = &self.session {
            request = request.header("cookie", format!("sid={session}"));
        }
        let response = request.body(body.into()).send().await.unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.text().await.unwrap(),
        }
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], "").await
    }

    /// Fetches something that is no text.
    pub async fn fetch(&self, path: &str) -> (Answer, Vec<u8>) {
        let mut request = self.client.get(format!("{}{path}", self.base));
        if let Some(session) = &self.session {
            request = request.header("cookie", format!("sid={session}"));
        }
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.unwrap().to_vec();
        (Answer { status, headers, body: String::new() }, bytes)
    }

    /// Sends a form from one of our own pages.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, &[OURS, FORM], body).await
    }

    /// Tries a name and a password.
    pub async fn try_sign_in(&self, name: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("user_name", name), ("password", password)]).await
    }

    /// The same client with another session cookie.
    pub fn with(&self, session: String) -> Self {
        Self { session: Some(session), ..self.clone() }
    }

    /// Signs in as somebody of the cast, and keeps the new session.
    pub async fn sign_in_as(&mut self, who: &str) {
        let answer = self.try_sign_in(&format!("{who}.twotier.example"), PASSWORD).await;
        assert_eq!(answer.status, 303, "{who} could not sign in");
        self.session = answer.session();
    }
}

/// The content type of a form.
pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

impl Answer {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The cookie of this name that it sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.headers.get_all("set-cookie").iter();
        let mut found = cookies.filter_map(|c| c.to_str().ok()?.strip_prefix(&format!("{name}=")));
        found.next().map(|rest| rest.split(';').next().unwrap_or_default().to_owned())
    }

    /// The session cookie that it sets.
    pub fn session(&self) -> Option<String> {
        self.cookie("sid").filter(|value| !value.is_empty())
    }
}

impl TestPortal {
    /// A client without a session.
    pub fn wire(&self) -> Wire {
        Wire::to(&self.base)
    }

    /// A client in which somebody of the cast is signed in.
    pub async fn wire_as(&self, who: &str) -> Wire {
        let mut wire = self.wire();
        wire.sign_in_as(who).await;
        wire
    }
}

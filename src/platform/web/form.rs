//! Forms: what a browser may send, and what is wrong with it.
use super::Error;
use crate::{platform::i18n::Words, values::Wrong};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::Bytes};
use serde::de::DeserializeOwned;
use std::{future::Future, ops::Deref, pin::Pin};

/// The largest form (reliability rule 33).
const LARGEST: usize = 16 * 1024;

/// The fields of a posted form. Repeated names make a list, unknown ones are ignored.
#[derive(Debug)]
pub struct HtmlForm<T>(pub T);

impl<T> Deref for HtmlForm<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for HtmlForm<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = req.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
            let kind = kind.to_str().unwrap_or_default().to_ascii_lowercase();
            kind.split(';')
                .next()
                .is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded")
        });
        let bytes = Bytes::from_request(req, payload);
        Box::pin(async move {
            if !is_form {
                return Err(Error::Bad("bad-form"));
            }
            let bytes = bytes.await.map_err(|_| Error::Bad("form-too-large"))?;
            if bytes.len() > LARGEST {
                return Err(Error::Bad("form-too-large"));
            }
            serde_html_form::from_bytes(&bytes).map(Self).map_err(|_| Error::Bad("bad-form"))
        })
    }
}

/// What is wrong with a form, in the order of its fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FormErrors(Vec<(&'static str, Wrong)>);

impl FormErrors {
    /// One thing that is wrong.
    pub fn one(field: &'static str, wrong: Wrong) -> Self {
        Self(vec![(field, wrong)])
    }

    /// Keeps the value, or remembers why there is none.
    pub fn field<T>(&mut self, name: &'static str, parsed: Result<T, Wrong>) -> Option<T> {
        parsed.map_err(|wrong| self.add(name, wrong)).ok()
    }

    /// One more thing that is wrong.
    pub fn add(&mut self, field: &'static str, wrong: Wrong) {
        self.0.push((field, wrong));
    }

    /// What is wrong with some of the fields alone.
    #[must_use]
    pub fn only(mut self, of: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|(field, _)| of(field));
        self
    }

    /// Nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence beside a field, or nothing.
    pub fn on(&self, words: &Words, name: &str) -> String {
        let found = self.0.iter().find(|(field, _)| *field == name);
        found.map(|(field, wrong)| words.wrong(field, wrong)).unwrap_or_default()
    }

    /// Field and sentence of each, for the summary above the form.
    pub fn summary(&self, words: &Words) -> Vec<(&'static str, String)> {
        self.0.iter().map(|(field, wrong)| (*field, words.wrong(field, wrong))).collect()
    }
}

//! Documents, in words.
use super::{
    Document, Verdict,
    limits::{LARGEST_MB, MOST},
};
use crate::{platform::web::Frame, verification::messages::Message};
use askama::Template;
use std::collections::BTreeMap;

/// A document as a page lists it.
pub struct DocumentLine {
    /// Its key.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Kind, size, and the check that it serves.
    pub facts: String,
    /// Who sent it, and when.
    pub sent: String,
    /// The beginning of its fingerprint.
    pub hash: String,
    /// What a verifier made of it, and the class of its mark.
    pub verdict: Option<(String, &'static str)>,
    /// Whether its content is still there.
    pub is_kept: bool,
    /// Whether its sender can still take it back.
    pub can_go: bool,
    /// What a verifier can say of it now: ends the ids of texts.
    pub sayable: Vec<&'static str>,
}

/// What a company sends with its answer: documents of this request, and those of earlier ones.
pub struct Enclosures {
    /// The documents, oldest first.
    pub documents: Vec<DocumentLine>,
    /// How many more can be sent.
    pub left: u32,
}

/// All documents that a company sent for its newest case.
#[derive(Template)]
#[template(path = "verification/documents/page.html")]
pub struct DocumentsPage {
    /// The frame.
    pub frame: Frame,
    /// The documents, oldest first.
    pub documents: Vec<DocumentLine>,
}

impl DocumentLine {
    /// A document that somebody of this name sent.
    fn of(frame: &Frame, document: &Document, sender: &str) -> Self {
        let check = frame.say(format!("check-{}", document.check.as_str().replace('_', "-")));
        let told = frame.with("kind", document.kind.as_str()).with("size", size(frame, document));
        let verdict = document.judged.map(|judged| {
            let tone = match judged.verdict {
                Verdict::Accepted => "chip--good",
                Verdict::Refused => "chip--bad",
            };
            (frame.say(format!("document-{}", judged.verdict.as_str())), tone)
        });
        let all = [Verdict::Accepted, Verdict::Refused].into_iter();
        Self {
            id: document.id.to_string(),
            name: document.name.clone(),
            facts: told.with("check", check).say("document-facts"),
            sent: frame
                .with("name", sender)
                .with("time", frame.short_moment(document.at))
                .say("document-sent"),
            hash: document.short_hash().to_owned(),
            verdict,
            is_kept: document.is_kept(),
            can_go: false,
            sayable: all.filter(|it| !document.is(*it)).map(Verdict::as_str).collect(),
        }
    }

    /// The same for its sender, while the request that it answers is open.
    fn for_sender(self) -> Self {
        Self { can_go: self.is_kept && self.verdict.is_none(), ..self }
    }
}

impl Enclosures {
    /// For the request that is open, with the names of people by key.
    pub fn of(
        frame: &Frame,
        request: &Message,
        documents: &[Document],
        names: &BTreeMap<String, String>,
    ) -> Self {
        let is_current = |document: &Document| document.request == request.id;
        let there = documents.iter().filter(|document| is_current(document)).count();
        let pairs = documents.iter().zip(lines(frame, documents, names));
        let line = |(document, line): (&Document, DocumentLine)| {
            if is_current(document) { line.for_sender() } else { line }
        };
        let left = u32::try_from(MOST.saturating_sub(there)).unwrap_or_default();
        Self { documents: pairs.map(line).collect(), left }
    }

    /// What can be sent, and how many more.
    pub fn hint(&self, frame: &Frame) -> String {
        frame.count("left", self.left).with("max", LARGEST_MB).say("field-document-hint")
    }
}

impl DocumentsPage {
    fn lead(&self) -> String {
        let told = self.frame.with("operator", &self.frame.site.operator_name);
        told.count("days", self.frame.site.keep_documents).say("documents-own-lead")
    }
}

/// Documents as a page lists them, with the names of people by key.
pub fn lines(
    frame: &Frame,
    documents: &[Document],
    names: &BTreeMap<String, String>,
) -> Vec<DocumentLine> {
    let sender = |it: &Document| names.get(&it.by.to_string()).map_or("", String::as_str);
    documents.iter().map(|it| DocumentLine::of(frame, it, sender(it))).collect()
}

/// A size as people read it: kB, and from a thousand of them MB with one decimal.
fn size(frame: &Frame, document: &Document) -> String {
    let kilobytes = document.size.div_ceil(1024);
    if kilobytes < 1000 {
        return frame.with("n", kilobytes).say("document-kb");
    }
    let tenths = (document.size * 10).div_ceil(1024 * 1024);
    frame.with("n", tenths / 10).with("tenth", tenths % 10).say("document-mb")
}

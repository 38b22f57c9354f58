//! What stands around every page: who is reading, in which language, under whose roof.
use super::{Now, Site, Under, posted_from};
use crate::{
    platform::i18n::{LANGUAGE_COOKIE, Words, negotiate},
    values::{Calendar, Language, SecondFactor},
};
use actix_web::{HttpRequest, http::header, web::Data};
use chrono::{DateTime, NaiveDate, Utc};
use std::{ops::Deref, sync::Arc};

/// The frame of a page. Speaks like [`Words`].
#[derive(Debug, Clone)]
pub struct Frame {
    /// The reader's language and zone.
    pub words: Words,
    /// The portal's own settings.
    pub site: Arc<Site>,
    /// Who is signed in.
    pub who: Option<Who>,
    /// What just happened, as the id of a text.
    pub flash: Option<String>,
    /// When the session ends, for the warning.
    pub session: Option<SessionClock>,
    /// The main menu.
    pub nav: Vec<NavItem>,
    /// When the request arrived.
    pub now: DateTime<Utc>,
    /// What begins the addresses of a page of another company that the reader acts for; nothing on all others.
    pub base: String,
    /// In whose company the reader is, if it is not their own.
    pub under: Option<Under>,
    path: String,
    query: String,
}

/// The signed-in person, as the masthead shows them.
#[derive(Debug, Clone)]
pub struct Who {
    /// First and last name.
    pub name: String,
    /// The organization, and what it is.
    pub organization: String,
    /// The text that names the organization's standing, if any.
    pub standing: Option<&'static str>,
}

/// A line of the main menu.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// The id of its text.
    pub text: &'static str,
}

/// When a quiet session ends.
#[derive(Debug, Clone, Copy)]
pub struct SessionClock {
    /// The server's time now.
    pub now: DateTime<Utc>,
    /// The end if nothing happens.
    pub ends: DateTime<Utc>,
}

impl Frame {
    /// The frame for somebody of whom we know only the request; `own_choice` is the language that
    /// a known person chose.
    pub fn of(req: &HttpRequest, own_choice: Option<Language>) -> Self {
        let site = req.app_data::<Data<Site>>().map(|site| site.clone().into_inner());
        let site = site.unwrap_or_else(|| unreachable_site().into());
        let cookie = req.cookie(LANGUAGE_COOKIE).and_then(|cookie| cookie.value().parse().ok());
        let accepted = req.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        // Another language of what was posted is asked for where it was posted from.
        let page = if req.method().is_safe() { None } else { posted_from(req) };
        let (path, query) = match page {
            Some(page) => page.split_once('?').unwrap_or((page, "")),
            None => (req.path(), req.query_string()),
        };
        let language = negotiate(address_language(req), own_choice, cookie, accepted);
        Self {
            words: Words::new(language, site.zone),
            site,
            who: None,
            flash: None,
            session: None,
            nav: vec![],
            now: Now::of(req).0,
            base: String::new(),
            under: None,
            path: path.to_owned(),
            query: query.to_owned(),
        }
    }

    /// The frame of a page that must not tell by which address it was asked for: its own is this one.
    #[must_use]
    pub fn at(self, path: &str) -> Self {
        Self { path: path.to_owned(), query: String::new(), ..self }
    }

    /// A page that there is for other companies, too, in the one in which the reader is.
    pub fn link(&self, page: &str) -> String {
        format!("{}{page}", self.base)
    }

    /// This page in another language. Keeps the rest of the address.
    pub fn switch_to(&self, language: &Language) -> String {
        let kept =
            url::form_urlencoded::parse(self.query.as_bytes()).filter(|(name, _)| name != "lang");
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(kept).append_pair("lang", language.as_str());
        format!("{}?{}", self.path, query.finish())
    }

    /// The label of a field: `field-<name>`, or the text that is named instead.
    pub fn label(&self, name: &str, other: &str) -> String {
        self.say(label_id(name, other))
    }

    /// The hint of a field: its label's id and `-hint`.
    pub fn hint(&self, name: &str, other: &str) -> String {
        self.say(format!("{}-hint", label_id(name, other)))
    }

    /// The day it is for the reader.
    pub fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.site.zone).date_naive()
    }

    /// When something is over: a clock time if that is today, else the day, too.
    pub fn clock_or_moment(&self, at: &DateTime<Utc>) -> String {
        let is_today = self.day_of(at) == self.day_of(self.now);
        if is_today { self.clock(at) } else { self.moment(at) }
    }

    /// Whether the page is at this address.
    pub fn is_at(&self, href: &str) -> bool {
        self.path == href
    }

    /// Both languages, for the switch.
    pub fn languages(&self) -> &'static [Language] {
        &Language::ALL
    }

    /// A static file's address, with its digest so that it may be kept for a year.
    pub fn asset(&self, name: &str) -> String {
        super::assets::address(name)
    }
}

impl Deref for Frame {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

fn label_id(name: &str, other: &str) -> String {
    if other.is_empty() { format!("field-{}", name.replace('_', "-")) } else { other.to_owned() }
}

/// The language that the address asks for.
pub fn address_language(req: &HttpRequest) -> Option<Language> {
    let pairs = url::form_urlencoded::parse(req.query_string().as_bytes());
    pairs.filter(|(name, _)| name == "lang").find_map(|(_, value)| value.parse().ok())
}

/// A server always has its site; this one keeps the type honest without a panic.
fn unreachable_site() -> Site {
    Site {
        base_url: String::new(),
        account_domain: String::new(),
        operator_name: String::new(),
        zone: chrono_tz::UTC,
        support_email: None,
        support_url: None,
        trusted_proxies: vec![],
        is_demo: false,
        keeps_mail: false,
        four_eyes: false,
        second_factor: SecondFactor::Everyone,
        admin_access: crate::values::AdminAccess::WithPartnership,
        keep_documents: 90,
        calendar: Calendar::default(),
    }
}

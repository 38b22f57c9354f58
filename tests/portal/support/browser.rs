//! Just enough browser: cookies, redirects, and forms filled in by their own field names. A field that
//! the template forgot fails the test.
use reqwest::{Client, ClientBuilder, Response, header, redirect::Policy};
use scraper::{ElementRef, Html, Selector};
use std::time::Duration;

/// By then an answer has come, or never will: the test that waits for it fails by name instead of for ever.
pub const EVER: Duration = Duration::from_mins(2);

/// A client of plain HTTP. It is built with TLS for the portal's sake, and wants to know whose cryptography and
/// which roots, which it never needs here.
pub fn client() -> ClientBuilder {
    // An error says that another test was first.
    drop(rustls::crypto::ring::default_provider().install_default());
    Client::builder().tls_certs_only([]).timeout(EVER)
}

/// One browser with its cookies.
#[derive(Clone)]
pub struct Browser {
    pub(super) client: Client,
    pub(super) base: String,
}

/// A page as it arrived.
pub struct Page {
    pub status: u16,
    pub path: String,
    pub html: String,
    pub headers: header::HeaderMap,
}

impl Browser {
    /// A browser without a past.
    pub fn open(base: &str, language: &str) -> Self {
        Self::redirected(base, language, Policy::limited(8))
    }

    /// One with a mind of its own about redirects.
    pub fn redirected(base: &str, language: &str, policy: Policy) -> Self {
        let mut headers = header::HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, language.parse().unwrap());
        headers.insert(header::USER_AGENT, "Test/1.0".parse().unwrap());
        let client =
            client().cookie_store(true).redirect(policy).default_headers(headers).build().unwrap();
        Self { client, base: base.to_owned() }
    }

    /// Goes to an address.
    pub async fn visit(&self, path: &str) -> Page {
        read(self.client.get(format!("{}{path}", self.base)).send().await.unwrap()).await.unwrap()
    }

    /// Posts fields as a page of the portal would.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Page {
        self.try_post(path, fields).await.unwrap()
    }

    async fn try_post(&self, path: &str, fields: &[(String, String)]) -> reqwest::Result<Page> {
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .header("sec-fetch-site", "same-origin");
        read(request.form(&fields).send().await?).await
    }

    /// Fills in the page's main form and presses its first button.
    pub async fn submit(&self, page: &Page, answers: &[(&str, &str)]) -> Page {
        self.press(page, "", answers).await
    }

    /// Fills in the form that has a button with this text, and presses it. Fails on a field that the
    /// form does not have.
    pub async fn press(&self, page: &Page, button: &str, answers: &[(&str, &str)]) -> Page {
        self.try_press(page, button, answers).await.unwrap()
    }

    /// The same, of a server that may go away meanwhile.
    pub async fn try_press(
        &self,
        page: &Page,
        button: &str,
        answers: &[(&str, &str)],
    ) -> reqwest::Result<Page> {
        let (action, mut fields) = page.form(button);
        for (name, value) in answers {
            assert!(page.has_field(name), "{} has no field {name}", page.path);
            fields.retain(|(known, _)| known != name);
            if !value.is_empty() || page.is_text(name) {
                fields.push(((*name).to_owned(), (*value).to_owned()));
            }
        }
        self.try_post(&action, &fields).await
    }

    /// Follows the link with this text.
    pub async fn follow(&self, page: &Page, text: &str) -> Page {
        self.visit(&page.link(text)).await
    }
}

impl Page {
    /// The text of everything that a selector finds.
    pub fn text(&self, css: &str) -> String {
        let html = Html::parse_document(&self.html);
        let selector = Selector::parse(css).unwrap();
        let found = html.select(&selector).flat_map(|e| e.text());
        found.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many things a selector finds.
    pub fn count(&self, css: &str) -> usize {
        Html::parse_document(&self.html).select(&Selector::parse(css).unwrap()).count()
    }

    /// The text of each thing that a selector finds.
    pub fn each(&self, css: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.html), Selector::parse(css).unwrap());
        let words = |e: ElementRef| e.text().collect::<String>();
        let words = html.select(&selector).map(words);
        words.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// An attribute of each thing that a selector finds.
    pub fn each_attr(&self, css: &str, name: &str) -> Vec<String> {
        let (html, selector) = (Html::parse_document(&self.html), Selector::parse(css).unwrap());
        html.select(&selector).filter_map(|e| e.attr(name).map(str::to_owned)).collect()
    }

    /// An attribute of the first thing that a selector finds.
    pub fn attr(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.html);
        html.select(&Selector::parse(css).unwrap()).next()?.attr(name).map(str::to_owned)
    }

    /// Where the link with this text leads.
    pub fn link(&self, text: &str) -> String {
        let html = Html::parse_document(&self.html);
        let link = html.select(&Selector::parse("a[href]").unwrap()).find(|a| says(a, text));
        let link = link.unwrap_or_else(|| panic!("{} has no link {text:?}", self.path));
        link.attr("href").unwrap().to_owned()
    }

    /// The value that a field holds.
    pub fn value(&self, name: &str) -> String {
        let fields = self.form("").1;
        fields.into_iter().find(|(field, _)| field == name).map(|(_, v)| v).unwrap_or_default()
    }

    /// The radio whose label holds this text: what choosing it sends.
    pub fn choice(&self, text: &str) -> Option<String> {
        let html = Html::parse_document(&self.html);
        let label = html.select(&Selector::parse("label[for]").unwrap()).find(|l| says(l, text))?;
        let input = format!("input#{}", label.attr("for").unwrap());
        let input = html.select(&Selector::parse(&input).unwrap()).next()?;
        if input.attr("disabled").is_some() { None } else { input.attr("value").map(str::to_owned) }
    }

    fn has_field(&self, name: &str) -> bool {
        self.count(&format!("main [name=\"{name}\"]")) > 0
    }

    fn is_text(&self, name: &str) -> bool {
        self.count(&format!("main input[name=\"{name}\"][type=checkbox]")) == 0
    }

    /// Action and fields of the form with the button, as a browser would send them.
    pub(super) fn form(&self, button: &str) -> (String, Vec<(String, String)>) {
        let html = Html::parse_document(&self.html);
        let buttons = Selector::parse("main form button").unwrap();
        let pressed = html.select(&buttons).find(|b| button.is_empty() || says(b, button));
        let pressed = pressed.unwrap_or_else(|| panic!("{} has no button {button:?}", self.path));
        let form =
            pressed.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "form");
        let form = form.unwrap();
        let action = pressed.attr("formaction").or(form.attr("action")).unwrap_or(&self.path);
        let inputs = Selector::parse("input[name], select[name], textarea[name]").unwrap();
        let mut fields: Vec<_> = form.select(&inputs).filter_map(sent).collect();
        if let (Some(name), Some(value)) = (pressed.attr("name"), pressed.attr("value")) {
            fields.push((name.to_owned(), value.to_owned()));
        }
        (action.to_owned(), fields)
    }
}

/// What a browser sends of a field.
fn sent(input: ElementRef) -> Option<(String, String)> {
    let name = input.attr("name")?.to_owned();
    if input.value().name() == "select" {
        let chosen = input.select(&Selector::parse("option[selected]").unwrap()).next();
        let value = chosen.and_then(|option| option.attr("value")).unwrap_or_default();
        return Some((name, value.to_owned()));
    }
    if input.value().name() == "textarea" {
        return Some((name, input.text().collect()));
    }
    let is_choice = matches!(input.attr("type"), Some("checkbox" | "radio"));
    if input.attr("disabled").is_some() || (is_choice && input.attr("checked").is_none()) {
        return None;
    }
    Some((name, input.attr("value").unwrap_or_default().to_owned()))
}

fn says(element: &ElementRef, text: &str) -> bool {
    let own = element.text().collect::<String>();
    own.split_whitespace().collect::<Vec<_>>().join(" ").contains(text)
}

pub(super) async fn read(response: Response) -> reqwest::Result<Page> {
    Ok(Page {
        status: response.status().as_u16(),
        path: response.url().path().to_owned(),
        headers: response.headers().clone(),
        html: response.text().await?,
    })
}

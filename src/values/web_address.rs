//! Web sites.
use super::{
    Wrong,
    domain::ascii_domain,
    text::{plain, text_value},
};
use std::str::FromStr;
use url::{Host, Url};

text_value!(
    /// A web site's address: http or https, at most 2048 characters, a dotted host, no credentials (feature map, B9).
    WebAddress
);

const MAX: usize = 2048;

/// Puts `https://` before an address without a scheme. Errors: those of all text (max 2048), `web-address-format`.
impl FromStr for WebAddress {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = plain(text, MAX)?;
        let text = if text.contains("://") { text } else { format!("https://{text}") };
        let url = sound(&text).ok_or_else(|| Wrong::new("web-address-format"))?;
        let kept = kept(&url);
        if kept.len() > MAX { Err(Wrong::new("too-long").with("max", MAX)) } else { Ok(Self(kept)) }
    }
}

/// Blanks and backslashes the parser would mend in silence; an address that needs mending was not copied whole.
fn sound(text: &str) -> Option<Url> {
    let is_whole = !text.chars().any(|c| c.is_whitespace() || matches!(c, '\\' | '<' | '>' | '"'));
    let url = Url::parse(text).ok().filter(|_| is_whole)?;
    let Some(Host::Domain(host)) = url.host() else { return None };
    let is_dotted = ascii_domain(host).is_some();
    let is_open = url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && is_dotted && is_open).then_some(url)
}

/// Without the slash that the parser adds to a bare host.
fn kept(url: &Url) -> String {
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if is_bare { url.as_str().trim_end_matches('/').to_owned() } else { url.as_str().to_owned() }
}

impl WebAddress {
    /// The host in ASCII, lower-case.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_type_them() {
        for (text, kept) in [
            ("tulp.example", "https://tulp.example"),
            (" www.Tulp.Example/ ", "https://www.tulp.example"),
            ("http://tulp.example", "http://tulp.example"),
            ("HTTPS://tulp.example/Help?a=b#c", "https://tulp.example/Help?a=b#c"),
            ("tulp.example:8443/x", "https://tulp.example:8443/x"),
            ("https://tulp.example:443", "https://tulp.example"),
            ("bücher.example", "https://xn--bcher-kva.example"),
            ("https://tulp.example/?q=https://x", "https://tulp.example/?q=https://x"),
        ] {
            let address: WebAddress = text.parse().unwrap();
            assert_eq!(address.as_str(), kept);
            assert_eq!(kept.parse(), Ok(address), "reading again changes nothing");
        }
    }

    #[test]
    fn what_is_no_web_site() {
        for text in [
            "tulp",
            "localhost",
            "http://localhost",
            "http://127.0.0.1",
            "http://2130706433",
            "http://[::1]/",
            "ftp://tulp.example",
            "javascript:alert(1)",
            "javascript://tulp.example/%0aalert(1)",
            "mailto:a@tulp.example",
            "a@tulp.example",
            "https://user:secret@tulp.example",
            "https://user@tulp.example",
            "tulp.example/a b",
            "https:\\\\tulp.example",
            "https://",
            "://tulp.example",
            "tulp.example./",
            "https://tulp.example/<b>",
            "data:text/html,x",
        ] {
            assert_eq!(text.parse::<WebAddress>(), Err(Wrong::new("web-address-format")), "{text}");
        }
    }

    #[test]
    fn bounds() {
        assert_eq!("".parse::<WebAddress>(), Err(Wrong::missing()));
        let long = format!("tulp.example/{}", "a".repeat(2048));
        assert_eq!(long.parse::<WebAddress>(), Err(Wrong::new("too-long").with("max", 2048)));
        let swelling = format!("tulp.example/{}", "é".repeat(1000));
        assert_eq!(swelling.parse::<WebAddress>().unwrap_err().code(), "too-long");
        assert_eq!("a.example\nb".parse::<WebAddress>().unwrap_err().code(), "control-characters");
    }

    #[test]
    fn the_host_alone() {
        for text in ["tulp.example", "http://tulp.example:81/x", "tulp.example?x", "tulp.example#x"]
        {
            assert_eq!(text.parse::<WebAddress>().unwrap().host(), "tulp.example", "{text}");
        }
    }
}

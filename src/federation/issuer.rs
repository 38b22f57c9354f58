//! The address by which an identity provider is known, and which addresses it may name itself by.
use crate::values::Wrong;
use url::Url;

/// The longest that is kept.
const LONGEST: usize = 500;
/// Where below its address a provider describes itself.
const DESCRIPTION: &str = "/.well-known/openid-configuration";
/// What stands for the customer in the name of a provider of many.
const GAP: &str = "{tenantid}";
/// The doors of such a provider that are open to every customer's people.
const OPEN_DOORS: [&str; 2] = ["common", "organizations"];
/// The customer that stands for everybody's personal account at Microsoft: nobody's employer.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";

/// The address by which a provider is known, as it was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(String);

impl Issuer {
    /// Reads what was typed; the address of the provider's description will do as well. Plain http is taken only where
    /// `allows_http`.
    pub fn parse(text: &str, allows_http: bool) -> Result<Self, Wrong> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Wrong::missing());
        }
        let text = text.strip_suffix(DESCRIPTION).unwrap_or(text);
        let url = web_address(text, allows_http).filter(|_| text.len() <= LONGEST);
        match url.filter(|url| url.query().is_none() && url.fragment().is_none()) {
            Some(_) => Ok(Self(text.to_owned())),
            None => Err(Wrong::new("issuer-format")),
        }
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// One that is kept.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// Where the provider describes itself.
    pub fn description(&self) -> String {
        format!("{}{DESCRIPTION}", self.0.trim_end_matches('/'))
    }

    /// Whether a provider that calls itself `said` is the one of this address: the same but for a slash at the end, or
    /// the template that stands for all customers of one of its open doors.
    pub fn is(&self, said: &str) -> bool {
        let plain = |text: &str| text.trim_end_matches('/').to_owned();
        let template = |door: &str| self.0.replacen(&format!("/{door}/"), &format!("/{GAP}/"), 1);
        let is_template = OPEN_DOORS.iter().map(|door| template(door));
        plain(&self.0) == plain(said)
            || (said.contains(GAP) && is_template.into_iter().any(|one| plain(&one) == plain(said)))
    }
}

/// The issuer that a token has to name, by what the provider calls itself and by the customer that the token tells.
pub fn in_token(said: &str, customer: Option<&str>) -> Result<String, Wrong> {
    if customer == Some(PERSONAL) || said.contains(PERSONAL) {
        return Err(Wrong::new("idp-personal"));
    }
    if !said.contains(GAP) {
        return Ok(said.to_owned());
    }
    let is_id =
        |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    let customer = customer.filter(is_id).ok_or_else(|| Wrong::new("idp-no-tenant"))?;
    Ok(said.replace(GAP, customer))
}

/// Whether a provider calls itself by what stands for any of its customers.
pub fn is_template(said: &str) -> bool {
    said.contains(GAP)
}

/// An address of a web server, without a user's name in it, and written as it is meant: what the parser would mend in
/// silence is none. Plain http is one only where `allows_http`.
pub fn web_address(text: &str, allows_http: bool) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let is_web = url.scheme() == "https" || (allows_http && url.scheme() == "http");
    let is_open = url.username().is_empty() && url.password().is_none();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let rest = text.get(url.scheme().len()..).and_then(|rest| rest.strip_prefix("://"));
    let is_whole = is_plain && rest.is_some_and(|rest| !rest.starts_with('/'));
    Some(url).filter(|url| is_web && is_open && is_whole && url.host_str().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::users::identities::host_of;

    fn issuer(text: &str) -> Issuer {
        Issuer::parse(text, false).unwrap()
    }

    #[test]
    fn only_whole_addresses_of_https_are_taken() {
        let found = issuer(" https://id.example/realms/a/.well-known/openid-configuration ");
        assert_eq!(found.as_str(), "https://id.example/realms/a");
        assert_eq!(
            issuer("https://id.example/").description(),
            "https://id.example/.well-known/openid-configuration"
        );
        for (address, host) in [
            ("https://id.example:8443/x", "id.example:8443"),
            ("https://id.example:443/x", "id.example"),
            ("https://[::1]:9/x", "[::1]:9"),
        ] {
            assert_eq!(host_of(issuer(address).as_str()), host);
        }
        for wrong in [
            "http://id.example",
            "id.example",
            "https://",
            "https://u:p@id.example",
            "https://id.example/?a",
            "https://id.example/#a",
            "https://id.exa mple",
            "https://id.example\\@evil.example",
            "https:id.example",
            "https:id.example/a://b",
            "https:/id.example",
            "https:///id.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(Issuer::parse(wrong, false), Err(Wrong::new("issuer-format")), "{wrong}");
        }
        assert!(Issuer::parse("http://127.0.0.1:9/", true).is_ok());
        assert!(Issuer::parse(&format!("https://a.example/{}", "a".repeat(500)), false).is_err());
    }

    #[test]
    fn a_provider_is_known_by_its_own_name_or_by_its_template() {
        let own = issuer("https://id.example/a");
        assert!(own.is("https://id.example/a") && own.is("https://id.example/a/"));
        for other in
            ["https://id.example", "https://evil.example/a", "https://id.example/{tenantid}"]
        {
            assert!(!own.is(other), "{other}");
        }
        for door in ["common", "organizations"] {
            let open = issuer(&format!("https://login.microsoftonline.com/{door}/v2.0"));
            assert!(open.is("https://login.microsoftonline.com/{tenantid}/v2.0"));
            assert!(!open.is("https://evil.example/{tenantid}/v2.0"));
            assert!(!open.is("https://login.microsoftonline.com/{tenantid}/v1.0"));
        }
        let consumers = issuer("https://login.microsoftonline.com/consumers/v2.0");
        assert!(!consumers.is("https://login.microsoftonline.com/{tenantid}/v2.0"));
    }

    #[test]
    fn a_template_is_filled_in_with_the_customer_of_the_token() {
        let template = "https://login.microsoftonline.com/{tenantid}/v2.0";
        let tenant = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";
        let filled = format!("https://login.microsoftonline.com/{tenant}/v2.0");
        assert_eq!(in_token(template, Some(tenant)), Ok(filled.clone()));
        assert_eq!(in_token(&filled, None), Ok(filled));
        for none in [None, Some(""), Some("a/../b"), Some("evil.example/x")] {
            assert_eq!(in_token(template, none), Err(Wrong::new("idp-no-tenant")), "{none:?}");
        }
        let personal = format!("https://login.microsoftonline.com/{PERSONAL}/v2.0");
        assert_eq!(in_token(template, Some(PERSONAL)), Err(Wrong::new("idp-personal")));
        assert_eq!(in_token(&personal, None), Err(Wrong::new("idp-personal")));
    }
}

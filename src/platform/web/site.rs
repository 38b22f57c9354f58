//! What this portal is called and where it stands: the same for every request.
use crate::values::{AdminAccess, Calendar, SecondFactor};
use actix_web::{HttpRequest, http::header, web::Data};
use chrono_tz::Tz;
use ipnet::IpNet;
use url::Url;

/// The settings that pages and mails need.
#[derive(Debug, Clone)]
pub struct Site {
    /// What links start with; never taken from a request (reliability rule 34). No slash at its end.
    pub base_url: String,
    /// Work accounts are `user@NAME.<account-domain>`.
    pub account_domain: String,
    /// Who runs this portal.
    pub operator_name: String,
    /// Printed times are of this zone.
    pub zone: Tz,
    /// Where people write for help.
    pub support_email: Option<String>,
    /// Where people read for help.
    pub support_url: Option<String>,
    /// Whose forwarding headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether this is a demo world.
    pub is_demo: bool,
    /// Whether mail stays in the portal, at `/inbox`.
    pub keeps_mail: bool,
    /// Whether a second verifier has to agree before a check is refused.
    pub four_eyes: bool,
    /// Of whom a second factor is demanded.
    pub second_factor: SecondFactor,
    /// How administrator access goes with a partnership.
    pub admin_access: AdminAccess,
    /// For how many days after the decision documents are kept.
    pub keep_documents: u32,
    /// The public holidays, by country.
    pub calendar: Calendar,
}

impl Site {
    /// Whether cookies travel over TLS only.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// A path of this portal as a link for a mail.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Host and port of the base URL, as browsers send them.
    pub fn authority(&self) -> &str {
        self.base_url.split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Whether the base URL names this machine's loopback.
    pub fn is_loopback(&self) -> bool {
        Url::parse(&self.base_url).is_ok_and(|url| url.host_str().is_some_and(is_loopback_name))
    }

    /// Whether passkeys can be offered: browsers tie them to a host's name, and want TLS, at home aside.
    pub fn offers_passkeys(&self) -> bool {
        let url = Url::parse(&self.base_url).ok();
        let host = url.as_ref().and_then(Url::domain);
        host.is_some_and(|host| self.is_secure() || host == "localhost")
    }

    /// The name of the session cookie. `__Host-` binds it to this host alone, over TLS only.
    pub fn session_cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-sid" } else { "sid" }
    }

    /// The name of the cookie by which a browser is known again.
    pub fn device_cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-device" } else { "device" }
    }
}

/// A name by which a machine calls itself.
pub fn is_loopback_name(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]" | "::1")
}

/// A path to go on to after signing in, if it is one of ours: starts with one slash, no tricks
/// (reliability T-CS-4).
pub fn local_path(next: &str) -> Option<&str> {
    let is_ours = next.starts_with('/')
        && !next.starts_with("//")
        && next.len() <= 500
        // Whatever else an address may hold comes percent-encoded, and a header takes nothing else.
        && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_ours.then_some(next)
}

/// The page that a request belongs to. A page can be come back to; an act cannot, so the page it was
/// posted from is the one.
pub fn path_to_return_to(req: &HttpRequest) -> &str {
    let asked = req.uri().path_and_query().map_or("/", |path| path.as_str());
    if req.method().is_safe() { asked } else { posted_from(req).unwrap_or("/") }
}

/// The page of ours from which a form was posted, as far as the browser tells.
pub fn posted_from(req: &HttpRequest) -> Option<&str> {
    let site = req.app_data::<Data<Site>>()?;
    let from = req.headers().get(header::REFERER)?.to_str().ok()?;
    local_path(from.strip_prefix(&site.base_url)?)
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn only_paths_of_our_own_are_followed() {
        assert_eq!(local_path("/enroll/review?x=1"), Some("/enroll/review?x=1"));
        for evil in
            ["//evil", "/\\evil", "https:evil", "/a\r\nb", "javascript:1", "", "evil", "/ a", "/é"]
        {
            assert_eq!(local_path(evil), None, "{evil:?}");
        }
    }
}

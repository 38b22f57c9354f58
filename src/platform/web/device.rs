//! A browser that is known again: in it somebody has used a name before. The mark opens nothing; what
//! it is good for is whoever asks for it.
use super::Site;
use crate::platform::secrets::hex;
use actix_web::{
    HttpRequest,
    cookie::{Cookie, CookieJar, Key, SameSite, time::Duration},
    web::Data,
};
use sha2::{Digest, Sha256};

/// For how many names a browser is known.
const NAMES: usize = 4;
/// How long a browser is known.
const KNOWN_FOR: Duration = Duration::days(180);

/// What a browser is known for.
#[derive(Clone, Default)]
pub struct Device {
    /// Random; none in a browser in which no name was used yet.
    id: Option<String>,
    /// The names, hashed: the cookie may stand on a machine that others use, too.
    names: Vec<String>,
    /// What its cookie is called and signed with.
    seal: Option<(Key, &'static str, bool)>,
}

impl Device {
    /// Reads a browser's cookie, if it is one of ours.
    pub fn of(req: &HttpRequest) -> Self {
        let (key, site) = (req.app_data::<Data<Key>>(), req.app_data::<Data<Site>>());
        let (Some(key), Some(site)) = (key, site) else { return Self::default() };
        let seal = (key.as_ref().clone(), site.device_cookie(), site.is_secure());
        let cookie = req.cookie(site.device_cookie());
        let value = cookie.and_then(|cookie| {
            let mut jar = CookieJar::new();
            jar.add_original(cookie);
            Some(jar.signed(key).get(site.device_cookie())?.value().to_owned())
        });
        Self { seal: Some(seal), ..value.map(|value| Self::read(&value)).unwrap_or_default() }
    }

    /// This browser under this name, if it is known for it.
    pub fn known_as(&self, name: &str) -> Option<String> {
        let id = self.id.as_ref()?;
        self.names.contains(&hashed(name)).then(|| format!("{name}@{id}"))
    }

    /// The cookie by which the browser is known for one more name.
    pub fn remember(&self, name: &str) -> Option<Cookie<'static>> {
        let (key, cookie, is_secure) = self.seal.as_ref()?;
        let name = hashed(name);
        let others = self.names.iter().filter(|known| **known != name).take(NAMES - 1);
        let names: Vec<&str> = std::iter::once(&name).chain(others).map(String::as_str).collect();
        let id = self.id.clone().unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
        let value = format!("{id}.{}", names.join("."));
        let plain = Cookie::build(*cookie, value)
            .path("/")
            .secure(*is_secure)
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(KNOWN_FOR)
            .finish();
        let mut jar = CookieJar::new();
        jar.signed_mut(key).add(plain);
        jar.get(cookie).cloned()
    }

    fn read(value: &str) -> Self {
        let mut parts = value.split('.').map(str::to_owned);
        Self { id: parts.next(), names: parts.take(NAMES).collect(), seal: None }
    }
}

impl std::fmt::Debug for Device {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Device(…)")
    }
}

fn hashed(name: &str) -> String {
    hex(Sha256::digest(name.as_bytes()).get(..12).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_known_for_the_last_four_names() {
        let seal = Some((Key::generate(), "device", false));
        let mut device = Device { seal: seal.clone(), ..Device::default() };
        assert!(device.known_as("a").is_none());
        for name in ["a", "b", "c", "d", "e", "a"] {
            let mut jar = CookieJar::new();
            jar.add_original(device.remember(name).unwrap());
            let key = &seal.as_ref().unwrap().0;
            let value = jar.signed(key).get("device").unwrap().value().to_owned();
            device = Device { seal: seal.clone(), ..Device::read(&value) };
        }
        let known = ["a", "b", "c", "d", "e"].map(|name| device.known_as(name).is_some());
        assert_eq!(known, [true, false, true, true, true]);
    }
}

//! How single options are understood.
use super::LogFormat;
use crate::{
    mail::MailUrl,
    values::{AdminAccess, SecondFactor, Wrong},
};
use ipnet::IpNet;
use std::{
    net::{SocketAddr, ToSocketAddrs},
    str::FromStr,
};
use url::Url;

pub fn parse<T: FromStr>(text: &str) -> Result<T, ()> {
    text.parse().map_err(|_| ())
}

pub fn address(text: Option<&str>) -> Result<SocketAddr, Wrong> {
    let text = text.unwrap_or("127.0.0.1:8080");
    let found = text.to_socket_addrs().ok().and_then(|mut found| found.next());
    found.ok_or_else(|| Wrong::new("option-listen"))
}

/// Where letters go.
pub fn mail(text: Option<&str>) -> Result<MailUrl, Wrong> {
    parse(text.unwrap_or("inbox:")).map_err(|()| Wrong::new("option-mail"))
}

/// A name server; none for the system's own.
pub fn dns_server(text: Option<&str>) -> Result<Option<SocketAddr>, Wrong> {
    text.map(|text| text.parse().map_err(|_| Wrong::new("option-dns-server"))).transpose()
}

/// Scheme, host and port, without a path: what browsers call an origin.
pub fn base_url(text: &str) -> Result<String, Wrong> {
    let wrong = || Wrong::new("option-base-url");
    let url = Url::parse(text).map_err(|_| wrong())?;
    let is_bare =
        matches!(url.path(), "/" | "") && url.query().is_none() && url.username().is_empty();
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    if is_bare && is_web { Ok(url.origin().ascii_serialization()) } else { Err(wrong()) }
}

pub fn account_domain(text: &str) -> Result<String, Wrong> {
    let domain = idna::domain_to_ascii_strict(text).map_err(|_| Wrong::new("option-domain"))?;
    if domain.contains('.') { Ok(domain) } else { Err(Wrong::new("option-domain")) }
}

pub fn networks(text: Option<&str>) -> Result<Vec<IpNet>, Wrong> {
    let parts = text.unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty());
    let network = |part: &str| {
        let host = || part.parse::<std::net::IpAddr>().map(IpNet::from);
        part.parse::<IpNet>()
            .or_else(|_| host())
            .map_err(|_| Wrong::new("option-network").with("network", part))
    };
    parts.map(network).collect()
}

/// For how many days after the decision documents are kept: 1 to 3650.
pub fn keep_documents(text: Option<&str>) -> Result<u32, Wrong> {
    let days = text.map_or(Ok(90), str::parse);
    days.ok()
        .filter(|days| (1..=3650).contains(days))
        .ok_or_else(|| Wrong::new("option-keep-documents"))
}

/// Of whom a second factor is demanded: in the demo, where everybody has the same password, of nobody.
pub fn second_factor(text: Option<&str>, is_demo: bool) -> Result<SecondFactor, Wrong> {
    let unsaid = if is_demo { SecondFactor::Nobody } else { SecondFactor::default() };
    text.map_or(Ok(unsaid), parse).map_err(|()| Wrong::new("option-second-factor"))
}

/// How administrator access goes with a partnership.
pub fn admin_access(text: Option<&str>) -> Result<AdminAccess, Wrong> {
    let unsaid = AdminAccess::default();
    text.map_or(Ok(unsaid), parse).map_err(|()| Wrong::new("option-admin-access"))
}

/// What is logged. Libraries are quiet unless they are asked.
pub fn log_level(text: Option<&str>) -> Result<String, Wrong> {
    let level = text.unwrap_or("info,actix_server=warn,rustls=warn");
    let understood = level.parse::<tracing_subscriber::filter::Targets>();
    understood.map(|_| level.to_owned()).map_err(|_| Wrong::new("option-log-level"))
}

pub fn log_format(text: Option<&str>) -> Result<LogFormat, Wrong> {
    match text.unwrap_or("text") {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err(Wrong::new("option-log")),
    }
}

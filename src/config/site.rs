//! The options that pages and mails need.
use super::{
    Mistakes, Options,
    parse::{account_domain, admin_access, keep_documents, networks, parse, second_factor},
};
use crate::{
    platform::{holidays, web::Site},
    values::{Calendar, EmailAddress, SecondFactor, WebAddress, Wrong},
};
use chrono_tz::Tz;
use std::{fs, path::Path};

/// What pages and mails need. Its base URL comes with the port, and where mail goes is told elsewhere.
pub fn site(options: &Options, is_demo: bool, mistakes: &mut Mistakes) -> Option<Site> {
    let domain = account_domain(options.account_domain.as_deref().unwrap_or("twotier.example"));
    let domain = mistakes.take("--account-domain", domain);
    let zone = zone(options, is_demo, mistakes);
    let proxies = mistakes.take("--trusted-proxy", networks(options.trusted_proxy.as_deref()));
    let (support_email, support_url) = support(options, mistakes);
    let keep = mistakes.take("--keep-documents", keep_documents(options.keep_documents.as_deref()));
    let second_factor = demanded(options, is_demo, mistakes);
    let access = mistakes.take("--admin-access", admin_access(options.admin_access.as_deref()));
    let calendar = calendar(options.holidays.as_deref(), mistakes);
    Some(Site {
        base_url: String::new(),
        account_domain: domain?,
        operator_name: operator_name(options, is_demo),
        zone: zone?,
        support_email,
        support_url,
        trusted_proxies: proxies?,
        is_demo,
        keeps_mail: false,
        four_eyes: options.four_eyes,
        second_factor: second_factor?,
        admin_access: access?,
        keep_documents: keep?,
        calendar: calendar?,
    })
}

/// The zone of printed times.
fn zone(options: &Options, is_demo: bool, mistakes: &mut Mistakes) -> Option<Tz> {
    let zone = options.time_zone.as_deref();
    let zone = zone.unwrap_or(if is_demo { "Europe/Amsterdam" } else { "UTC" });
    let zone = parse::<Tz>(zone).map_err(|()| Wrong::new("option-time-zone"));
    mistakes.take("--time-zone", zone)
}

/// Of whom a second factor is demanded.
fn demanded(options: &Options, is_demo: bool, mistakes: &mut Mistakes) -> Option<SecondFactor> {
    mistakes.take("--second-factor", second_factor(options.second_factor.as_deref(), is_demo))
}

/// Where people write and read for help.
fn support(options: &Options, mistakes: &mut Mistakes) -> (Option<String>, Option<String>) {
    let email = options.support_email.as_deref().map(str::parse::<EmailAddress>);
    let email = email.and_then(|email| mistakes.take("--support-email", email));
    let url = options.support_url.as_deref().map(str::parse::<WebAddress>);
    let url = url.and_then(|url| mistakes.take("--support-url", url));
    (email.map(|email| email.to_string()), url.map(|url| url.to_string()))
}

/// The operator's own file of holidays, or the one built in.
fn calendar(file: Option<&Path>, mistakes: &mut Mistakes) -> Option<Calendar> {
    const OPTION: &str = "--holidays";
    let Some(file) = file else { return Some(holidays::built_in()) };
    let unreadable = |error| Wrong::new("option-holidays").with("problem", error);
    let bytes = mistakes.take(OPTION, fs::read(file).map_err(unreadable))?;
    holidays::read(&bytes).map_err(|cells| mistakes.in_file(OPTION, cells)).ok()
}

/// Who mail comes from: `portal@` and the account domain, unless somebody is named.
pub fn sender(
    options: &Options,
    site: Option<&Site>,
    mistakes: &mut Mistakes,
) -> Option<EmailAddress> {
    let default = || Some(format!("portal@{}", site?.account_domain));
    let from = options.mail_from.clone().or_else(default)?;
    mistakes.take("--mail-from", from.parse())
}

fn operator_name(options: &Options, is_demo: bool) -> String {
    let default = if is_demo { "Fabrikam Cloud" } else { "Twotier" };
    options.operator_name.clone().unwrap_or_else(|| default.to_owned())
}

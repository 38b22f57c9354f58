//! The options, understood.
use super::{
    Mistakes, Options,
    parse::{address, base_url, dns_server, log_format, log_level, mail, parse},
    site::{sender, site},
};
use crate::{
    mail::MailUrl,
    platform::{db::DatabaseUrl, web::Site},
    values::{EmailAddress, Wrong},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines: a JSON object a line.
    Json,
}

/// Everything that the options say, understood and with its defaults.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where the database is; none for a demo in a temporary file.
    pub database: Option<DatabaseUrl>,
    /// Where letters go.
    pub mail: MailUrl,
    /// Who they come from.
    pub mail_from: EmailAddress,
    /// Which name server is asked about domains; none for the system's own.
    pub dns_server: Option<SocketAddr>,
    /// Whether identity providers may be in the portal's own network.
    pub allow_private_idp: bool,
    /// The file with the keys; none for a demo.
    pub secret_file: Option<PathBuf>,
    /// How the log is written.
    pub log: LogFormat,
    /// What stands in it, as [`tracing_subscriber::filter::Targets`] read it.
    pub log_level: String,
    /// What pages and mails need; its base URL may still lack the port.
    site: Site,
    base_url: Option<String>,
}

impl Settings {
    /// Understands the options of a portal that is meant to last.
    pub fn understand(options: &Options) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::default();
        let settings = read(options, false, &mut mistakes);
        settings.filter(|_| mistakes.0.is_empty()).ok_or(mistakes)
    }

    /// Understands the options of a demo. It listens on loopback unless it is made public, and its
    /// mail goes nowhere.
    pub fn understand_demo(options: &Options, is_public: bool) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::default();
        let settings = read(options, true, &mut mistakes);
        if let Some(settings) = &settings {
            if !is_public && !settings.listen.ip().is_loopback() {
                mistakes.add("--listen", "option-public");
            }
            if matches!(settings.mail, MailUrl::Smtp(_)) {
                mistakes.add("--mail", "option-demo-mail");
            }
        }
        settings.filter(|_| mistakes.0.is_empty()).ok_or(mistakes)
    }

    /// What pages and mails need, now that the port is known.
    pub fn site(&self, port: u16) -> Site {
        let base_url = self.base_url.clone();
        let base_url = base_url.unwrap_or_else(|| match port {
            80 => "http://localhost".to_owned(),
            port => format!("http://localhost:{port}"),
        });
        Site { base_url, ..self.site.clone() }
    }
}

fn read(options: &Options, is_demo: bool, mistakes: &mut Mistakes) -> Option<Settings> {
    let listen = mistakes.take("--listen", address(options.listen.as_deref()));
    let database = database(options, is_demo, mistakes);
    let base_url = options.base_url.as_deref().map(base_url);
    let base_url = base_url.and_then(|url| mistakes.take("--base-url", url));
    let mail = mistakes.take("--mail", mail(options.mail.as_deref()));
    let site = site(options, is_demo, mistakes);
    let from = sender(options, site.as_ref(), mistakes);
    let dns_server = mistakes.take("--dns-server", dns_server(options.dns_server.as_deref()));
    let log = mistakes.take("--log", log_format(options.log.as_deref()));
    let log_level = mistakes.take("--log-level", log_level(options.log_level.as_deref()));
    let parts = (listen, database.as_ref(), base_url.as_deref(), mail.as_ref());
    together(options, is_demo, parts, mistakes);
    Some(Settings {
        listen: listen?,
        site: Site { keeps_mail: matches!(mail, Some(MailUrl::Inbox)), ..site? },
        mail: mail?,
        mail_from: from?,
        dns_server: dns_server?,
        allow_private_idp: options.allow_private_idp,
        secret_file: secret_file(options, database.as_ref()),
        database,
        log: log?,
        log_level: log_level?,
        base_url,
    })
}

/// Where the database is; nowhere yet for a demo in a temporary file.
fn database(options: &Options, is_demo: bool, mistakes: &mut Mistakes) -> Option<DatabaseUrl> {
    let default = if is_demo { None } else { Some("sqlite://twotier.db") };
    let url = parse(options.database.as_deref().or(default)?);
    mistakes.take("--database", url.map_err(|()| Wrong::new("option-database")))
}

type Parts<'a> =
    (Option<SocketAddr>, Option<&'a DatabaseUrl>, Option<&'a str>, Option<&'a MailUrl>);

/// What is wrong with options only together. A wrong base URL is told already.
fn together(options: &Options, is_demo: bool, parts: Parts, mistakes: &mut Mistakes) {
    let (listen, database, base_url, mail) = parts;
    let is_public = listen.is_some_and(|listen| !listen.ip().is_loopback());
    if options.base_url.is_none() && is_public {
        mistakes.add("--base-url", "option-base-url-needed");
    }
    let is_https = base_url.is_some_and(|url| url.starts_with("https:"));
    if is_https && matches!(mail, Some(MailUrl::Inbox)) && !is_demo {
        mistakes.add("--mail", "option-inbox-https");
    }
    let is_postgres = database.is_some_and(|url| !url.is_sqlite());
    if is_postgres && options.secret_file.is_none() && !is_demo {
        mistakes.add("--secret-file", "option-secret-file-needed");
    }
}

/// `twotier.key` beside the SQLite file, unless another is named.
fn secret_file(options: &Options, database: Option<&DatabaseUrl>) -> Option<PathBuf> {
    let beside = || {
        let file = database?.sqlite_path()?;
        Some(file.parent().unwrap_or(Path::new("")).join("twotier.key"))
    };
    options.secret_file.clone().or_else(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_is_told_at_once() {
        let options = Options {
            listen: Some("nowhere".into()),
            database: Some("mysql://x".into()),
            mail: Some("pigeon:".into()),
            time_zone: Some("Mars/Base".into()),
            dns_server: Some("ns.example".into()),
            keep_documents: Some("0".into()),
            log: Some("xml".into()),
            log_level: Some("loud=very".into()),
            ..Options::default()
        };
        let mistakes = Settings::understand(&options).unwrap_err();
        let told: Vec<_> = mistakes.0.iter().map(|mistake| mistake.option).collect();
        assert_eq!(
            told,
            [
                "--listen",
                "--database",
                "--mail",
                "--time-zone",
                "--keep-documents",
                "--dns-server",
                "--log",
                "--log-level"
            ]
        );
    }

    #[test]
    fn without_options_it_is_a_file_here_and_mail_stays() {
        let settings = Settings::understand(&Options::default()).unwrap();
        assert_eq!(settings.secret_file, Some("twotier.key".into()));
        assert_eq!(settings.site(8080).base_url, "http://localhost:8080");
        assert!(settings.site(8080).keeps_mail);
        assert_eq!(settings.mail_from.to_string(), "portal@twotier.example");
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        let options = Options {
            listen: Some("0.0.0.0:80".into()),
            database: Some("postgres://db/x".into()),
            ..Options::default()
        };
        let mistakes = Settings::understand(&options).unwrap_err();
        let told: Vec<_> = mistakes.0.iter().map(|mistake| mistake.option).collect();
        assert_eq!(told, ["--base-url", "--secret-file"]);
        let https =
            Options { base_url: Some("https://portal.example".into()), ..Options::default() };
        assert_eq!(Settings::understand(&https).unwrap_err().0[0].option, "--mail");
        let smtp = Options { mail: Some("smtp://localhost:25".into()), ..Options::default() };
        assert_eq!(Settings::understand_demo(&smtp, false).unwrap_err().0[0].option, "--mail");
    }
}

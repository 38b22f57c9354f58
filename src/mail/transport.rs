//! Where letters go: to a mail server, into a folder, or into the portal's own inbox.
use super::{post::one_line, queue::Claimed};
use crate::{platform::web::Site, values::EmailAddress};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart, header::HeaderName, header::HeaderValue},
    transport::smtp::PoolConfig,
};
use std::{fmt, path::PathBuf, str::FromStr, sync::Arc, time::Duration};

/// How long a mail server may take for one letter. lettre's own timeout covers connecting alone.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where letters go, as `--mail` says it.
#[derive(Clone)]
pub enum MailUrl {
    /// The portal keeps them, readable at `/inbox`.
    Inbox,
    /// A file each, in this folder.
    Folder(PathBuf),
    /// A mail server, with its password: never printed.
    Smtp(String),
}

/// It names no way that we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("must be inbox:, folder:DIR, smtp://user:pass@host:port or smtps://user:pass@host:port")]
pub struct MailUrlError;

/// A way for letters to go.
#[derive(Clone)]
pub enum Transport {
    /// The portal's own inbox.
    Inbox,
    /// A folder and the sender's address.
    Folder(PathBuf, EmailAddress),
    /// A mail server and the sender's address.
    Smtp(AsyncSmtpTransport<Tokio1Executor>, EmailAddress),
}

/// Why a letter did not go.
#[derive(Debug, thiserror::Error)]
#[error("{problem}")]
pub struct Failure {
    /// What the other side said.
    pub problem: String,
    /// Whether trying again cannot help.
    pub is_final: bool,
}

impl FromStr for MailUrl {
    type Err = MailUrlError;

    fn from_str(text: &str) -> Result<Self, MailUrlError> {
        match text.split_once(':') {
            Some(("inbox", "")) => Ok(Self::Inbox),
            Some(("folder", path)) if !path.is_empty() => Ok(Self::Folder(path.into())),
            Some(("smtp" | "smtps", rest)) if rest.starts_with("//") => {
                AsyncSmtpTransport::<Tokio1Executor>::from_url(text).map_err(|_| MailUrlError)?;
                Ok(Self::Smtp(text.to_owned()))
            }
            _ => Err(MailUrlError),
        }
    }
}

impl fmt::Debug for MailUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Inbox => "inbox:",
            Self::Folder(_) => "folder:…",
            Self::Smtp(_) => "smtp://…",
        })
    }
}

impl Transport {
    /// The way that `--mail` names.
    pub fn new(url: &MailUrl, from: EmailAddress) -> Result<Self, MailUrlError> {
        Ok(match url {
            MailUrl::Inbox => Self::Inbox,
            MailUrl::Folder(path) => Self::Folder(path.clone(), from),
            MailUrl::Smtp(url) => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    .map_err(|_| MailUrlError)?;
                // One short-lived connection: a server's idle timeout must not cost a letter.
                let pool = PoolConfig::new().max_size(1).idle_timeout(Duration::from_secs(10));
                Self::Smtp(builder.pool_config(pool).build(), from)
            }
        })
    }

    /// Sends one letter. The inbox takes it in the worker's own transaction instead.
    pub(super) async fn send(&self, letter: &Claimed, site: &Arc<Site>) -> Result<(), Failure> {
        match self {
            Self::Inbox => Ok(()),
            Self::Folder(path, from) => {
                let message = compose(letter, from, site)?;
                let file = path.join(format!("{}.eml", letter.id));
                tokio::task::spawn_blocking(move || write(&file, &message.formatted()))
                    .await
                    .map_err(|e| Failure { problem: e.to_string(), is_final: false })?
            }
            Self::Smtp(server, from) => {
                let message = compose(letter, from, site)?;
                match tokio::time::timeout(PATIENCE, server.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    // Even what a server calls final may be its own or our settings' fault: a changed
                    // password, a sender it does not know. It is tried for two days (T-ML-1).
                    Ok(Err(e)) => Err(Failure { is_final: false, problem: e.to_string() }),
                    Err(_) => Err(Failure { problem: "timeout".into(), is_final: false }),
                }
            }
        }
    }
}

fn write(file: &std::path::Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |e: std::io::Error| Failure { problem: e.to_string(), is_final: false };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(file, bytes).map_err(failed)
}

fn compose(letter: &Claimed, from: &EmailAddress, site: &Site) -> Result<Message, Failure> {
    // What cannot be composed today cannot be composed tomorrow.
    let failed = |e: &dyn fmt::Display| Failure { problem: e.to_string(), is_final: true };
    let to = letter.to.email.to_string().parse().map_err(|e| failed(&e))?;
    let sender = from.to_string().parse().map_err(|e| failed(&e))?;
    let message = Message::builder()
        .from(Mailbox::new(Some(one_line(&site.operator_name)), sender))
        .to(Mailbox::new(Some(one_line(&letter.to.name)), to))
        .subject(&letter.subject)
        // The same for every try, so that a second delivery can be told from a second letter.
        .message_id(Some(format!("<{}@{}>", letter.id, site.account_domain)))
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".into(),
        ))
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Content-Language"),
            letter.to.language.as_str().into(),
        ));
    message
        .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
        .map_err(|e| failed(&e))
}

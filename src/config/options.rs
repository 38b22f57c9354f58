//! What the command line says, before it is understood. Each option is also an environment variable
//! (`--listen` = `TWOTIER_LISTEN`); a flag wins.
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// The partner portal for two-tier cloud selling.
#[derive(Debug, Parser)]
#[command(name = "twotier", version, about)]
pub struct Cli {
    /// What to do; without a command the portal is served.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How.
    #[command(flatten)]
    pub options: Options,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the portal; brings the database up to date first
    Serve,
    /// Run the portal on a made-up world that is gone when it stops
    Demo {
        /// Listen on other than the loopback address
        #[arg(long)]
        public: bool,
    },
    /// Bring the database up to date and stop
    Migrate,
    /// Look after the operator's own staff
    #[command(subcommand)]
    Operator(Operator),
    /// Load reference data
    #[command(subcommand)]
    Import(Import),
    /// Test every invariant and the audit chain
    Check,
    /// Print the table of routes: method, pattern, who may come in
    #[command(hide = true)]
    Routes,
}

/// The operator's own staff.
#[derive(Debug, Subcommand)]
pub enum Operator {
    /// Add a member of staff; prints the link with which they set their password
    Add(NewStaff),
    /// Take a member of staff's second factor away who lost theirs; they are signed out and told by mail
    ResetFactor(LostFactor),
}

/// Who lost their second factor.
#[derive(Debug, Args)]
pub struct LostFactor {
    /// The first part of their sign-in name
    #[arg(long)]
    pub user: String,
}

/// A new member of staff.
#[derive(Debug, Args)]
pub struct NewStaff {
    /// First and last name
    #[arg(long)]
    pub name: String,
    /// Their own email address
    #[arg(long)]
    pub email: String,
    /// The first part of their sign-in name; made from the name where it is not given
    #[arg(long)]
    pub user: Option<String>,
    /// `operator_admin`, verifier, `operator_support` or auditor; may be given several times
    #[arg(long)]
    pub role: Vec<String>,
    /// The operator's account name, with the first member of staff; made from --operator-name
    #[arg(long)]
    pub operator_account: Option<String>,
    /// The operator's country, with the first member of staff
    #[arg(long)]
    pub country: Option<String>,
}

/// What is loaded.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Membership accounts and company profiles
    Memberships {
        /// The CSV file
        file: PathBuf,
    },
    /// Providers and their admins
    Providers {
        /// The CSV file
        file: PathBuf,
    },
    /// What can be ordered, and at which price
    Offers {
        /// The CSV file
        file: PathBuf,
    },
}

/// How to do it. Texts: they are understood together, so that every mistake is told at once.
#[derive(Debug, Clone, Default, Args)]
pub struct Options {
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "TWOTIER_LISTEN")]
    pub listen: Option<String>,
    /// <sqlite://PATH> or postgres://… [default: <sqlite://twotier.db>]
    #[arg(long, global = true, env = "TWOTIER_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// What links start with [default: http://localhost:PORT on loopback]
    #[arg(long, global = true, env = "TWOTIER_BASE_URL")]
    pub base_url: Option<String>,
    /// inbox:, folder:DIR, smtp://… or smtps://… [default: inbox:]
    #[arg(long, global = true, env = "TWOTIER_MAIL", hide_env_values = true)]
    pub mail: Option<String>,
    /// Who mail comes from [default: portal@ and the account domain]
    #[arg(long, global = true, env = "TWOTIER_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Work accounts are user@NAME.<account-domain> [default: twotier.example]
    #[arg(long, global = true, env = "TWOTIER_ACCOUNT_DOMAIN")]
    pub account_domain: Option<String>,
    /// Who runs this portal [default: Twotier]
    #[arg(long, global = true, env = "TWOTIER_OPERATOR_NAME")]
    pub operator_name: Option<String>,
    /// The file with the portal's keys [default: twotier.key beside the SQLite file]
    #[arg(long, global = true, env = "TWOTIER_SECRET_FILE")]
    pub secret_file: Option<PathBuf>,
    /// Networks whose forwarding headers are believed, separated by commas
    #[arg(long, global = true, env = "TWOTIER_TRUSTED_PROXY")]
    pub trusted_proxy: Option<String>,
    /// IANA name of the zone of printed times [default: UTC]
    #[arg(long, global = true, env = "TWOTIER_TIME_ZONE")]
    pub time_zone: Option<String>,
    /// Public holidays instead of the built-in ones: a CSV file with country, date and name
    #[arg(long, global = true, env = "TWOTIER_HOLIDAYS")]
    pub holidays: Option<PathBuf>,
    /// Shown on every page
    #[arg(long, global = true, env = "TWOTIER_SUPPORT_EMAIL")]
    pub support_email: Option<String>,
    /// Shown on every page
    #[arg(long, global = true, env = "TWOTIER_SUPPORT_URL")]
    pub support_url: Option<String>,
    /// A second verifier has to agree before a check is refused
    #[arg(long, global = true, env = "TWOTIER_FOUR_EYES")]
    pub four_eyes: bool,
    /// Of whom a second factor is demanded: admins, everyone or nobody [default: admins; demo: nobody]
    #[arg(long, global = true, env = "TWOTIER_SECOND_FACTOR")]
    pub second_factor: Option<String>,
    /// How administrator access goes with a partnership: with-partnership, offered or off [default: with-partnership]
    #[arg(long, global = true, env = "TWOTIER_ADMIN_ACCESS")]
    pub admin_access: Option<String>,
    /// IP address and port of the name server that is asked about domains [default: the system's own]
    #[arg(long, global = true, env = "TWOTIER_DNS_SERVER")]
    pub dns_server: Option<String>,
    /// Identity providers of companies may be in the portal's own network, and on plain http: for tests only
    #[arg(long, global = true, env = "TWOTIER_ALLOW_PRIVATE_IDP")]
    pub allow_private_idp: bool,
    /// Days after the decision for which documents are kept, 1 to 3650 [default: 90]
    #[arg(long, global = true, env = "TWOTIER_KEEP_DOCUMENTS")]
    pub keep_documents: Option<String>,
    /// text or json [default: text]
    #[arg(long, global = true, env = "TWOTIER_LOG")]
    pub log: Option<String>,
    /// error, warn, info, debug or trace; or a level a part, such as info,twotier=debug [default: info]
    #[arg(long, global = true, env = "TWOTIER_LOG_LEVEL")]
    pub log_level: Option<String>,
}

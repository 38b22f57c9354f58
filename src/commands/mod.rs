//! What `twotier` does when it is started. Mistakes in the options exit with 2, other failures with 1.
mod check;
mod import;
mod lost_factor;
mod operator;
mod serve;

use crate::{
    app::{self, Portal},
    config::{Cli, Command, Import, LogFormat, Mistakes, Settings, terminal_language},
    domains::Resolver,
    platform::{
        clock::Clock,
        context::Context,
        db::{DatabaseUrl, Db},
        i18n::Words,
        keyring,
        outside::Outside,
        secrets::Secrets,
        web::{Site, routing::Access},
    },
    users::passwords::{Hasher, Strength},
    values::Wrong,
    verification::Uploads,
};
use std::{path::Path, process::ExitCode};

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// The options are wrong: exit code 2.
    Usage(Mistakes),
    /// Something in the world is wrong: lines to print, exit code 1.
    Failed(Vec<String>),
}

/// Runs one command to its end.
pub fn run(cli: Cli) -> ExitCode {
    let words = words();
    match actix_web::rt::System::new().block_on(dispatch(cli, words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(mistakes)) => {
            print_all(&mistakes.lines(&words));
            ExitCode::from(2)
        }
        Err(Failure::Failed(lines)) => {
            print_all(&lines);
            ExitCode::FAILURE
        }
    }
}

fn print_all(lines: &[String]) {
    for line in lines {
        eprintln!("{line}");
    }
}

async fn dispatch(cli: Cli, words: Words) -> Result<(), Failure> {
    let Cli { command, options } = cli;
    match command {
        Some(Command::Routes) => {
            print_routes();
            return Ok(());
        }
        Some(Command::Demo { public }) => {
            let settings = Settings::understand_demo(&options, public)?;
            start_log(&settings);
            return serve::demo(settings, words).await;
        }
        Some(Command::Operator(what)) => return operator::run(what, &options, words).await,
        _ => {}
    }
    for_real(command, Settings::understand(&options)?, words).await
}

/// What needs nothing but the settings of a portal that is meant to last.
async fn for_real(
    command: Option<Command>,
    settings: Settings,
    words: Words,
) -> Result<(), Failure> {
    start_log(&settings);
    match command {
        Some(Command::Migrate) => open(&settings).await.map(drop),
        Some(Command::Import(Import::Memberships { file })) => {
            import::memberships(settings, &file, words).await
        }
        Some(Command::Import(Import::Providers { file })) => {
            import::providers(settings, &file, words).await
        }
        Some(Command::Import(Import::Offers { file })) => {
            import::offers(settings, &file, words).await
        }
        Some(Command::Check) => check::check(settings).await,
        _ => serve::serve(settings).await,
    }
}

/// The table that the server is built from, for tools that visit every page.
fn print_routes() {
    for route in app::routes() {
        let access = match route.access {
            Access::Public => "public",
            Access::Permit(code) => code,
        };
        println!("{} {} {access}", route.method, route.pattern);
    }
}

/// Both, or the mistakes of both.
fn both<A, B>(one: Result<A, Mistakes>, other: Result<B, Mistakes>) -> Result<(A, B), Mistakes> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(Mistakes(one)), Err(Mistakes(other))) => Err(Mistakes([one, other].concat())),
        (Err(mistakes), Ok(_)) | (Ok(_), Err(mistakes)) => Err(mistakes),
    }
}

/// Opens the portal's database and keys, for a command that serves nobody.
async fn open(settings: &Settings) -> Result<Portal, Failure> {
    assemble(settings, settings.site(settings.listen.port())).await
}

/// The parts of a portal, its schema up to date, its keys those of the database.
async fn assemble(settings: &Settings, site: Site) -> Result<Portal, Failure> {
    let url = settings.database.as_ref().ok_or_else(|| usage("--database", Wrong::missing()))?;
    let secrets = match settings.secret_file.as_deref() {
        Some(file) => keys(file, url)?,
        None => Secrets::random(),
    };
    let context = Context { site: site.into(), secrets: secrets.clone(), follow: app::follow };
    let db = open_database(url, &context)?;
    if !db.write(move |conn| keyring::recognise(conn, &secrets)).await? {
        return Err(usage("--secret-file", Wrong::new("option-secret-file-other")));
    }
    crate::jobs::fold_names(&db).await?;
    let (hasher, resolver) = (Hasher::start(Strength::Full), Resolver::new(settings.dns_server));
    let (outside, uploads) = (Outside::open(settings.allow_private_idp), Uploads::default());
    Ok(Portal { db, clock: Clock::System, hasher, resolver, outside, context, uploads })
}

/// The keys of the secret file. One is made only for a database that nobody has worked with: the keys of
/// any other are somewhere, and new ones would not open what is in it.
fn keys(file: &Path, url: &DatabaseUrl) -> Result<Secrets, Failure> {
    let read = if file.exists() {
        Secrets::read(file)
    } else if keyring::is_in_use(url)? {
        return Err(usage("--secret-file", Wrong::new("option-secret-file-missing")));
    } else {
        Secrets::make(file)
    };
    read.map_err(|e| usage("--secret-file", Wrong::new("option-secret-file").with("problem", e)))
}

fn open_database(url: &DatabaseUrl, context: &Context) -> Result<Db, Failure> {
    Db::open(url, context)
        .map_err(|e| Failure::Failed(vec![words().with("problem", e).say("cli-database")]))
}

/// Words for whoever sits at the terminal.
fn words() -> Words {
    Words::new(terminal_language(), chrono_tz::UTC)
}

fn start_log(settings: &Settings) {
    use tracing_subscriber::{filter::Targets, fmt, prelude::*};
    let level = settings.log_level.parse::<Targets>().unwrap_or_default();
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    let log = tracing_subscriber::registry().with(level);
    // A second portal in one process, as in tests, writes to the first one's log.
    drop(match settings.log {
        LogFormat::Json => log.with(lines.json().flatten_event(true)).try_init(),
        LogFormat::Text => log.with(lines.with_ansi(false)).try_init(),
    });
}

fn usage(option: &'static str, wrong: Wrong) -> Failure {
    Failure::Usage(Mistakes(vec![crate::config::Mistake::new(option, wrong)]))
}

impl From<Mistakes> for Failure {
    fn from(mistakes: Mistakes) -> Self {
        Self::Usage(mistakes)
    }
}

impl From<crate::platform::db::Error> for Failure {
    fn from(error: crate::platform::db::Error) -> Self {
        Self::Failed(vec![words().with("problem", error).say("cli-database")])
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(vec![error.to_string()])
    }
}

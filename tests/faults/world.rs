//! A database, its keys, and the program that is served on it.
use std::fmt::Write as _;
use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
};
use tempfile::TempDir;
use twotier::{
    app::{self, Portal},
    audit::{Actor, PortalPart},
    config::Options,
    domains::Resolver,
    memberships,
    organizations::{self, NewOrganization, Standing},
    platform::{
        clock::Clock,
        context::Context,
        db::{Conn, Db, Error},
        outside::Outside,
        secrets::Secrets,
    },
    users::{
        NewUser, Role, accounts,
        links::{self, Purpose},
        passwords::{Hasher, Strength},
    },
    values::{Language, Secret},
    verification::Uploads,
};

/// Everybody's password.
pub const PASSWORD: &str = "purple teapot gallops north";

/// Where the killing happens.
pub struct World {
    url: String,
    folder: TempDir,
    pub portal: Portal,
}

impl World {
    pub fn on_sqlite() -> Self {
        let folder = TempDir::new().unwrap();
        let url = format!("sqlite://{}", folder.path().join("portal.db").display());
        Self::at(url, folder)
    }

    pub fn on_postgres(server: &str, name: &str) -> Self {
        use diesel::{Connection, RunQueryDsl};
        let schema = format!("faults_{name}_{}", std::process::id());
        let mut conn = diesel::PgConnection::establish(server).unwrap();
        diesel::sql_query(format!("CREATE SCHEMA {schema}")).execute(&mut conn).unwrap();
        Self::at(format!("{server}?options=-csearch_path%3D{schema}"), TempDir::new().unwrap())
    }

    fn at(url: String, folder: TempDir) -> Self {
        let secrets = Secrets::make(&folder.path().join("twotier.key")).unwrap();
        let options =
            Options { secret_file: Some(folder.path().join("twotier.key")), ..Options::default() };
        let site = twotier::config::Settings::understand(&options).unwrap().site(80);
        let context = Context { site: Arc::new(site), secrets, follow: app::follow };
        let db = Db::open(&url.parse().unwrap(), &context).unwrap();
        let (hasher, resolver) = (Hasher::start(Strength::Full), Resolver::new(None));
        let portal = Portal {
            db,
            clock: Clock::System,
            hasher,
            resolver,
            outside: Outside::open(false),
            context,
            uploads: Uploads::default(),
        };
        Self { url, folder, portal }
    }

    /// Companies that could enroll: `c<round>x<n>`, each with a membership ID of its own and one hash for all.
    pub async fn add_companies(&self, round: u32, count: u32) {
        let hash = self.portal.hasher.hash(Secret::new(PASSWORD)).await.unwrap();
        let mut csv =
            String::from(include_str!("../../src/demo/memberships.csv").lines().next().unwrap());
        for n in 0..count {
            let (name, id) = (format!("c{round}x{n}"), 7_100_000 + round * 100 + n);
            let _ = write!(
                csv,
                "\n{name},{PASSWORD},{name},{id},location,NL,Zwolle,active,no,Firma {name},Markt 3,,8011 LW,,+31385550077,,,,"
            );
            self.add_people(&name, &["admin"], &hash).await;
        }
        let file = self.folder.path().join("memberships.csv");
        std::fs::write(&file, csv).unwrap();
        let Portal { db, hasher, clock, .. } = &self.portal;
        memberships::import_file(db, hasher, clock, &file, |_, _| {}).await.unwrap();
    }

    /// A company, and its global admins by user name.
    pub async fn add_company(&self, name: &str, admins: &[&'static str]) {
        let hash = self.portal.hasher.hash(Secret::new(PASSWORD)).await.unwrap();
        self.add_people(name, admins, &hash).await;
    }

    async fn add_people(&self, name: &str, admins: &[&'static str], hash: &str) {
        let (name, admins, hash) = (name.to_owned(), admins.to_vec(), hash.to_owned());
        let now = self.portal.clock.now();
        let made = self.portal.db.write(move |conn| -> Result<(), accounts::Error> {
            let who = Actor::Portal(PortalPart::CommandLine);
            let new = NewOrganization {
                name: format!("Firma {name}").parse().unwrap(),
                account_name: name.parse().unwrap(),
                country: "NL".parse().unwrap(),
                language: Language::En,
                standing: Standing::None,
            };
            let company = organizations::create(conn, &who, new, now).unwrap();
            for user_name in admins {
                let admin = NewUser {
                    user_name: Some(user_name.parse().unwrap()),
                    first_name: "Ada".parse().unwrap(),
                    last_name: "Jansen".parse().unwrap(),
                    email: format!("{user_name}@{name}.example").parse().unwrap(),
                    language: None,
                    roles: vec![Role::GlobalAdmin],
                    is_guest: false,
                };
                let (_, token) = accounts::add(conn, &who, &company, admin, now)?;
                let link = links::find_by_token(conn, Purpose::SetPassword, token.expose(), now)?;
                accounts::set_first_password(conn, &link.unwrap(), &hash, now)?;
            }
            Ok(())
        });
        made.await.unwrap();
    }

    /// Whether it is on a PostgreSQL server.
    pub fn is_on_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// Runs a statement behind the portal's back.
    pub async fn sql(&self, statement: impl Into<String>) {
        use diesel::RunQueryDsl;
        let statement = statement.into();
        let run = move |conn: &mut Conn| -> Result<usize, Error> {
            Ok(diesel::sql_query(statement).execute(conn)?)
        };
        self.portal.db.write(run).await.unwrap();
    }

    fn command(&self, what: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twotier"));
        let key: PathBuf = self.folder.path().join("twotier.key");
        command
            .arg(what)
            .args(["--database", &self.url, "--listen", "127.0.0.1:0"])
            // These tests are about what survives, and everybody signs in many times.
            .args(["--second-factor", "nobody", "--secret-file"])
            .arg(key);
        command.stderr(Stdio::null());
        command
    }

    /// Serves it; returns the process and the base URL.
    pub fn serve(&self) -> (Child, String) {
        let mut child = self.command("serve").stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let base = line.trim().strip_prefix("Listening on ").expect("it listens").to_owned();
        (child, base)
    }

    /// Whether `twotier check` is content, and what it said.
    pub fn check(&self) -> (bool, String) {
        let output = self.command("check").stderr(Stdio::piped()).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// A server of its own; it ends with its test.
pub struct Node {
    server: Child,
    /// Its base URL.
    pub base: String,
}

impl Node {
    pub fn on(world: &World) -> Self {
        let (server, base) = world.serve();
        Self { server, base }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        drop(self.server.kill().and_then(|()| self.server.wait()));
    }
}

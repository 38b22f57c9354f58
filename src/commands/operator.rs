//! `twotier operator`: the operator's own staff. The first `operator add` makes the operator's organization.
use super::{Failure, both, lost_factor, open, start_log};
use crate::{
    audit::{Actor, PortalPart},
    config::{Mistakes, NewStaff, Operator, Options, Settings},
    organizations::{self, NewOrganization, Organization, Standing},
    platform::{
        context,
        db::{self, Conn},
        i18n::Words,
    },
    users::{
        Role,
        accounts::{self, NewUser},
    },
    values::{
        AccountName, CompanyName, Country, EmailAddress, Language, PersonName, SignInName,
        UserName, Wrong,
    },
};
use chrono::{DateTime, Utc};

/// A member of staff, understood.
#[derive(Clone)]
struct Staff {
    first_name: PersonName,
    last_name: PersonName,
    email: EmailAddress,
    user: Option<UserName>,
    roles: Vec<Role>,
    account: Option<AccountName>,
    country: Option<Country>,
}

/// Runs one of the commands. What is wrong with a member of staff is told with what is wrong with the rest.
pub async fn run(what: Operator, options: &Options, words: Words) -> Result<(), Failure> {
    let settings = Settings::understand(options);
    match what {
        Operator::Add(new) => {
            let (settings, staff) = both(settings, understand(&new))?;
            start_log(&settings);
            add(settings, staff, words).await
        }
        Operator::ResetFactor(lost) => {
            let (settings, user) = both(settings, lost_factor::understand(&lost))?;
            start_log(&settings);
            lost_factor::reset(settings, user, words).await
        }
    }
}

/// Adds a member of staff and prints the one-time link that sets the password.
async fn add(settings: Settings, staff: Staff, words: Words) -> Result<(), Failure> {
    let portal = open(&settings).await?;
    let (now, site) = (portal.clock.now(), portal.context.site.clone());
    let added = portal.db.write(move |conn| insert(conn, staff, words.language, now)).await;
    let (name, token) = match added {
        Ok(added) => added,
        Err(Problem::Options(mistakes)) => return Err(mistakes.into()),
        Err(Problem::Db(error)) => return Err(error.into()),
    };
    println!("{}", words.with("name", name.full(&site.account_domain)).say("cli-staff-added"));
    println!("{}", site.link(&format!("/set-password/{}", token.expose())));
    Ok(())
}

/// What the options say about a new member of staff.
fn understand(new: &NewStaff) -> Result<Staff, Mistakes> {
    let mut mistakes = Mistakes::default();
    let (first, last) = new.name.trim().split_once(' ').unwrap_or((new.name.trim(), ""));
    let first_name = mistakes.take("--name", first.parse());
    let last_name = last.parse().map_err(|_| Wrong::new("option-whole-name"));
    let last_name = mistakes.take("--name", last_name);
    let email = mistakes.take("--email", new.email.parse());
    let user = new.user.as_deref().map(|user| mistakes.take("--user", user.parse()));
    let roles =
        new.role.iter().map(|role| role.parse().map_err(|_: Wrong| Wrong::new("option-role")));
    let roles = mistakes.take("--role", roles.collect());
    let account = new.operator_account.as_deref();
    let account = account.map(|name| mistakes.take("--operator-account", name.parse()));
    let country = new.country.as_deref().map(|code| mistakes.take("--country", code.parse()));
    let staff = || {
        Some(Staff {
            first_name: first_name?,
            last_name: last_name?,
            email: email?,
            user: user.flatten(),
            roles: roles?,
            account: account.flatten(),
            country: country.flatten(),
        })
    };
    staff().filter(|_| mistakes.0.is_empty()).ok_or(mistakes)
}

/// Why nobody was added: mistakes in the options that only the database shows, or the database failed.
enum Problem {
    Options(Mistakes),
    Db(db::Error),
}

impl Problem {
    fn option(option: &'static str, code: &'static str) -> Self {
        let mut mistakes = Mistakes::default();
        mistakes.add(option, code);
        Self::Options(mistakes)
    }
}

impl From<db::Error> for Problem {
    fn from(error: db::Error) -> Self {
        Self::Db(error)
    }
}

fn insert(
    conn: &mut Conn,
    staff: Staff,
    language: Language,
    now: DateTime<Utc>,
) -> Result<(SignInName, crate::values::Token), Problem> {
    let who = Actor::Portal(PortalPart::CommandLine);
    let (operator, is_first) = match organizations::operator(conn)? {
        Some(operator) => (operator, false),
        None => (found(conn, &who, &staff, language, now)?, true),
    };
    match accounts::add(conn, &who, &operator, staff.user(is_first), now) {
        Ok((user, token)) => Ok((user.sign_in_name(&operator), token)),
        Err(accounts::Error::NameTaken) => Err(Problem::option("--user", "option-user-taken")),
        Err(accounts::Error::Db(error)) => Err(error.into()),
        Err(_) => Err(Problem::option("--role", "option-role")),
    }
}

impl Staff {
    /// The first member of staff is everything there has to be.
    fn user(self, is_first: bool) -> NewUser {
        let roles = match (self.roles.is_empty(), is_first) {
            (_, true) => vec![Role::OperatorAdmin, Role::Verifier],
            (true, false) => vec![Role::OperatorSupport],
            (false, false) => self.roles,
        };
        NewUser {
            user_name: self.user,
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            language: None,
            roles,
            is_guest: false,
        }
    }
}

/// The operator's organization, from the portal's own name.
fn found(
    conn: &mut Conn,
    who: &Actor,
    staff: &Staff,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Organization, Problem> {
    let new = first_of(staff, language).map_err(Problem::Options)?;
    match organizations::create(conn, who, new, now) {
        Ok(operator) => Ok(operator),
        Err(organizations::Error::Db(error)) => Err(error.into()),
        Err(_) => Err(Problem::option("--operator-account", "option-account-taken")),
    }
}

fn first_of(staff: &Staff, language: Language) -> Result<NewOrganization, Mistakes> {
    let mut mistakes = Mistakes::default();
    let called = context::current().site.operator_name.clone();
    let name = called.parse::<CompanyName>().map_err(|_| Wrong::new("option-operator-name"));
    let name = mistakes.take("--operator-name", name);
    let account_name = staff.account.clone().or_else(|| AccountName::suggest(&called));
    let account_name = account_name.ok_or_else(|| Wrong::new("option-operator-account"));
    let account_name = mistakes.take("--operator-account", account_name);
    let country = staff.country.ok_or_else(|| Wrong::new("option-country-needed"));
    let country = mistakes.take("--country", country);
    let (Some(name), Some(account_name), Some(country)) = (name, account_name, country) else {
        return Err(mistakes);
    };
    let standing = Standing::Operator;
    Ok(NewOrganization { name, account_name, country, language, standing })
}

//! Every route against every role in every kind of organization (reliability, T-AZ-1): what the program does is
//! what stands in `authorization.toml`, which is written by hand.
mod everybody_at_every_door;
mod the_file_is_the_code;
mod what_is_somebody_else_s;
mod whoever_acts_for_another;
mod whoever_works_with_whom;

use crate::support::{Answer, Browser, Page, Wire};
use reqwest::Method;
use serde::Deserialize;
use std::collections::BTreeMap;
use twotier::{
    app,
    organizations::Standing,
    platform::web::routing::{Access, Route},
};

type Lists = BTreeMap<String, Vec<String>>;

/// What stands in the file.
#[derive(Deserialize)]
struct Expected {
    permissions: Lists,
    roles: Lists,
    kinds: Lists,
    routes: Lists,
    foreign: Lists,
    relations: BTreeMap<String, Relation>,
    listed: BTreeMap<String, BTreeMap<String, [String; 2]>>,
}

/// What stands between two companies, and what each side finds at a route.
#[derive(Deserialize)]
struct Relation {
    of: String,
    provider: Option<[String; 2]>,
    reseller: Option<[String; 2]>,
    /// Of the customer of both, which is nothing else.
    none: Option<[String; 2]>,
    /// Of the operator, which sees all there is of some things.
    operator: Option<[String; 2]>,
    #[serde(default)]
    needs: BTreeMap<String, String>,
}

/// A kind of organization: its standing, and one of the cast's that is of it.
const KINDS: [(&str, Standing, &str); 4] = [
    ("none", Standing::None, "noordlicht"),
    ("reseller", Standing::Reseller, "bergmann"),
    ("provider", Standing::Provider, "northwind"),
    ("operator", Standing::Operator, "fabrikam"),
];

/// An id that is nobody's.
const NONE: &str = "01a00000-0000-7000-8000-000000000000";

impl Expected {
    fn read() -> Self {
        toml::from_str(include_str!("../authorization.toml")).unwrap()
    }

    /// The line of the table that a route is in.
    fn group(&self, route: &str) -> &str {
        let holds = |(_, routes): &(&String, &Vec<String>)| routes.iter().any(|r| r == route);
        let found = self.routes.iter().find(holds);
        found.unwrap_or_else(|| panic!("{route} has no row in authorization.toml")).0
    }

    fn allows(&self, role: Option<&str>, permission: &str) -> bool {
        role.is_some_and(|role| self.permissions[permission].iter().any(|held| held == role))
    }

    /// Whether a permission means something in a kind of organization.
    fn is_for(&self, permission: &str, kind: &str) -> bool {
        self.kinds.get(permission).is_none_or(|kinds| kinds.iter().any(|other| other == kind))
    }

    /// Whether somebody comes in.
    fn comes_in(&self, who: &Cell, group: &str) -> bool {
        let may_enroll = || who.kind == "none" && self.allows(who.role.as_deref(), "enroll");
        match group {
            "public" | "signed-in" => true,
            "wizard" => may_enroll() && !who.is_suspended,
            "withdrawal" => may_enroll(),
            permission => {
                self.is_for(permission, who.kind) && self.allows(who.role.as_deref(), permission)
            }
        }
    }
}

/// Somebody of a kind of organization with one role, or none.
struct Cell {
    kind: &'static str,
    role: Option<String>,
    is_suspended: bool,
    name: String,
    wire: Wire,
}

fn routes() -> Vec<(String, Method, String, Access)> {
    let line = |route: Route| {
        let method: Method = route.method.as_str().parse().unwrap();
        (format!("{method} {}", route.pattern), method, route.pattern, route.access)
    };
    app::routes().into_iter().map(line).collect()
}

fn address(pattern: &str, id: &str) -> String {
    let address = pattern.replace("{account_name}", "northwind").replace("{id}", id);
    address
        .replace("{acting_for}", NONE)
        .replace("{token}", "ttp_none")
        .replace("{reference}", "TT-NONE-NONE")
        .replace("{group}", "none")
        .replace("{change}", "resume")
}

async fn ask(wire: &Wire, method: &Method, path: &str) -> Answer {
    match *method {
        Method::GET => wire.get(path).await,
        _ => wire.post(path, &[("declaration", "yes"), ("version", "0")]).await,
    }
}

/// The page of a list of customers that somebody uploads, who are to be shared with a partner.
async fn list_of_customers(somebody: &Browser, with: &str, lines: &str) -> Page {
    let form = somebody.visit(&format!("/customers/invite/many?with={with}")).await;
    somebody.check_list(&form, &[("lines", lines)], None).await
}

/// Whether an answer lets somebody in, refuses them, or knows nobody.
fn outcome(answer: &Answer) -> &'static str {
    match (answer.status, answer.location()) {
        // A reseller that presses *Enroll now* once more sees the page of the first time.
        (403, _) | (303, "/enroll/cannot" | "/enroll/submitted") => "refused",
        (303, to) if to.starts_with("/sign-in") => "signed out",
        (500.., _) => "broken",
        _ => "in",
    }
}

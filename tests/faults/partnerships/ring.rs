//! The provider, companies that it invites, and the nodes that their people use.
use super::{tables::doer, tally::Tally};
use crate::{
    submissions::client,
    world::{Node, PASSWORD, World},
};
use chrono::TimeDelta;
use reqwest::{Client, redirect::Policy};
use twotier::{
    partnerships::invitations::{self, NewInvitation, store},
    platform::db::{Conn, Error},
    users::{
        Doer,
        grants::GRANTABLE,
        links::{self, NewLink, Purpose},
    },
    values::{AdminAccess, InvitationId, Language},
};

pub const PROVIDER: &str = "northwind";
pub const ADMINS: [&str; 2] = ["ada", "bea"];
/// What is noted where somebody had to sign in again: a company's suspension ends its sessions.
pub const SIGNED_OUT: u16 = 401;

/// The provider, and the nodes that resellers use.
pub struct Ring<'a> {
    pub world: &'a World,
    client: Client,
    nodes: [Node; 2],
    pub provider: Doer,
    /// Somebody of the provider who may be deactivated.
    pub inviter: Doer,
    /// Who was first, where two things happened at once.
    pub tally: Tally,
}

/// An invitation, as the answer page shows it to somebody.
#[derive(Clone)]
pub struct Shop {
    pub id: InvitationId,
    pub session: String,
    digest: String,
}

impl<'a> Ring<'a> {
    /// The provider has these people, all of them global admins.
    pub async fn of(world: &'a World, people: &[&'static str]) -> Self {
        world.add_company(PROVIDER, people).await;
        world.sql("UPDATE organizations SET standing = 'provider'").await;
        let nodes = [Node::on(world), Node::on(world)];
        let client = client().redirect(Policy::none()).build().unwrap();
        let provider = doer(world, PROVIDER, people[0]).await;
        let inviter = doer(world, PROVIDER, people[people.len() - 1]).await;
        Self { world, client, nodes, provider, inviter, tally: Tally::default() }
    }
}

impl Ring<'_> {
    pub async fn reseller(&self, kind: &str, round: u32) -> String {
        let name = format!("{kind}{round}");
        self.world.add_company(&name, &ADMINS).await;
        let statement =
            format!("UPDATE organizations SET standing = 'reseller' WHERE account_name = '{name}'");
        self.world.sql(statement).await;
        name
    }

    /// The provider invites whoever reads somebody's mail, and asks for all the access that there is.
    pub async fn invite(&self, company: &str, name: &str) -> InvitationId {
        self.invite_as(self.provider.clone(), company, name).await
    }

    /// Somebody of the provider does.
    pub async fn invite_as(&self, me: Doer, company: &str, name: &str) -> InvitationId {
        let now = self.world.portal.clock.now();
        let access =
            invitations::Access { roles: GRANTABLE.to_vec(), until: now + TimeDelta::days(300) };
        let new = NewInvitation {
            email: format!("{name}@{company}.example").parse().unwrap(),
            company: company.parse().unwrap(),
            language: Language::En,
            text: "Work with us.".parse().unwrap(),
            days: 30,
            access: Some(access),
            way: AdminAccess::WithPartnership,
        };
        let send = move |conn: &mut Conn| invitations::send(conn, &me, new, now);
        self.world.portal.db.write(send).await.unwrap()
    }

    /// The session of somebody who has just signed in.
    pub async fn sign_in(&self, company: &str, name: &str) -> String {
        let sign_in = format!("{name}@{company}.twotier.example");
        let fields = [("user_name", sign_in.as_str()), ("password", PASSWORD)];
        let signed_in = self.post(0, "/sign-in", "", &fields).await;
        let mut cookies = signed_in.cookies().filter(|cookie| cookie.name() == "sid");
        cookies.next().expect("a session").value().to_owned()
    }

    /// Somebody signs in, follows a link and presses *Continue*.
    pub async fn open(&self, company: &str, name: &str, id: InvitationId) -> Shop {
        let session = self.sign_in(company, name).await;
        let link = format!("/i/{}", self.link(id).await);
        assert_eq!(self.get(0, &link, &session).await.0, 303);
        let shown = id.to_string();
        let shown = [("invitation", shown.as_str())];
        assert_eq!(self.post(0, "/invitation", &session, &shown).await.status(), 303);
        self.at_the_answer(session, id).await
    }

    /// The page of an answer, as somebody sees it.
    pub async fn at_the_answer(&self, session: String, id: InvitationId) -> Shop {
        let (status, page) = self.get(0, &format!("/invitations/{id}"), &session).await;
        assert_eq!(status, 200);
        let digest = page.split("name=\"digest\" value=\"").nth(1).expect("a box");
        let digest = digest.split('"').next().unwrap().to_owned();
        Shop { id, session, digest }
    }

    /// Another link to it, of which the mail tells nothing.
    pub async fn link(&self, id: InvitationId) -> String {
        let now = self.world.portal.clock.now();
        let issue = move |conn: &mut Conn| -> Result<String, Error> {
            let invitation = store::find(conn, id)?.unwrap();
            let link = NewLink {
                purpose: Purpose::AnswerInvitation,
                subject: id.to_string(),
                email: &invitation.email,
                organization: invitation.provider,
                good_for: TimeDelta::days(1),
            };
            Ok(links::issue(conn, &link, now)?.expose().to_owned())
        };
        self.world.portal.db.write(issue).await.unwrap()
    }

    pub async fn version(&self, id: InvitationId) -> i64 {
        let find = move |conn: &mut Conn| store::find(conn, id);
        self.world.portal.db.read(find).await.unwrap().unwrap().version
    }

    /// *Authorize indirect provider*; the status of the answer, which is never the portal's own failure.
    pub async fn accept(&self, node: usize, shop: &Shop) -> u16 {
        let fields = [("authorize", "yes"), ("digest", shop.digest.as_str())];
        let path = format!("/invitations/{}/authorization", shop.id);
        self.press(node, &path, &shop.session, &fields).await
    }

    /// The base URL of a node.
    pub fn base(&self, node: usize) -> &str {
        &self.nodes[node].base
    }

    pub async fn get(&self, node: usize, path: &str, session: &str) -> (u16, String) {
        let request = self.client.get(format!("{}{path}", self.nodes[node].base));
        let answer = request.header("cookie", format!("sid={session}")).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    pub async fn post(
        &self,
        node: usize,
        path: &str,
        session: &str,
        fields: &[(&str, &str)],
    ) -> reqwest::Response {
        let mut request = self.client.post(format!("{}{path}", self.nodes[node].base));
        if !session.is_empty() {
            request = request.header("cookie", format!("sid={session}"));
        }
        request.header("sec-fetch-site", "same-origin").form(fields).send().await.unwrap()
    }

    /// A company that works with the provider since a moment ago, and somebody of it who is signed in.
    pub async fn partner(&self, kind: &str, round: u32) -> (String, Shop) {
        let company = self.reseller(kind, round).await;
        let id = self.invite(&company, "ada").await;
        let ada = self.open(&company, "ada", id).await;
        assert_eq!(self.accept(0, &ada).await, 303);
        (company, ada)
    }

    /// A button of somebody's, by its address; the status of the answer.
    pub async fn press(
        &self,
        node: usize,
        path: &str,
        session: &str,
        fields: &[(&str, &str)],
    ) -> u16 {
        let answer = self.post(node, path, session, fields).await;
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        let to = to.unwrap_or_default();
        assert!(!to.starts_with("/proof"), "{path}: the proof has become too old");
        if to.starts_with("/sign-in") { SIGNED_OUT } else { answer.status().as_u16() }
    }
}

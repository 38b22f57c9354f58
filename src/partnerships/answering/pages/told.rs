//! What stands in the way, in words, and how to go on.
use crate::{
    organizations::Organization,
    partnerships::answering::{Hindrance, Host, Obstacle, OpenDoor, Reader, Scene, View},
    platform::web::Frame,
};

/// Why it does not go on here, and where it does.
#[derive(Debug, Clone)]
pub struct Told {
    /// The heading.
    pub title: String,
    /// Why.
    pub text: String,
    /// What can be done about it.
    pub help: Option<String>,
    /// Who of the company can, by name.
    pub names: Vec<String>,
    /// Where to go: address and text.
    pub links: Vec<(String, String)>,
    /// Whether another account is the way on.
    pub can_sign_out: bool,
}

/// What may be told, and to whom.
#[derive(Clone, Copy, Default)]
struct About<'a> {
    host: Option<&'a Host>,
    scene: Option<&'a Scene>,
    view: Option<&'a View>,
    reader: Option<(Reader, &'a Organization)>,
    /// Whether the company came by a link that is open to all: nobody wrote to it.
    is_open: bool,
}

impl Told {
    /// For a link that was never made.
    pub fn unknown(frame: &Frame) -> Self {
        Self::of(frame, Obstacle::Unknown, About::default())
    }

    /// For a visitor of whom nothing is known.
    pub fn visitor(frame: &Frame, obstacle: Obstacle, scene: &Scene) -> Self {
        let (host, scene) = (Some(&scene.host), Some(scene));
        Self::of(frame, obstacle, About { host, scene, ..About::default() })
    }

    /// For somebody of a company.
    pub fn reader(frame: &Frame, obstacle: Obstacle, view: &View) -> Self {
        let (host, scene) = (Some(&view.scene.host), Some(&view.scene));
        let reader = Some((view.reader, &view.company));
        let (view, is_open) = (Some(view), view.scene.link.is_some());
        Self::of(frame, obstacle, About { host, scene, view, reader, is_open })
    }

    /// For whoever holds a link that is open to all.
    pub fn at_open_door(frame: &Frame, obstacle: Obstacle, door: &OpenDoor) -> Self {
        let reader = door.reader.as_ref().map(|(reader, company)| (*reader, company));
        let host = Some(&door.host);
        Self::of(frame, obstacle, About { host, reader, is_open: true, ..About::default() })
    }

    fn of(frame: &Frame, obstacle: Obstacle, about: About<'_>) -> Self {
        let id = |part: &str| format!("answering-{}-{part}", obstacle.as_str());
        let told = |part: &str| tell(frame, (obstacle, about), &id(part));
        let is_other_account =
            matches!(obstacle, Obstacle::NotTheirs | Obstacle::Cannot(Hindrance::Kind));
        let colleagues = about.view.filter(|_| obstacle.asks_colleague());
        Self {
            title: told("title"),
            text: told("text"),
            help: help(frame, obstacle, about),
            names: colleagues.map(|view| view.admins.clone()).unwrap_or_default(),
            links: links(frame, obstacle, about),
            can_sign_out: is_other_account && about.reader.is_some(),
        }
    }
}

/// A text with whatever it may tell.
fn tell(frame: &Frame, (obstacle, about): (Obstacle, About<'_>), id: &str) -> String {
    let home = about.reader.map(|(_, company)| company.name.to_string());
    let told = frame.with("home", home.unwrap_or_default());
    let mut told = told.with("operator", &frame.site.operator_name);
    if let Obstacle::TooSoon(until) = obstacle {
        told = told.with("until", frame.moment(until));
    }
    let Some(host) = about.host else { return told.say(id) };
    let told = told.with("provider", &host.provider.name).with("inviter", &host.inviter);
    let Some(scene) = about.scene else { return told.say(id) };
    let invitation = &scene.invitation;
    let at = invitation.answer.as_ref().map_or(invitation.expires_at, |answer| answer.at);
    told.with("email", invitation.masked_email())
        .with("who", scene.answered_by.clone().unwrap_or_default())
        .with("at", frame.moment(at))
        .with("until", frame.moment(invitation.expires_at))
        .say(id)
}

/// Whom to ask.
fn help(frame: &Frame, obstacle: Obstacle, about: About<'_>) -> Option<String> {
    let told = |id: &str| tell(frame, (obstacle, about), id);
    match obstacle {
        // Whom to ask stands in the text.
        Obstacle::Cannot(_) => None,
        Obstacle::NotTheirs => Some(told("answering-not-theirs-help")),
        _ if !obstacle.asks_provider() => None,
        _ if about.is_open => Some(told("answering-ask-provider-open")),
        _ => Some(told("answering-ask-provider")),
    }
}

fn links(frame: &Frame, obstacle: Obstacle, about: About<'_>) -> Vec<(String, String)> {
    let mut links = vec![];
    let mut add = |href: &str, text: &str| links.push((href.to_owned(), frame.say(text)));
    if about.reader.is_some_and(|(reader, _)| obstacle.is_done() && reader.sees_providers) {
        add("/indirect-providers", "nav-my-providers");
        if let Some(view) = about.view.filter(|_| obstacle != Obstacle::Partners) {
            let receipt = format!("/invitations/{}/receipt", view.scene.invitation.id);
            add(&receipt, "answering-receipt-title");
        }
    }
    let newer = |it: &&View| obstacle == Obstacle::Replaced && it.is_remembered();
    if let Some(view) = about.view.filter(newer) {
        add(&format!("/invitations/{}", view.scene.invitation.id), "answering-see");
    }
    let is_admin = about.reader.is_some_and(|(reader, _)| reader.is_global_admin);
    match obstacle {
        Obstacle::Cannot(Hindrance::NotEnrolled) => add("/enroll", "answering-enroll"),
        Obstacle::NotTheirs if is_admin => add("/settings/domains", "domains-title"),
        _ => {}
    }
    let listing = about.host.and_then(|host| host.listing.as_ref());
    if let Some(listing) = listing.filter(|_| obstacle.asks_provider()) {
        add(&listing.address(), "answering-provider-page");
    }
    add("/support", "foot-support");
    links
}

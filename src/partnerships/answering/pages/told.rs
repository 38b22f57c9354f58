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
        Self::of(frame, obstacle, About { host, scene, view: Some(view), reader })
    }

    /// For whoever holds a link that is open to all.
    pub fn at_open_door(frame: &Frame, obstacle: Obstacle, door: &OpenDoor) -> Self {
        let reader = door.reader.as_ref().map(|(reader, company)| (*reader, company));
        Self::of(frame, obstacle, About { host: Some(&door.host), reader, ..About::default() })
    }

    fn of(frame: &Frame, obstacle: Obstacle, about: About<'_>) -> Self {
        let id = |part: &str| format!("answering-{}-{part}", obstacle.as_str());
        let told = |part: &str| tell(frame, about, &id(part));
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
fn tell(frame: &Frame, about: About<'_>, id: &str) -> String {
    let home = about.reader.map(|(_, company)| company.name.to_string());
    let told = frame.with("home", home.unwrap_or_default());
    let told = told.with("operator", &frame.site.operator_name);
    let Some(host) = about.host else { return told.say(id) };
    let told = told.with("provider", &host.provider.name).with("inviter", &host.inviter);
    let Some(scene) = about.scene else { return told.say(id) };
    let invitation = &scene.invitation;
    let answered = invitation.answer.as_ref().map_or(invitation.expires_at, |answer| answer.at);
    let at = invitation.decided.map_or(answered, |(_, at)| at);
    told.with("email", invitation.masked_email())
        .with("who", scene.answered_by.clone().unwrap_or_default())
        .with("at", frame.moment(at))
        .with("until", frame.moment(invitation.expires_at))
        .say(id)
}

/// Whom to ask.
fn help(frame: &Frame, obstacle: Obstacle, about: About<'_>) -> Option<String> {
    match obstacle {
        // Whom to ask stands in the text.
        Obstacle::Cannot(_) => None,
        Obstacle::NotTheirs => Some(tell(frame, about, "answering-not-theirs-help")),
        _ if obstacle.asks_provider() => Some(tell(frame, about, "answering-ask-provider")),
        _ => None,
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

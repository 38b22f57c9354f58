//! What stands in the way, in words, and how to go on.
use super::home_of;
use crate::{
    partnerships::answering::{Hindrance, Obstacle, Scene, View},
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

impl Told {
    /// For a link that was never made.
    pub fn unknown(frame: &Frame) -> Self {
        Self::of(frame, Obstacle::Unknown, None, None)
    }

    /// For a visitor of whom nothing is known.
    pub fn visitor(frame: &Frame, obstacle: Obstacle, scene: &Scene) -> Self {
        Self::of(frame, obstacle, Some(scene), None)
    }

    /// For somebody of a company.
    pub fn reader(frame: &Frame, obstacle: Obstacle, view: &View) -> Self {
        Self::of(frame, obstacle, Some(&view.scene), Some(view))
    }

    fn of(frame: &Frame, obstacle: Obstacle, scene: Option<&Scene>, view: Option<&View>) -> Self {
        let id = |part: &str| format!("answering-{}-{part}", obstacle.as_str());
        let told = |part: &str| tell(frame, scene, view, &id(part));
        let is_other_account =
            matches!(obstacle, Obstacle::NotTheirs | Obstacle::Cannot(Hindrance::Kind));
        let asks_colleague = obstacle.asks_colleague();
        Self {
            title: told("title"),
            text: told("text"),
            help: help(frame, obstacle, scene, view),
            names: view.filter(|_| asks_colleague).map(|v| v.admins.clone()).unwrap_or_default(),
            links: links(frame, obstacle, scene, view),
            can_sign_out: is_other_account && view.is_some(),
        }
    }
}

/// A text with whatever it may tell.
fn tell(frame: &Frame, scene: Option<&Scene>, view: Option<&View>, id: &str) -> String {
    let told = frame.with("home", home_of(view)).with("operator", &frame.site.operator_name);
    let Some(scene) = scene else { return told.say(id) };
    let invitation = &scene.invitation;
    let at = invitation.answer.as_ref().map_or(invitation.expires_at, |answer| answer.at);
    told.with("provider", &scene.provider.name)
        .with("inviter", &scene.inviter)
        .with("email", invitation.masked_email())
        .with("who", scene.answered_by.clone().unwrap_or_default())
        .with("at", frame.moment(at))
        .with("until", frame.moment(invitation.expires_at))
        .say(id)
}

/// Whom to ask.
fn help(
    frame: &Frame,
    obstacle: Obstacle,
    scene: Option<&Scene>,
    view: Option<&View>,
) -> Option<String> {
    match obstacle {
        // Whom to ask stands in the text.
        Obstacle::Cannot(_) => None,
        Obstacle::NotTheirs => Some(tell(frame, scene, view, "answering-not-theirs-help")),
        _ if obstacle.asks_provider() => Some(tell(frame, scene, view, "answering-ask-provider")),
        _ => None,
    }
}

fn links(
    frame: &Frame,
    obstacle: Obstacle,
    scene: Option<&Scene>,
    view: Option<&View>,
) -> Vec<(String, String)> {
    let mut links = vec![];
    let mut add = |href: &str, text: &str| links.push((href.to_owned(), frame.say(text)));
    if let Some(view) = view.filter(|view| obstacle.is_done() && view.reader.sees_providers) {
        add("/indirect-providers", "nav-my-providers");
        if obstacle != Obstacle::Partners {
            let receipt = format!("/invitations/{}/receipt", view.scene.invitation.id);
            add(&receipt, "answering-receipt-title");
        }
    }
    if let Some(view) = view.filter(|view| obstacle == Obstacle::Replaced && view.is_remembered()) {
        add(&format!("/invitations/{}", view.scene.invitation.id), "answering-see");
    }
    match obstacle {
        Obstacle::Cannot(Hindrance::NotEnrolled) => add("/enroll", "answering-enroll"),
        Obstacle::NotTheirs if view.is_some_and(|view| view.reader.is_global_admin) => {
            add("/settings/domains", "domains-title");
        }
        _ => {}
    }
    let listing = scene.and_then(|scene| scene.listing.as_ref());
    if let Some(listing) = listing.filter(|_| obstacle.asks_provider()) {
        add(&listing.address(), "answering-provider-page");
    }
    add("/support", "foot-support");
    links
}

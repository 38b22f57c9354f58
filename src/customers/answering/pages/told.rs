//! What stands in the way, in words, and how to go on.
use super::names;
use crate::{
    customers::answering::{Obstacle, View},
    partnerships::answering::Told,
    platform::web::Frame,
};

/// For a link that was never made.
pub fn unknown(frame: &Frame) -> Told {
    told(frame, Obstacle::Unknown, None)
}

/// Why it does not go on here, and where it does.
pub fn told(frame: &Frame, obstacle: Obstacle, view: Option<&View>) -> Told {
    let told = |part: &str| {
        tell(frame, (obstacle, view), &format!("authorizing-{}-{part}", obstacle.as_str()))
    };
    let reading = view.and_then(|view| view.reading.as_ref());
    let colleagues = reading.filter(|_| obstacle == Obstacle::NotTheirTask);
    let asks = obstacle.asks_inviter() && view.is_some();
    Told {
        title: told("title"),
        text: told("text"),
        help: asks.then(|| tell(frame, (obstacle, view), "authorizing-ask-inviter")),
        names: colleagues.map(|reading| reading.admins.clone()).unwrap_or_default(),
        links: links(frame, obstacle, view),
        can_sign_out: obstacle.is_other_account() && reading.is_some(),
    }
}

/// A text with whatever it may tell.
fn tell(frame: &Frame, (obstacle, view): (Obstacle, Option<&View>), id: &str) -> String {
    let Some(view) = view else { return frame.say(id) };
    let invitation = &view.invitation;
    let at = invitation.answer.as_ref().map_or(invitation.expires_at, |answer| answer.at);
    let side = match obstacle {
        Obstacle::Cannot(why) => why.side(),
        _ => None,
    };
    let partner = side.and_then(|side| view.cast.on(side)).map(|it| it.name.to_string());
    let home = view.reading.as_ref().map(|it| it.company.name.to_string());
    names(frame, view)
        .with("partner", partner.unwrap_or_default())
        .with("home", home.unwrap_or_default())
        .with("sender", &view.sender)
        .with("operator", &frame.site.operator_name)
        .with("email", invitation.masked_email())
        .with("who", view.answered_by.clone().unwrap_or_default())
        .with("at", frame.moment(at))
        .with("until", frame.moment(invitation.expires_at))
        .say(id)
}

fn links(frame: &Frame, obstacle: Obstacle, view: Option<&View>) -> Vec<(String, String)> {
    let mut links = vec![];
    let mut add = |href: &str, text: &str| links.push((href.to_owned(), frame.say(text)));
    if let Some(view) = view.filter(|_| obstacle.is_done()) {
        let sees = view.reading.as_ref().is_some_and(|reading| reading.reader.sees_partners);
        if sees {
            add("/settings/partner-relationships", "relations-title");
            if obstacle != Obstacle::Connected {
                let receipt = format!("/authorizations/{}/receipt", view.invitation.id);
                add(&receipt, "answering-receipt-title");
            }
        }
    }
    if let Some(view) = view.filter(|view| obstacle == Obstacle::Replaced && view.is_remembered()) {
        add(&format!("/authorizations/{}", view.invitation.id), "customer-answer-see");
    }
    if view.is_some_and(|view| view.reading.is_some()) {
        add("/", "error-home");
    }
    add("/support", "foot-support");
    links
}

//! `/settings`.
use super::pages::SettingsPage;
use crate::{
    platform::web::{self, page},
    users::SignedIn,
};

/// The settings that the reader may open.
pub async fn show(me: SignedIn) -> web::Result {
    let SignedIn { frame, person, .. } = me;
    page(&SettingsPage::new(frame, &person))
}

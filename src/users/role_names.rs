//! Roles in a sentence.
use super::Role;
use crate::platform::i18n::Words;

/// What several roles are called, one after the other.
pub fn role_names(words: &Words, roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|role| words.say(role.text())).collect();
    words.list(&names)
}

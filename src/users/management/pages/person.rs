//! The page of somebody of the organization.
use crate::{
    platform::web::{FormErrors, Frame},
    users::{
        Permission, Role, State,
        management::{authority::Authority, filter::LIST, member::Member},
    },
};
use askama::Template;
use chrono::{DateTime, Utc};

/// Somebody of the organization.
#[derive(Template)]
#[template(path = "users/management/person.html")]
pub struct PersonPage {
    /// The frame.
    pub frame: Frame,
    /// Who.
    pub member: Member,
    /// What they sign in with.
    pub name: String,
    /// The reader.
    pub authority: Authority,
    /// The account's version that the ticks belong to: an older one changes nothing.
    pub version: i64,
    /// The roles that are ticked.
    pub ticked: Vec<Role>,
    /// Where an invitation goes.
    pub email: String,
    /// Whether they have a second factor.
    pub has_factor: bool,
    /// What is wrong with what was typed.
    pub errors: FormErrors,
}

impl PersonPage {
    /// As the account is kept.
    pub fn new(frame: Frame, member: Member, name: String, authority: Authority) -> Self {
        let (version, ticked) = (member.version, member.roles.clone());
        let (email, errors) = (member.user.email.to_string(), FormErrors::default());
        let has_factor = false;
        Self { frame, member, name, authority, version, ticked, email, has_factor, errors }
    }

    /// With roles that were ticked when the account had this version.
    pub fn tick(&mut self, version: i64, ticked: Option<Vec<Role>>) {
        if let Some(ticked) = ticked {
            (self.version, self.ticked) = (version, ticked);
        }
    }

    /// Every role that the organization has, and whether the reader can tick it here.
    fn roles(&self) -> impl Iterator<Item = (Role, bool)> {
        let standing = self.authority.standing;
        let all = Role::ALL.into_iter().filter(move |role| role.exists_in(standing));
        all.map(|role| (role, self.may_tick(role)))
    }

    fn may_tick(&self, role: Role) -> bool {
        let (me, person) = (&self.authority, &self.member);
        let is_held = person.roles.contains(&role);
        let others = person.roles.iter().copied().filter(|held| *held != role);
        let wanted: Vec<Role> = others.chain((!is_held).then_some(role)).collect();
        me.may(Permission::ManagePeople) && me.change(person, &wanted).is_ok()
    }

    fn may_change_roles(&self) -> bool {
        !self.member.has_state(State::Removed) && self.roles().any(|(_, may)| may)
    }

    fn invited_until(&self) -> Option<DateTime<Utc>> {
        self.member.invited_until
    }

    fn restorable_until(&self) -> Option<DateTime<Utc>> {
        self.member.restorable_until()
    }

    fn is_removed(&self) -> bool {
        self.member.has_state(State::Removed)
    }

    fn is_invited(&self) -> bool {
        self.member.has_state(State::Invited)
    }

    fn is_enabled(&self) -> bool {
        self.member.has_state(State::Enabled)
    }

    fn is_disabled(&self) -> bool {
        self.member.has_state(State::Disabled)
    }

    /// Why no role can be ticked.
    fn why_not(&self) -> &'static str {
        if self.is_removed() {
            "person-roles-kept"
        } else if self.authority.may(Permission::ManagePeople) {
            "person-above-you"
        } else {
            "person-only-seen"
        }
    }

    fn may_end(&self) -> bool {
        self.authority.may_end(&self.member)
    }

    fn may_restore(&self) -> bool {
        self.authority.may(Permission::ManagePeople) && self.authority.may_restore(&self.member)
    }

    /// What explains boxes that cannot be ticked although others can.
    fn note(&self) -> Option<&'static str> {
        let is_all = self.authority.roles.iter().any(|role| role.answers_for_all());
        if self.member.user.is_guest {
            Some("wrong-role-guest")
        } else if self.is_me() && !is_all {
            Some("wrong-role-oneself")
        } else {
            None
        }
    }

    fn may_invite(&self) -> bool {
        self.authority.may(Permission::ManagePeople) && self.authority.reaches(&self.member)
    }

    /// Whether a box can be ticked.
    fn is_open(&self, may: &bool) -> bool {
        *may && !self.member.has_state(State::Removed)
    }

    fn is_me(&self) -> bool {
        self.member.user.id == self.authority.me
    }

    fn is_ticked(&self, role: &Role) -> bool {
        self.ticked.contains(role)
    }

    fn address(&self, what: &str) -> String {
        self.frame.link(&format!("{LIST}/{}/{what}", self.member.user.id))
    }
}

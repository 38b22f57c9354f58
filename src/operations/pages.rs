//! The pages of those who look after organizations.
use super::{
    access::Lent,
    dossier::Dossier,
    filter::{Filter, Place},
    forms::{ProviderForm, ReasonForm},
    store::Found,
};
use crate::{
    organizations::{Organization, Standing},
    partnerships::Service,
    platform::web::{FormErrors, Frame},
    users::{State, role_names},
    values::Country,
};
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "operations/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// What is looked for.
    pub filter: Filter,
    /// What was found.
    pub found: Found,
    /// Whether the reader may add providers.
    pub may_add: bool,
}

/// One organization.
#[derive(Template)]
#[template(path = "operations/organization.html")]
pub struct OrganizationPage {
    /// The frame.
    pub frame: Frame,
    /// What is known about it.
    pub dossier: Dossier,
    /// What was typed.
    pub form: ReasonForm,
    /// What is wrong with it.
    pub errors: FormErrors,
    /// Whether the reader may suspend and restore it.
    pub may_act: bool,
    /// Whether the reader may open its case.
    pub may_verify: bool,
    /// Whether somebody was faster.
    pub is_late: bool,
}

/// A new provider.
#[derive(Template)]
#[template(path = "operations/provider.html")]
pub struct ProviderPage {
    /// The frame.
    pub frame: Frame,
    /// What was typed.
    pub form: ProviderForm,
    /// What is wrong with it.
    pub errors: FormErrors,
}

impl ListPage {
    fn standing(&self, organization: &Organization) -> String {
        self.option(&organization.standing)
    }

    fn option(&self, standing: &Standing) -> String {
        self.frame.say(format!("operations-{}", standing.as_str()))
    }

    fn is_standing(&self, standing: &Standing) -> bool {
        self.filter.standing == Some(*standing)
    }

    fn is_country(&self, country: &Country) -> bool {
        self.filter.country.as_ref() == Some(country)
    }

    fn previous(&self) -> Option<String> {
        let first = self.found.organizations.first().filter(|_| self.found.has_previous)?;
        Some(self.filter.address(Some(Place::Before(first.id))))
    }

    fn next(&self) -> Option<String> {
        let last = self.found.organizations.last().filter(|_| self.found.has_next)?;
        Some(self.filter.address(Some(Place::After(last.id))))
    }
}

impl OrganizationPage {
    fn organization(&self) -> &Organization {
        &self.dossier.organization
    }

    fn standing(&self) -> String {
        self.frame.say(format!("operations-{}", self.organization().standing.as_str()))
    }

    fn is_provider(&self) -> bool {
        self.organization().standing == Standing::Provider
    }

    /// Since when and why it is suspended.
    fn suspension(&self) -> Option<String> {
        let suspension = self.organization().suspension.as_ref()?;
        let told = self.frame.with("at", self.frame.moment(suspension.at));
        Some(match &suspension.note {
            Some(note) => told.with("note", note.as_str()).say("operations-suspended-for"),
            None => told.say("operations-suspended-by-desk"),
        })
    }

    fn people(&self) -> String {
        let line = |(state, count): &(State, i64)| {
            format!("{}: {count}", self.frame.say(format!("person-{}", state.as_str())))
        };
        let mut people: Vec<_> = self.dossier.people.iter().collect();
        people.sort_by_key(|(state, _)| State::ALL.iter().position(|other| other == state));
        people.into_iter().map(line).collect::<Vec<_>>().join(" · ")
    }

    fn may_suspend(&self) -> bool {
        self.may_act && self.dossier.can_be_suspended()
    }

    fn may_help(&self) -> bool {
        self.may_act && self.dossier.can_be_helped()
    }

    fn may_restore(&self) -> bool {
        self.may_act && self.dossier.can_be_restored()
    }

    /// Who can act for it, as what, and until when.
    fn lent(&self, lent: &Lent) -> String {
        let told = self.frame.with("grantee", lent.grantee.name.as_str());
        let told = told.with("roles", role_names(&self.frame, &lent.grant.roles));
        told.with("until", self.frame.day_of(lent.grant.last_moment())).say("operations-access-row")
    }

    /// Where that is ended.
    fn access(&self, lent: &Lent) -> String {
        self.address(&format!("access/{}", lent.grant.id))
    }

    fn address(&self, what: &str) -> String {
        format!("/desk/organizations/{}/{what}", self.organization().id)
    }
}

impl ProviderPage {
    fn has(&self, service: &Service) -> bool {
        self.form.has(service.as_str())
    }
}

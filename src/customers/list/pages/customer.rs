//! One customer.
use super::{missing, until};
use crate::{
    customers::{
        list::{actions::Customer, listed::Other},
        relationships::State,
        tagging::TagForm,
    },
    platform::web::{FormErrors, Frame},
    users::{
        Permission, SignedIn,
        acting::{self, Door},
        role_names,
    },
};
use askama::Template;

/// One customer.
#[derive(Template)]
#[template(path = "customers/customer.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the page asks")]
pub struct CustomerPage {
    frame: Frame,
    customer: Customer,
    form: TagForm,
    errors: FormErrors,
    doors: Vec<Door>,
    may_invite: bool,
    may_end: bool,
    may_give_up: bool,
    may_order: bool,
    may_tag: bool,
    sees_orders: bool,
}

impl CustomerPage {
    /// For somebody of the partner.
    pub fn new(me: SignedIn, customer: Customer, typed: Option<(TagForm, FormErrors)>) -> Self {
        let may = |what| me.person.may(what);
        let may_act = may(Permission::ActForPartners);
        let fresh = || (TagForm::of(&customer.listed.tags), FormErrors::default());
        let (form, errors) = typed.unwrap_or_else(fresh);
        let grant = customer.grant.as_ref().filter(|_| may_act);
        let doors = grant.map(|grant| acting::doors(grant, &customer.company)).unwrap_or_default();
        let may_invite = may(Permission::InviteCustomers) && !me.person.home.is_suspended;
        Self {
            form,
            errors,
            may_end: may(Permission::EndRelationship) && customer.relationship.is_active(),
            may_give_up: may_act && customer.grant.is_some(),
            may_order: may(Permission::PlaceOrders) && !me.person.home.is_suspended,
            may_tag: may(Permission::InviteCustomers),
            sees_orders: may(Permission::SeeOrders),
            may_invite,
            doors,
            customer,
            frame: me.frame,
        }
    }

    fn state(&self) -> State {
        self.customer.relationship.state
    }

    fn told(&self, id: &str) -> String {
        self.frame.with("customer", &self.customer.listed.name).say(id)
    }

    /// As what, and until when, the reader's company can act for the customer.
    fn access(&self) -> String {
        let Some(grant) = &self.customer.grant else { return self.frame.say("held-never") };
        let told = self.frame.with("roles", role_names(&self.frame, &grant.roles));
        told.with("on", self.frame.day_of(grant.last_moment())).say("customers-access-until")
    }

    /// Of a partner with whom the customer is shared.
    fn access_of(&self, other: &Other) -> String {
        match other.access {
            Some(at) => until(&self.frame, at),
            None => self.frame.say("held-never"),
        }
    }

    /// The invitation that asks for what is missing of a pair, or for both again, if the reader may.
    fn missing(&self, other: &Other) -> Option<(String, &'static str)> {
        missing(&self.customer.listed, other).filter(|_| self.may_invite)
    }

    /// Who ended it, when and why is another sentence.
    fn ended(&self) -> Option<String> {
        let end = self.customer.relationship.end.as_ref()?;
        let told = self.frame.with("at", self.frame.moment(end.at));
        let told = told.with("customer", &self.customer.listed.name);
        Some(told.say(format!("customers-ended-{}", end.by.as_str())))
    }
}

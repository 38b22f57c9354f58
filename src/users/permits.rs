//! Guards that ask for one permission and nothing else: whoever has a role that allows it may come in.
use super::{Permission, SignedIn};
use crate::platform::web::{
    Error,
    routing::{Access, Permit},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use std::future::{Ready, ready};

/// Declares guards, each with the permission that it asks for.
macro_rules! permits {
    ($($(#[$doc:meta])* $name:ident = $permission:ident;)+) => {$(
        $(#[$doc])*
        pub struct $name(pub SignedIn);

        impl Permit for $name {
            const ACCESS: Access = Access::Permit(Permission::$permission.as_str());
        }

        impl FromRequest for $name {
            type Error = Error;
            type Future = Ready<Result<Self, Error>>;

            fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
                let me = SignedIn::from_request(req, payload).into_inner();
                ready(me.and_then(|me| match me.person.may(Permission::$permission) {
                    true => Ok(Self(me)),
                    false => Err(me.person.lacks(Permission::$permission)),
                }))
            }
        }
    )+};
}

permits! {
    /// A global admin of an organization that is not the operator.
    GlobalAdmin = Enroll;
    /// Somebody who checks who companies are.
    Verifier = Verify;
    /// Somebody who looks after the portal itself.
    OperatorAdmin = RunPortal;
    /// Somebody who may see how their company stands, and what it was written.
    StatusReader = SeeStatus;
    /// Somebody at the operator who looks after mail that does not arrive.
    MailKeeper = SeeMail;
    /// Somebody at the operator who may look any organization up.
    OrganizationReader = SeeOrganizations;
    /// Somebody who may see the people of their organization.
    PeopleReader = SeePeople;
    /// Somebody who adds people and gives them roles.
    PeopleManager = ManagePeople;
    /// Somebody who deactivates and removes people.
    PeopleEnder = EndAccounts;
    /// Somebody who may read what happened in their organization.
    ActivityReader = SeeActivity;
    /// Somebody who may see what the portal knows of their organization.
    CompanyReader = SeeCompany;
    /// Somebody who says how customers reach the company.
    SupportEditor = EditSupport;
    /// Somebody who says whom to reach about security.
    SecurityEditor = EditSecurityContact;
    /// Somebody who keeps their organization's page in the directory up to date.
    ListingKeeper = EditListing;
    /// Somebody who may see the resellers that their organization works with.
    ResellerReader = SeeResellers;
    /// Somebody who invites resellers.
    ResellerInviter = InviteResellers;
    /// Somebody who may see the providers that their organization works with.
    ProviderReader = SeeProviders;
    /// Somebody who answers providers' invitations.
    ProviderAuthorizer = AuthorizeProvider;
    /// Somebody who ends the work with another organization.
    PartnershipEnder = EndPartnership;
    /// Somebody who takes away what lets another organization act for their own.
    AccessRemover = RemoveAdminAccess;
    /// Somebody who acts for other companies.
    PartnerActor = ActForPartners;
    /// Somebody who may see the customers that their organization works with.
    CustomerReader = SeeCustomers;
    /// Somebody who invites customers.
    CustomerInviter = InviteCustomers;
    /// Somebody who ends the work with a customer, or, as a customer, with a partner.
    RelationshipEnder = EndRelationship;
    /// Somebody who says with whom their organization works as a customer.
    PartnersAuthorizer = AuthorizePartners;
    /// Somebody who may see what can be ordered.
    CatalogueReader = SeeCatalogue;
    /// Somebody who may see what is ordered.
    OrderReader = SeeOrders;
    /// Somebody who orders for customers, and changes what they have.
    OrderPlacer = PlaceOrders;
    /// Somebody who says how the organization's people sign in.
    SignInManager = ManageSignIn;
}

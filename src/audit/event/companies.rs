//! What happens to organizations and their providers of identities.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_companies {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
            OrganizationCreated = "organization.created", quiet;
            OrganizationRenamed = "organization.renamed", quiet;
            OrganizationBecameReseller = "organization.became_reseller", quiet;
            OrganizationSuspended = "organization.suspended", quiet;
            OrganizationRestored = "organization.restored", quiet;
            CompanySecurityContactChanged = "company.security_contact_changed", mailed;
            CompanySupportChanged = "company.support_changed", quiet;
            IdentityProviderEntered = "identity_provider.entered", mailed;
            IdentityProviderTested = "identity_provider.tested", quiet;
            IdentityProviderTurnedOn = "identity_provider.turned_on", mailed;
            IdentityProviderTurnedOff = "identity_provider.turned_off", mailed;
            IdentityProviderRemoved = "identity_provider.removed", mailed;
        }
    };
}

pub(super) use of_companies;

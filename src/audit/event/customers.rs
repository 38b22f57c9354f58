//! What happens between customers and their partners.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_customers {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
            CustomerInvited = "customer.invited", mailed;
            CustomerInvitationResent = "customer.invitation_resent", mailed;
            CustomerInvitationCancelled = "customer.invitation_cancelled", mailed;
            CustomerInvitationReminded = "customer.invitation_reminded", mailed;
            CustomerInvitationExpired = "customer.invitation_expired", mailed;
            CustomerInvitationSeen = "customer.invitation_seen", quiet;
            CustomerInvitationWithdrawn = "customer.invitation_withdrawn", quiet;
            CustomerInvitationLapsed = "customer.invitation_lapsed", quiet;
            CustomerInvitationDeclined = "customer.invitation_declined", quiet;
            CustomerListMade = "customer.list_made", quiet;
            // Each of its invitations is told of by itself.
            CustomerListSent = "customer.list_sent", quiet;
            CustomerListFinished = "customer.list_finished", quiet;
            CustomerListStopped = "customer.list_stopped", quiet;
            CustomerListDiscarded = "customer.list_discarded", quiet;
            CustomerListForgotten = "customer.list_forgotten", quiet;
            CustomerListExported = "customer.list_exported", quiet;
            CustomerDeclined = "customer.declined", mailed;
            CustomerAuthorized = "customer.authorized", mailed;
            CustomerAnswered = "customer.answered", mailed;
            CustomerRelationshipBegun = "customer.relationship_begun", quiet;
            CustomerRelationshipEnded = "customer.relationship_ended", mailed;
            CustomerAccessRemoved = "customer.access_removed", mailed;
            CustomerAccessGivenUp = "customer.access_given_up", mailed;
            CustomerAccessStopped = "customer.access_stopped", mailed;
            CustomerTagged = "customer.tagged", quiet;
            CustomersExported = "customer.exported", quiet;
        }
    };
}

pub(super) use of_customers;

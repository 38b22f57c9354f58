//! What happens between providers and resellers.

/// Hands these events on, after those that it was given, to the next of the chapters.
macro_rules! of_partners {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => {
        $next! {
            [$($rest)*]
            $($before)*
            // What is mailed stands in the chain of those who are written to; the other company's tells what it did.
            PartnershipRequested = "partnership.requested", mailed;
            PartnershipRequestMade = "partnership.request_made", quiet;
            PartnershipRequestWithdrawn = "partnership.request_withdrawn", quiet;
            PartnershipRequestIgnored = "partnership.request_ignored", mailed;
            PartnershipRequestGranted = "partnership.request_granted", quiet;
            PartnershipRequestRefused = "partnership.request_refused", quiet;
            PartnershipInvited = "partnership.invited", mailed;
            PartnershipInvitationResent = "partnership.invitation_resent", mailed;
            PartnershipInvitationCancelled = "partnership.invitation_cancelled", mailed;
            PartnershipInvitationReminded = "partnership.invitation_reminded", mailed;
            PartnershipInvitationExpired = "partnership.invitation_expired", mailed;
            PartnershipListMade = "partnership.list_made", quiet;
            // Each of its invitations is told of by itself.
            PartnershipListSent = "partnership.list_sent", quiet;
            PartnershipListFinished = "partnership.list_finished", quiet;
            // Where nobody asked for that it is told now; rows from before have no letter.
            PartnershipListStopped = "partnership.list_stopped", quiet;
            PartnershipListDiscarded = "partnership.list_discarded", quiet;
            PartnershipListForgotten = "partnership.list_forgotten", quiet;
            PartnershipListExported = "partnership.list_exported", quiet;
            PartnershipInvitationSeen = "partnership.invitation_seen", quiet;
            PartnershipInvitationDeclined = "partnership.invitation_declined", quiet;
            PartnershipInvitationWithdrawn = "partnership.invitation_withdrawn", quiet;
            PartnershipInvitationLapsed = "partnership.invitation_lapsed", quiet;
            PartnershipDeclined = "partnership.declined", mailed;
            OpenLinkMade = "open_link.made", quiet;
            OpenLinkReplaced = "open_link.replaced", quiet;
            OpenLinkDisabled = "open_link.disabled", quiet;
            OpenLinkKept = "open_link.kept", quiet;
            // What came by an open link: the provider has the last word.
            PartnershipAnswered = "partnership.answered", mailed;
            PartnershipAnswerWithdrawn = "partnership.answer_withdrawn", mailed;
            PartnershipAnswerTakenBack = "partnership.answer_taken_back", quiet;
            PartnershipAnswerRefused = "partnership.answer_refused", mailed;
            PartnershipAnswerTurnedDown = "partnership.answer_turned_down", quiet;
            PartnershipAnswerLapsed = "partnership.answer_lapsed", mailed;
            PartnershipAnswerExpired = "partnership.answer_expired", quiet;
            PartnershipAnswerSettled = "partnership.answer_settled", quiet;
            PartnershipBegun = "partnership.begun", mailed;
            PartnershipEnded = "partnership.ended", mailed;
            PartnershipAccessRemoved = "partnership.access_removed", mailed;
            PartnershipAccessGivenUp = "partnership.access_given_up", mailed;
            PartnershipAccessStopped = "partnership.access_stopped", mailed;
            PartnershipRestored = "partnership.restored", mailed;
            // Whoever was told that it would end was told when.
            PartnershipOver = "partnership.over", quiet;
            PartnershipFixAsked = "partnership.fix_asked", mailed;
            PartnershipsExported = "partnership.exported", quiet;
            ProviderListed = "provider.listed", quiet;
            ProviderUpdated = "provider.updated", quiet;
        }
    };
}

pub(super) use of_partners;
